package org.referredpain.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work whose text was opened and read.
 *
 * @param id permanent key
 * @param kind what sort of work it is
 * @param family the primary work it passes on; empty when it stands for itself
 * @param citation who, title, where, as seen
 * @param year year of publication, when the work shows one
 * @param doi digital object identifier, when seen
 * @param pmid pubMed identifier, when seen
 * @param url address it was read at; empty for works supplied with the project
 * @param readOn day on which a curator read it
 * @param licence licence the work states, when it states one
 * @param note what a reader of the source should know
 */
public record Source(
        String id,
        SourceKind kind,
        @Nullable String family,
        String citation,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String url,
        LocalDate readOn,
        @Nullable String licence,
        @Nullable String note) {}
