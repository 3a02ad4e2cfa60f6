package org.referredpain.browse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Register;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.TermStatus;

/** A further name. */
@Schema(name = "TermView", description = "A further name of a thing.")
public record TermView(
        @Schema(description = "The name.") String term,
        @Schema(description = "Its language.") Language language,
        @Schema(description = "Who speaks so.") Register register,

        @Schema(description = "Whether a second person has read it.")
        TermStatus status) {

    static List<TermView> of(Snapshot snapshot, TermKind kind, String id) {
        return snapshot.terms(kind, id).stream()
                .map(term -> new TermView(term.term(), term.language(), term.register(), term.status()))
                .toList();
    }
}
