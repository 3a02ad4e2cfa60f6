package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Factor;
import org.referredpain.knowledge.FactorKind;

/** The table factors. */
@Entity
@Immutable
@Table(name = "factors")
class FactorRow extends Row<Factor> {

    String id;

    String kind;

    String name;

    String source;

    @Override
    Factor toRecord() {
        return new Factor(id, Coded.of(FactorKind.class, kind), name, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<FactorRow, Factor> {}
}
