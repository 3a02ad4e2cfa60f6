package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.ConditionSymptom;

/** The table condition_symptoms. */
@Entity
@Immutable
@Table(name = "condition_symptoms")
class ConditionSymptomRow extends Row<ConditionSymptom> {

    String condition;

    String symptom;

    String role;

    String source;

    @Override
    ConditionSymptom toRecord() {
        return new ConditionSymptom(condition, symptom, role, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<ConditionSymptomRow, ConditionSymptom> {}
}
