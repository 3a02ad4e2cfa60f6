package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.RedFlagSource;

/** The table red_flag_sources. */
@Entity
@Immutable
@Table(name = "red_flag_sources")
class RedFlagSourceRow extends Row<RedFlagSource> {

    @Column(name = "red_flag")
    String redFlag;

    String source;

    String passage;

    @Override
    RedFlagSource toRecord() {
        return new RedFlagSource(redFlag, source, passage);
    }

    @ApplicationScoped
    static class Repository implements Rows<RedFlagSourceRow, RedFlagSource> {}
}
