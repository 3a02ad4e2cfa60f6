package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Zone;

/** The table zones. */
@Entity
@Immutable
@Table(name = "zones")
class ZoneRow extends Row<Zone> {

    String id;

    @Nullable String parent;

    String name;

    boolean paired;

    @Override
    Zone toRecord() {
        return new Zone(id, parent, name, paired);
    }

    @ApplicationScoped
    static class Repository implements Rows<ZoneRow, Zone> {}
}
