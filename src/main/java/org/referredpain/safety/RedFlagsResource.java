package org.referredpain.safety;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RedFlag;
import org.referredpain.knowledge.RedFlagPhrase;
import org.referredpain.knowledge.RedFlagSource;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.Urgency;
import org.referredpain.release.ActiveRelease;

/** The red flags themselves, whether asked for by a symptom or not. */
@Path("/v1/red-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Red flags", description = "When to seek care, and how urgently.")
public class RedFlagsResource {

    private final ActiveRelease active;

    RedFlagsResource(ActiveRelease active) {
        this.active = active;
    }

    /** A red flag in a list. */
    @Schema(description = "A red flag in short.")
    public record RedFlagSummary(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Emergency: call now; same-day: be seen today; soon: be seen within days.")
            Urgency urgency,

            @Schema(description = "Short name.") String title,

            @Schema(description = "What to do, with its \"if\".")
            String advice,

            @Schema(
                    description =
                            "Language of title and advice. Safety texts stay English until a person has reviewed a "
                                    + "translation.")
            Language language) {}

    /** A red flag with what raises it. */
    @Schema(description = "A red flag with what raises it and who says so.")
    public record RedFlagAnswer(
            Meta meta,
            RedFlagSummary redFlag,

            @Schema(
                    description = "All-of groups of symptoms, by key: a group whose symptoms are all asked raises it; "
                            + "something broader or narrower counts as asked.")
            List<List<String>> raisedBy,

            @Schema(description = "Words of a person that name it.")
            List<RedFlagPhrase> phrases,

            @Schema(description = "Where in its sources it was read.")
            List<RedFlagSource> read,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Operation(operationId = "listRedFlags", summary = "List red flags", description = "All red flags, by key.")
    public Page<RedFlagSummary> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().redFlags(), RedFlagsResource::summary);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readRedFlag",
            summary = "Read a red flag",
            description = "Advice, what raises it, and where it was read.")
    public RedFlagAnswer read(
            @PathParam("id") @Parameter(description = "Key of a red flag.", example = "giant-cell-arteritis") String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        RedFlag flag = Lookups.inPath(
                snapshot,
                RetiredKind.RED_FLAG,
                id,
                snapshot.redFlag(id),
                snapshot.tables().redFlags(),
                RedFlag::id);
        return new RedFlagAnswer(
                Meta.of(names),
                summary(flag),
                snapshot.redFlagGroups().getOrDefault(id, List.of()),
                snapshot.tables().redFlagPhrases().stream()
                        .filter(row -> row.redFlag().equals(id))
                        .toList(),
                snapshot.tables().redFlagSources().stream()
                        .filter(row -> row.redFlag().equals(id))
                        .toList(),
                Cited.sources(snapshot, RedFlags.sources(snapshot, flag)));
    }

    private static RedFlagSummary summary(RedFlag flag) {
        return new RedFlagSummary(flag.id(), flag.urgency(), flag.title(), flag.advice(), Language.EN);
    }
}
