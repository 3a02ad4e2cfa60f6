package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.Names;
import org.referredpain.release.ActiveRelease;

/** What the literature contests. */
@Path("/v1/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes", description = "What the literature contests, and who says so.")
public class DisputesResource {

    private final ActiveRelease active;

    DisputesResource(ActiveRelease active) {
        this.active = active;
    }

    @GET
    @Operation(
            operationId = "listDisputes",
            summary = "List disputes",
            description = "What the literature contests about trigger points, muscles, symptoms and links, by key.")
    public Page<Dispute> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().disputes(), dispute -> dispute);
    }
}
