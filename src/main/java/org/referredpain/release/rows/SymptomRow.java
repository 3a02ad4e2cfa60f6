package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;

/** The table symptoms. */
@Entity
@Immutable
@Table(name = "symptoms")
class SymptomRow extends Row<Symptom> {

    String id;

    @Nullable String parent;

    String kind;

    @Nullable String zone;

    String name;

    String definition;

    @Override
    Symptom toRecord() {
        return new Symptom(id, parent, Coded.of(SymptomKind.class, kind), zone, name, definition);
    }

    @ApplicationScoped
    static class Repository implements Rows<SymptomRow, Symptom> {}
}
