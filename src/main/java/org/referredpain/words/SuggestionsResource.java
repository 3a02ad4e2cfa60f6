package org.referredpain.words;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Paging;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.ActiveRelease;

/** Type-ahead. */
@Path("/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words", description = "From what a person types to the keys of the table.")
public class SuggestionsResource {

    private static final int USUAL_LIMIT = 10;
    private static final int MOST = 50;

    private final ActiveRelease active;
    private final Terms terms;

    SuggestionsResource(ActiveRelease active, Terms terms) {
        this.active = active;
        this.terms = terms;
    }

    /** What may be meant. */
    @Schema(description = "What may be meant, best first.")
    public record SuggestionsAnswer(
            Meta meta,

            @Schema(description = "Things with a name that fits.")
            List<Suggestion> items,

            @Schema(description = "How many things fit in all.")
            int total) {}

    /** A thing that may be meant. */
    @Schema(description = "A thing that may be meant.")
    public record Suggestion(
            @Schema(description = "What it is.") TermKind kind,
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "The name that fits what was typed.")
            String term,

            @Schema(description = "The parts of that name that fit what was typed, to be marked.")
            List<Mark> marks,

            @Schema(description = "Whether that name is exactly what was typed, but for case, accents and hyphens.")
            boolean exact,

            @Schema(description = "Whether something else bears exactly the same name: let the person choose.")
            boolean ambiguous) {}

    @GET
    @NonBlocking
    @Operation(
            operationId = "suggest",
            summary = "Complete what a person types",
            description = "Symptoms, zones, muscles and conditions by any of their names, from one letter on: exact "
                    + "names first, then names that begin so, then names with a word that begins so, then names with "
                    + "words that begin so in any order, and where there are none, names a slip away.")
    public SuggestionsAnswer suggest(
            @QueryParam("q")
                    @Parameter(description = "What was typed so far.", required = true, example = "tem")
                    @Nullable String q,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many suggestions to answer with.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"),
                            example = "10")
                    @Nullable String limit,
            @BeanParam Asking asking) {
        if (q == null || q.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.MISSING_VALUE, new Refusal.Fault("q", "q must have a letter at least.", List.of()));
        }
        Names names = asking.names(active.snapshot());
        int most = Paging.wholeNumber("limit", limit, USUAL_LIMIT, MOST);
        List<TermIndex.Found> found = terms.find(names, "q", q);
        long exact =
                found.stream().filter(each -> each.fit() == TermIndex.Fit.EXACT).count();
        return new SuggestionsAnswer(
                Meta.of(names),
                found.stream()
                        .limit(most)
                        .map(each -> suggestion(names, q, each, exact > 1))
                        .toList(),
                found.size());
    }

    private static Suggestion suggestion(Names names, String typed, TermIndex.Found found, boolean several) {
        Named named = named(names, found.kind(), found.id());
        return new Suggestion(
                found.kind(),
                found.id(),
                named.name(),
                named.nameLanguage(),
                found.term(),
                Mark.of(found.term(), typed),
                found.fit() == TermIndex.Fit.EXACT,
                found.fit() == TermIndex.Fit.EXACT && several);
    }

    static Named named(Names names, TermKind kind, String id) {
        Snapshot snapshot = names.snapshot();
        return switch (kind) {
            case SYMPTOM -> Named.of(names, snapshot.symptom(id).orElseThrow());
            case ZONE -> Named.of(names, snapshot.zone(id).orElseThrow());
            case MUSCLE -> Named.of(names, snapshot.muscle(id).orElseThrow());
            case CONDITION -> Named.of(names, snapshot.condition(id).orElseThrow());
        };
    }
}
