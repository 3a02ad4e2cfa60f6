package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.MuscleKind;

/** The table muscles. */
@Entity
@Immutable
@Table(name = "muscles")
class MuscleRow extends Row<Muscle> {

    String id;

    @Nullable String parent;

    String kind;

    boolean candidate;

    String name;

    @Nullable String latin;

    String zone;

    @Override
    Muscle toRecord() {
        return new Muscle(id, parent, Coded.of(MuscleKind.class, kind), candidate, name, latin, zone);
    }

    @ApplicationScoped
    static class Repository implements Rows<MuscleRow, Muscle> {}
}
