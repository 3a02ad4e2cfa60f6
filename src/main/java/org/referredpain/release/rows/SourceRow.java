package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SourceKind;

/** The table sources. */
@Entity
@Immutable
@Table(name = "sources")
class SourceRow extends Row<Source> {

    String id;

    String kind;

    @Nullable String family;

    String citation;

    @Nullable Integer year;

    @Nullable String doi;

    @Nullable String pmid;

    @Nullable String url;

    @Column(name = "read_on")
    LocalDate readOn;

    @Nullable String licence;

    @Nullable String note;

    @Override
    Source toRecord() {
        return new Source(
                id, Coded.of(SourceKind.class, kind), family, citation, year, doi, pmid, url, readOn, licence, note);
    }

    @ApplicationScoped
    static class Repository implements Rows<SourceRow, Source> {}
}
