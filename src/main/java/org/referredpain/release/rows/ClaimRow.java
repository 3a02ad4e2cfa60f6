package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Claim;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.Pattern;

/** The table claims. */
@Entity
@Immutable
@Table(name = "claims")
class ClaimRow extends Row<Claim> {

    @Column(name = "trigger_point")
    String triggerPoint;

    String symptom;

    String source;

    String pattern;

    @Nullable String laterality;

    @Column(name = "list_order")
    @Nullable Integer listOrder;

    String passage;

    @Nullable String note;

    @Override
    Claim toRecord() {
        return new Claim(
                triggerPoint,
                symptom,
                source,
                Coded.of(Pattern.class, pattern),
                laterality == null ? null : Coded.of(Laterality.class, laterality),
                listOrder,
                passage,
                note);
    }

    @ApplicationScoped
    static class Repository implements Rows<ClaimRow, Claim> {}
}
