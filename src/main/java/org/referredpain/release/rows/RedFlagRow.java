package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.RedFlag;
import org.referredpain.knowledge.Urgency;

/** The table red_flags. */
@Entity
@Immutable
@Table(name = "red_flags")
class RedFlagRow extends Row<RedFlag> {

    String id;

    String urgency;

    String title;

    String advice;

    @Override
    RedFlag toRecord() {
        return new RedFlag(id, Coded.of(Urgency.class, urgency), title, advice);
    }

    @ApplicationScoped
    static class Repository implements Rows<RedFlagRow, RedFlag> {}
}
