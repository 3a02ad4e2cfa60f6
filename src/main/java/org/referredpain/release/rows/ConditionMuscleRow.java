package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.ConditionMuscle;

/** The table condition_muscles. */
@Entity
@Immutable
@Table(name = "condition_muscles")
class ConditionMuscleRow extends Row<ConditionMuscle> {

    String condition;

    String muscle;

    String role;

    String source;

    @Override
    ConditionMuscle toRecord() {
        return new ConditionMuscle(condition, muscle, role, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<ConditionMuscleRow, ConditionMuscle> {}
}
