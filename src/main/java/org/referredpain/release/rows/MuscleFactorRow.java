package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.FactorKind;
import org.referredpain.knowledge.MuscleFactor;

/** The table muscle_factors. */
@Entity
@Immutable
@Table(name = "muscle_factors")
class MuscleFactorRow extends Row<MuscleFactor> {

    String muscle;

    String kind;

    String factor;

    String source;

    @Override
    MuscleFactor toRecord() {
        return new MuscleFactor(muscle, Coded.of(FactorKind.class, kind), factor, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<MuscleFactorRow, MuscleFactor> {}
}
