package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.FactKind;
import org.referredpain.knowledge.MuscleFact;

/** The table muscle_facts. */
@Entity
@Immutable
@Table(name = "muscle_facts")
class MuscleFactRow extends Row<MuscleFact> {

    String muscle;

    String kind;

    String text;

    String source;

    @Override
    MuscleFact toRecord() {
        return new MuscleFact(muscle, Coded.of(FactKind.class, kind), text, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<MuscleFactRow, MuscleFact> {}
}
