package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.PointKind;
import org.referredpain.knowledge.TriggerPoint;

/** The table trigger_points. */
@Entity
@Immutable
@Table(name = "trigger_points")
class TriggerPointRow extends Row<TriggerPoint> {

    String id;

    String muscle;

    String kind;

    @Nullable String label;

    @Nullable String location;

    @Nullable String source;

    @Override
    TriggerPoint toRecord() {
        return new TriggerPoint(id, muscle, Coded.of(PointKind.class, kind), label, location, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<TriggerPointRow, TriggerPoint> {}
}
