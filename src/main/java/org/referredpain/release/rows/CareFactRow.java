package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.CareFact;
import org.referredpain.knowledge.CareFactKind;
import org.referredpain.knowledge.Coded;

/** The table care_facts. */
@Entity
@Immutable
@Table(name = "care_facts")
class CareFactRow extends Row<CareFact> {

    String id;

    String kind;

    @Nullable String technique;

    String name;

    @Nullable BigDecimal low;

    @Nullable BigDecimal high;

    @Nullable String unit;

    @Nullable String note;

    String source;

    @Override
    CareFact toRecord() {
        return new CareFact(id, Coded.of(CareFactKind.class, kind), technique, name, low, high, unit, note, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<CareFactRow, CareFact> {}
}
