package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.UnflaggedSymptom;

/** The table unflagged_symptoms. */
@Entity
@Immutable
@Table(name = "unflagged_symptoms")
class UnflaggedSymptomRow extends Row<UnflaggedSymptom> {

    String symptom;

    String reason;

    String source;

    String passage;

    @Override
    UnflaggedSymptom toRecord() {
        return new UnflaggedSymptom(symptom, reason, source, passage);
    }

    @ApplicationScoped
    static class Repository implements Rows<UnflaggedSymptomRow, UnflaggedSymptom> {}
}
