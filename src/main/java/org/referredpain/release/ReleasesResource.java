package org.referredpain.release;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.knowledge.Names;

/** Which table is served, and which others the database holds. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About", description = "What the service is for, how it ranks, and which table it serves.")
public class ReleasesResource {

    private final ActiveRelease active;

    ReleasesResource(ActiveRelease active) {
        this.active = active;
    }

    /** The releases that this process knows of. */
    @Schema(description = "The release that is served, and all that the database holds.")
    public record ReleasesAnswer(
            Meta meta,

            @Schema(description = "All releases, the latest import first, as the database last told.")
            List<ReleaseView> items) {}

    /** A release. */
    @Schema(name = "Release", description = "A version of the whole table.")
    public record ReleaseView(
            @Schema(description = "Version, MAJOR.MINOR.PATCH; -dev.DIGEST for an unreleased one.")
            String version,

            @Schema(description = "SHA-256 over its files.") String digest,

            @Schema(description = "The day it was released.")
            LocalDate releasedOn,

            @Schema(description = "Whether it is the one served.")
            boolean active,

            @Schema(description = "When it was imported.") Instant importedAt,

            @Schema(description = "When it became active, once for each time, oldest first.")
            List<Instant> activatedAt) {}

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "Which table is served",
            description = "The release that answers are made from, and all others that were imported.")
    public ReleasesAnswer list(@BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        String served = names.snapshot().release().version();
        return new ReleasesAnswer(
                Meta.of(names),
                active.imported().stream()
                        .map(row -> new ReleaseView(
                                row.release().version(),
                                row.release().digest(),
                                row.release().releasedOn(),
                                row.release().version().equals(served),
                                row.importedAt(),
                                row.activatedAt()))
                        .toList());
    }
}
