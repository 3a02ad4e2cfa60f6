package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Retired;
import org.referredpain.knowledge.RetiredKind;

/** The table retired. */
@Entity
@Immutable
@Table(name = "retired")
class RetiredRow extends Row<Retired> {

    String kind;

    String id;

    @Column(name = "replaced_by")
    @Nullable String replacedBy;

    String since;

    @Override
    Retired toRecord() {
        return new Retired(Coded.of(RetiredKind.class, kind), id, replacedBy, since);
    }

    @ApplicationScoped
    static class Repository implements Rows<RetiredRow, Retired> {}
}
