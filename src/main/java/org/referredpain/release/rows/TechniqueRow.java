package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Technique;

/** The table techniques. */
@Entity
@Immutable
@Table(name = "techniques")
class TechniqueRow extends Row<Technique> {

    String id;

    @Nullable String parent;

    String name;

    String description;

    String source;

    @Override
    Technique toRecord() {
        return new Technique(id, parent, name, description, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<TechniqueRow, Technique> {}
}
