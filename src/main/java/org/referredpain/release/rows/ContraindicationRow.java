package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Contraindication;
import org.referredpain.knowledge.ContraindicationLevel;

/** The table contraindications. */
@Entity
@Immutable
@Table(name = "contraindications")
class ContraindicationRow extends Row<Contraindication> {

    String id;

    String name;

    String level;

    @Nullable String technique;

    String advice;

    String source;

    @Override
    Contraindication toRecord() {
        return new Contraindication(id, name, Coded.of(ContraindicationLevel.class, level), technique, advice, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<ContraindicationRow, Contraindication> {}
}
