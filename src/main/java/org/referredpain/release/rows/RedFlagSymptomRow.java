package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.RedFlagSymptom;

/** The table red_flag_symptoms. */
@Entity
@Immutable
@Table(name = "red_flag_symptoms")
class RedFlagSymptomRow extends Row<RedFlagSymptom> {

    @Column(name = "red_flag")
    String redFlag;

    @Column(name = "symptom_group")
    int symptomGroup;

    String symptom;

    @Override
    RedFlagSymptom toRecord() {
        return new RedFlagSymptom(redFlag, symptomGroup, symptom);
    }

    @ApplicationScoped
    static class Repository implements Rows<RedFlagSymptomRow, RedFlagSymptom> {}
}
