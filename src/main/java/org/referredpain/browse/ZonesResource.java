package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.Code;
import org.referredpain.knowledge.CodeKind;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.Zone;
import org.referredpain.release.ActiveRelease;

/** The areas of the body, and the muscles that refer there. */
@Path("/v1/zones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Zones", description = "Named areas of the body.")
public class ZonesResource {

    private final ActiveRelease active;

    ZonesResource(ActiveRelease active) {
        this.active = active;
    }

    /** A zone in a list. */
    @Schema(description = "An area of the body in short.")
    public record ZoneSummary(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "Key of the area it is part of.") @Nullable String parent,

            @Schema(description = "Whether the body has it on a left and a right side.")
            boolean paired,

            @Schema(description = "Key of the pain it stands for where a symptom is asked.")
            String pain) {}

    /** A zone with what lies in it. */
    @Schema(description = "An area of the body with what belongs to it.")
    public record ZoneAnswer(
            Meta meta,
            ZoneSummary zone,
            @Schema(description = "Its parts.") List<Named> parts,

            @Schema(description = "Symptoms felt in it or in a part of it.")
            List<Named> symptoms,

            @Schema(description = "Its further names.") List<TermView> terms,

            @Schema(description = "Its codes in other systems; their terms stand at /v1/licences.")
            List<Code> codes) {}

    @GET
    @Operation(operationId = "listZones", summary = "List zones", description = "All areas of the body, by key.")
    public Page<ZoneSummary> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().zones(), zone -> summary(names, zone));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readZone",
            summary = "Read a zone",
            description = "Parts and symptoms of one area of the body.")
    public ZoneAnswer read(
            @PathParam("id") @Parameter(description = "Key of a zone.", example = "temple") String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Zone zone = zone(snapshot, id);
        return new ZoneAnswer(
                Meta.of(names),
                summary(names, zone),
                snapshot.zoneTree().children(id).stream()
                        .map(child -> Named.of(names, snapshot.zone(child).orElseThrow()))
                        .toList(),
                snapshot.symptomsIn(id).stream()
                        .map(symptom ->
                                Named.of(names, snapshot.symptom(symptom).orElseThrow()))
                        .toList(),
                TermView.of(snapshot, TermKind.ZONE, id),
                snapshot.codes(CodeKind.ZONE, id));
    }

    @GET
    @Path("{id}/muscles")
    @Operation(
            operationId = "listMusclesOfZone",
            summary = "Which muscles refer to a zone",
            description = "Every link to a symptom that is felt in the zone or in a part of it, complete.")
    public Forward muscles(
            @PathParam("id") @Parameter(description = "Key of a zone.", example = "temple") String id,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Zone zone = zone(names.snapshot(), id);
        List<String> symptoms = List.copyOf(names.snapshot().symptomsIn(zone.id()));
        return Forward.of(names, paging, symptoms, symptoms);
    }

    private static ZoneSummary summary(Names names, Zone zone) {
        Named named = Named.of(names, zone);
        Symptom pain = names.snapshot().painOf(zone.id()).orElseThrow();
        return new ZoneSummary(named.id(), named.name(), named.nameLanguage(), zone.parent(), zone.paired(), pain.id());
    }

    private static Zone zone(Snapshot snapshot, String id) {
        return Lookups.inPath(
                snapshot,
                RetiredKind.ZONE,
                id,
                snapshot.zone(id),
                snapshot.tables().zones(),
                Zone::id);
    }
}
