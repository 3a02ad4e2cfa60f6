package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.LookAlike;

/** The table look_alikes. */
@Entity
@Immutable
@Table(name = "look_alikes")
class LookAlikeRow extends Row<LookAlike> {

    String symptom;

    String condition;

    @Nullable String note;

    String source;

    @Override
    LookAlike toRecord() {
        return new LookAlike(symptom, condition, note, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<LookAlikeRow, LookAlike> {}
}
