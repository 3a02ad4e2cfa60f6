package org.referredpain.release;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.Licence;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Tables;

/** The whole table. */
@Path("/v1")
@Tag(name = "Dataset", description = "The whole table as a download.")
public class DatasetResource {

    private final ActiveRelease active;

    DatasetResource(ActiveRelease active) {
        this.active = active;
    }

    /** The whole table. */
    @Schema(description = "The whole table: every row of every table, as in its files.")
    public record DatasetAnswer(
            Meta meta,
            @Schema(description = "The rows, by table.") Tables tables) {}

    @GET
    @Path("dataset.zip")
    @Produces("application/zip")
    @Operation(
            operationId = "downloadDataset",
            summary = "Download the table",
            description =
                    "The Frictionless data package: one CSV file a table, datapackage.json, licence and citation file. "
                            + "The same release gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response zip() {
        Dataset dataset = active.dataset();
        return Response.ok(dataset.zip(), "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"referred-pain-%s.zip\""
                                .formatted(dataset.release().version()))
                .build();
    }

    @GET
    @Path("dataset.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDataset",
            summary = "Read the table",
            description = "Every row of every table as JSON: all that is needed to compute any answer elsewhere.")
    public DatasetAnswer json(@BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return new DatasetAnswer(Meta.of(names), names.snapshot().tables());
    }

    @GET
    @Path("licences")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLicences",
            summary = "List coding systems",
            description = "The systems that codes are of, with their terms, by key.")
    public Page<Licence> licences(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().licences(), licence -> licence);
    }
}
