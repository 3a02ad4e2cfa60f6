package org.referredpain.quality;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;

/** How well the ranking does on published cases. Holds the report of the release that was asked last. */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class QualityResource {

    private final ActiveRelease active;
    private final PublishedCases cases = PublishedCases.packaged();
    private volatile @Nullable Measured measured;

    QualityResource(ActiveRelease active) {
        this.active = active;
    }

    private record Measured(Snapshot snapshot, Report report) {}

    @GET
    @Operation(
            operationId = "readQuality",
            summary = "How well the ranking does on published cases",
            description =
                    "Published cases are looked up in the active release: how many of the muscles that their sources "
                            + "name come up early, by kind, half and region, and for every muscle that is not among the first ten "
                            + "why not.")
    public QualityAnswer read(@BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return QualityAnswer.of(names, cases, report(names.snapshot()));
    }

    private Report report(Snapshot snapshot) {
        Measured last = measured;
        if (last == null || last.snapshot() != snapshot) {
            last = new Measured(snapshot, Report.of(snapshot, cases.vignettes()));
            measured = last;
        }
        return last.report();
    }
}
