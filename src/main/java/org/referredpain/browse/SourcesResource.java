package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.release.ActiveRelease;

/** The works that the table was read from. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "The works whose text was opened and read.")
public class SourcesResource {

    private final ActiveRelease active;

    SourcesResource(ActiveRelease active) {
        this.active = active;
    }

    /** A source with what it counts as. */
    @Schema(description = "A source with what it counts as, and how much rests on it.")
    public record SourceAnswer(
            Meta meta,
            Source source,

            @Schema(
                    description =
                            "The work that it passes on, as the sources that do so name it, or itself. Sources that "
                                    + "pass on one work count once.")
            String countsAs,

            @Schema(description = "How many claims of the table are its.")
            int claims) {}

    @GET
    @Operation(operationId = "listSources", summary = "List sources", description = "All sources, by key.")
    public Page<Source> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().sources(), source -> source);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readSource",
            summary = "Read a source",
            description = "One source, and how many claims are its.")
    public SourceAnswer read(
            @PathParam("id") @Parameter(description = "Key of a source.", example = "namtpt-symptom-checker-masseter")
                    String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Source source = Lookups.inPath(
                snapshot,
                RetiredKind.SOURCE,
                id,
                snapshot.source(id),
                snapshot.tables().sources(),
                Source::id);
        return new SourceAnswer(
                Meta.of(names),
                source,
                source.family() == null
                        ? source.citation()
                        : snapshot.family(source.family()).orElseThrow().citation(),
                (int) snapshot.tables().claims().stream()
                        .filter(claim -> claim.source().equals(id))
                        .count());
    }
}
