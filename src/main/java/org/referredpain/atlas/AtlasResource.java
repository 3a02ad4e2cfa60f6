package org.referredpain.atlas;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Picture;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Nearest;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;

/** The drawing itself, to point at. */
@Path("/v1/atlas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Atlas", description = "The drawing of the body: every zone a shape that can be pointed at.")
class AtlasResource {

    private final ActiveRelease active;

    AtlasResource(ActiveRelease active) {
        this.active = active;
    }

    /** All views. */
    @Schema(description = "The views of the drawing. Left and right are always the person's own.")
    record AtlasAnswer(
            Meta meta,

            @Schema(description = "The views, the whole body first.")
            List<ViewEntry> views) {}

    /** A view. */
    @Schema(description = "From where the body is drawn, and which zones that shows.")
    record ViewEntry(
            @Schema(description = "Permanent key.", examples = "head-right")
            String id,

            @Schema(description = "Name in the language asked for.")
            String name,

            @Schema(description = "The part of the body that it shows; views of one part belong together.")
            View.Group group,

            @Schema(description = "Width of the view in its own units.")
            double width,

            @Schema(description = "Height of the view in its own units.")
            double height,

            @Schema(description = "Address of the drawing.") String href,

            @Schema(description = "The zones that it shows, by key.")
            List<DrawnZone> zones) {}

    /** A zone that a view shows. */
    @Schema(description = "A zone that a view shows.")
    record DrawnZone(
            Named zone,

            @Schema(description = "Key of the symptom that it stands for: its pain.")
            String symptom,

            @Schema(description = "On which sides of the person the view shows it.")
            Set<BodySide> sides) {}

    @GET
    @Operation(
            operationId = "readAtlas",
            summary = "List the views of the body",
            description = "Every view of the drawing with its size and the zones it shows.")
    public AtlasAnswer atlas(@BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return new AtlasAnswer(
                Meta.of(names),
                Stream.of(View.values()).map(view -> entry(names, view)).toList());
    }

    @GET
    @Path("{view}.svg")
    @Produces(Picture.MEDIA_TYPE)
    @Operation(
            operationId = "drawView",
            summary = "Draw a view of the body",
            description = "One view as SVG. Every zone is a path with its key (data-zone), its side (data-side: left, "
                    + "right or middle, the person's own), the key of its pain (data-symptom) and its name (title).")
    @APIResponse(
            responseCode = "200",
            description = "The drawing.",
            content = @Content(mediaType = Picture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Picture view(
            @PathParam("view") @Parameter(description = "Key of a view.", example = "head-right") String view,
            @BeanParam Asking asking) {
        return BlankView.of(asking.names(active.snapshot()), named(view));
    }

    private static ViewEntry entry(Names names, View view) {
        Drawing.Plate plate = Drawing.ofBody().plate(view);
        Snapshot snapshot = names.snapshot();
        Map<String, Set<BodySide>> sides = new LinkedHashMap<>();
        plate.shapesIn(snapshot).stream()
                .map(Drawing.Shape::spot)
                .sorted()
                .forEach(spot -> sides.computeIfAbsent(spot.zone(), zone -> new TreeSet<>())
                        .add(spot.side()));
        return new ViewEntry(
                view.code(),
                Words.in(names.language()).nameOf(view),
                view.group(),
                plate.width(),
                plate.height(),
                "/v1/atlas/" + view.code() + ".svg",
                sides.entrySet().stream()
                        .map(each -> new DrawnZone(
                                Named.of(names, snapshot.zone(each.getKey()).orElseThrow()),
                                snapshot.painOf(each.getKey()).orElseThrow().id(),
                                each.getValue()))
                        .toList());
    }

    private static View named(String code) {
        return Stream.of(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> all = Coded.codes(View.class);
                    return Refusal.of(
                            Refusal.Kind.NO_SUCH_THING,
                            new Refusal.Fault(
                                    "view",
                                    "There is no view \"%s\"; there are %s.".formatted(code, String.join(", ", all)),
                                    Nearest.to(code, all)));
                });
    }
}
