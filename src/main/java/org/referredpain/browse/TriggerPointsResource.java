package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.answers.Picture;
import org.referredpain.answers.ReferralView;
import org.referredpain.atlas.MapAsking;
import org.referredpain.atlas.ReferralMap;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.release.ActiveRelease;

/** The single points, and where they refer. */
@Path("/v1/trigger-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Trigger points",
        description = "Single places in muscles, and muscles as a whole where the sources say no more.")
public class TriggerPointsResource {

    private final ActiveRelease active;

    TriggerPointsResource(ActiveRelease active) {
        this.active = active;
    }

    /** A trigger point with what it belongs to. */
    @Schema(description = "A trigger point with what it belongs to.")
    public record TriggerPointAnswer(
            Meta meta,
            TriggerPoint triggerPoint,

            @Schema(description = "The muscle, group or part it lies in.")
            Named muscle,

            @Schema(description = "How many symptoms it refers to.")
            int symptoms,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Operation(
            operationId = "listTriggerPoints",
            summary = "List trigger points",
            description = "All trigger points, by key.")
    public Page<TriggerPoint> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().triggerPoints(), point -> point);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readTriggerPoint",
            summary = "Read a trigger point",
            description = "Where it lies, and who says so.")
    public TriggerPointAnswer read(
            @PathParam("id") @Parameter(description = "Key of a trigger point.", example = "temporalis-whole")
                    String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        TriggerPoint point = point(snapshot, id);
        return new TriggerPointAnswer(
                Meta.of(names),
                point,
                Named.of(names, snapshot.muscle(point.muscle()).orElseThrow()),
                snapshot.referralsOfPoint(id).size(),
                Cited.sources(snapshot, Stream.ofNullable(point.source()).toList()));
    }

    @GET
    @Path("{id}/symptoms")
    @Operation(
            operationId = "listSymptomsOfTriggerPoint",
            summary = "Where a trigger point refers",
            description = "Every link of the point, complete, by symptom.")
    public Page<ReferralView> symptoms(
            @PathParam("id") @Parameter(description = "Key of a trigger point.", example = "temporalis-whole")
                    String id,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        TriggerPoint point = point(names.snapshot(), id);
        return paging.page(
                names, names.snapshot().referralsOfPoint(point.id()), referral -> ReferralView.of(names, referral));
    }

    @GET
    @Path("{id}/map.svg")
    @Produces(Picture.MEDIA_TYPE)
    @Operation(
            operationId = "drawTriggerPoint",
            summary = "Draw where a trigger point refers",
            description =
                    "As for a muscle. Where a source locates the point, its words are told; no place is invented. The views are the fewest, and of these the most detailed, that together show it all. The text "
                            + "alternative inside (title, desc) says everything in words, with every red flag.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = Picture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Picture map(
            @PathParam("id") @Parameter(description = "Key of a trigger point.", example = "temporalis-whole")
                    String id,
            @BeanParam MapAsking drawn,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return ReferralMap.ofPoint(names, point(names.snapshot(), id), drawn.side(), drawn.brief());
    }

    private static TriggerPoint point(Snapshot snapshot, String id) {
        return Lookups.inPath(
                snapshot,
                RetiredKind.TRIGGER_POINT,
                id,
                snapshot.triggerPoint(id),
                snapshot.tables().triggerPoints(),
                TriggerPoint::id);
    }
}
