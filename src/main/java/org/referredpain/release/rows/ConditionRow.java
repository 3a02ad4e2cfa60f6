package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Condition;

/** The table conditions. */
@Entity
@Immutable
@Table(name = "conditions")
class ConditionRow extends Row<Condition> {

    String id;

    String name;

    String definition;

    String source;

    @Override
    Condition toRecord() {
        return new Condition(id, name, definition, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<ConditionRow, Condition> {}
}
