package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import org.referredpain.knowledge.Code;
import org.referredpain.knowledge.CodeKind;
import org.referredpain.knowledge.ConditionMuscle;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.MuscleFact;
import org.referredpain.knowledge.MuscleFactor;
import org.referredpain.knowledge.MuscleKind;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SubjectKind;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.knowledge.Zone;
import org.referredpain.lookup.Candidates;
import org.referredpain.lookup.Overlap;
import org.referredpain.release.ActiveRelease;
import org.referredpain.words.Terms;

/** Muscles, and where they refer. */
@Path("/v1/muscles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Muscles", description = "Groups, muscles and their parts.")
public class MusclesResource {

    private final ActiveRelease active;
    private final Terms terms;

    MusclesResource(ActiveRelease active, Terms terms) {
        this.active = active;
        this.terms = terms;
    }

    /** A muscle in a list. */
    @Schema(description = "A group of muscles, a muscle or a part of one, in short.")
    public record MuscleSummary(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "Latin name, when a source gives it.") @Nullable String latin,

            @Schema(description = "Which of the three it is.")
            MuscleKind kind,

            @Schema(description = "Whether lookups answer with it.")
            boolean candidate,

            @Schema(description = "Key of the group or muscle it is part of.") @Nullable String parent,

            @Schema(description = "Key of the zone where it lies.")
            String zone) {}

    /** A muscle with all that hangs on it. */
    @Schema(description = "A muscle with all that hangs on it.")
    public record MuscleAnswer(
            Meta meta,
            MuscleSummary muscle,

            @Schema(description = "Its parts, or the muscles of the group.")
            List<Named> parts,

            @Schema(description = "Its trigger points and those of its parts.")
            List<TriggerPoint> triggerPoints,

            @Schema(description = "Its further names.") List<TermView> terms,

            @Schema(description = "Action, nerve and attachments, as sources give them.")
            List<MuscleFact> facts,

            @Schema(description = "What starts or keeps its trigger points, as sources say it.")
            List<MuscleFactor> factors,

            @Schema(description = "Conditions that a source ties to it.")
            List<ConditionMuscle> conditions,

            @Schema(description = "What the literature contests about it.")
            List<Dispute> disputes,

            @Schema(description = "Its codes in other systems; their terms stand at /v1/licences.")
            List<Code> codes,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    /** A muscle that shares symptoms. */
    @Schema(description = "A muscle that shares symptoms with another.")
    public record NeighbourView(
            Named muscle,

            @Schema(
                    description =
                            "100 × the rarities of the shared symptoms over those of the symptoms of either, rounded half up: 0 to 100. /v1/ranking says why.")
            int overlap,

            @Schema(description = "Keys of the symptoms that both bring.")
            List<String> shared) {}

    @GET
    @Operation(
            operationId = "listMuscles",
            summary = "List muscles",
            description = "All muscles, groups and parts, by key.")
    public Page<MuscleSummary> list(
            @QueryParam("q")
                    @Parameter(description = "Part of any name of the muscle.", example = "trapezius")
                    @Nullable String q,
            @QueryParam("zone")
                    @Parameter(
                            description = "Only muscles that lie in this zone or in a part of it, by key.",
                            example = "neck")
                    @Nullable String zone,
            @QueryParam("code")
                    @Parameter(
                            description = "Only muscles with this code in some other system.",
                            example = "UBERON:0001597")
                    @Nullable String code,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Set<String> named = q == null ? null : terms.matching(names, TermKind.MUSCLE, "q", q);
        List<String> area = zone == null ? null : area(snapshot, zone);
        List<Muscle> found = snapshot.tables().muscles().stream()
                .filter(muscle -> named == null || named.contains(muscle.id()))
                .filter(muscle -> area == null || area.contains(muscle.zone()))
                .filter(muscle -> code == null
                        || snapshot.codes(CodeKind.MUSCLE, muscle.id()).stream()
                                .anyMatch(each -> each.code().equalsIgnoreCase(code)))
                .toList();
        return paging.page(names, found, muscle -> summary(names, muscle));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMuscle",
            summary = "Read a muscle",
            description = "Parts, trigger points, facts, conditions and disputes of one muscle.")
    public MuscleAnswer read(
            @PathParam("id") @Parameter(description = "Key of a muscle.", example = "sternocleidomastoid") String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Muscle muscle = muscle(snapshot, id);
        List<TriggerPoint> points = withParts(snapshot, muscle.id()).stream()
                .flatMap(each -> snapshot.pointsOf(each).stream())
                .toList();
        List<MuscleFact> facts = snapshot.tables().muscleFacts().stream()
                .filter(fact -> fact.muscle().equals(muscle.id()))
                .toList();
        List<MuscleFactor> factors = snapshot.tables().muscleFactors().stream()
                .filter(factor -> factor.muscle().equals(muscle.id()))
                .toList();
        List<ConditionMuscle> conditions = snapshot.tables().conditionMuscles().stream()
                .filter(row -> row.muscle().equals(muscle.id()))
                .toList();
        List<Dispute> disputes = snapshot.disputes(SubjectKind.MUSCLE, muscle.id());
        List<String> cited = Stream.of(
                        points.stream().map(TriggerPoint::source).flatMap(Stream::ofNullable),
                        facts.stream().map(MuscleFact::source),
                        factors.stream().map(MuscleFactor::source),
                        conditions.stream().map(ConditionMuscle::source),
                        disputes.stream().map(Dispute::source))
                .flatMap(each -> each)
                .toList();
        return new MuscleAnswer(
                Meta.of(names),
                summary(names, muscle),
                snapshot.muscleTree().children(muscle.id()).stream()
                        .map(child -> Named.of(names, snapshot.muscle(child).orElseThrow()))
                        .toList(),
                points,
                TermView.of(snapshot, TermKind.MUSCLE, muscle.id()),
                facts,
                factors,
                conditions,
                disputes,
                snapshot.codes(CodeKind.MUSCLE, muscle.id()),
                Cited.sources(snapshot, cited));
    }

    @GET
    @Path("{id}/symptoms")
    @Operation(
            operationId = "listSymptomsOfMuscle",
            summary = "Where a muscle refers",
            description = "Every link of the muscle and its parts, complete, and those of a group above it where the "
                    + "sources do not name the part.")
    public Page<Reverse> symptoms(
            @PathParam("id") @Parameter(description = "Key of a muscle.", example = "upper-trapezius") String id,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Muscle muscle = muscle(snapshot, id);
        List<String> own = withParts(snapshot, muscle.id());
        List<String> above = snapshot.muscleTree().ancestors(muscle.id());
        List<Reverse> links = snapshot.referrals().stream()
                .filter(referral -> own.contains(referral.triggerPoint().muscle())
                        || above.contains(referral.triggerPoint().muscle()))
                .map(referral -> new Reverse(
                        ReferralView.of(names, referral),
                        own.contains(referral.triggerPoint().muscle())))
                .toList();
        return paging.page(names, links, link -> link);
    }

    @GET
    @Path("{id}/neighbours")
    @Operation(
            operationId = "listNeighbours",
            summary = "Which muscles share its symptoms",
            description =
                    "Muscles that bring some of the same symptoms, the most alike first, with a published measure.")
    public Page<NeighbourView> neighbours(
            @PathParam("id") @Parameter(description = "Key of a muscle that lookups answer with.", example = "masseter")
                    String id,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Muscle muscle = Candidates.named(snapshot, "id", muscle(snapshot, id).id());
        return paging.page(
                names,
                Overlap.neighbours(snapshot, muscle.id()),
                each -> new NeighbourView(
                        Named.of(names, snapshot.muscle(each.muscle()).orElseThrow()), each.overlap(), each.shared()));
    }

    @GET
    @Path("{id}/map.svg")
    @Produces(Picture.MEDIA_TYPE)
    @Operation(
            operationId = "drawMuscle",
            summary = "Draw where a muscle refers",
            description =
                    "A body with the zones of its links: solid where they are essential, striped where spillover, pale where sources name only the place; dashes show where the muscle lies. The views are the fewest, and of these the most detailed, that together show it all. The text "
                            + "alternative inside (title, desc) says everything in words, with every red flag.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = Picture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Picture map(
            @PathParam("id") @Parameter(description = "Key of a muscle.", example = "upper-trapezius") String id,
            @BeanParam MapAsking drawn,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return ReferralMap.ofMuscle(names, muscle(names.snapshot(), id), drawn.side(), drawn.brief());
    }

    private static MuscleSummary summary(Names names, Muscle muscle) {
        Named named = Named.of(names, muscle);
        return new MuscleSummary(
                named.id(),
                named.name(),
                named.nameLanguage(),
                muscle.latin(),
                muscle.kind(),
                muscle.candidate(),
                muscle.parent(),
                muscle.zone());
    }

    private static List<String> withParts(Snapshot snapshot, String muscle) {
        List<String> all = new ArrayList<>(List.of(muscle));
        all.addAll(snapshot.muscleTree().descendants(muscle));
        return all;
    }

    private static List<String> area(Snapshot snapshot, String zone) {
        Lookups.inQuestion(
                snapshot,
                RetiredKind.ZONE,
                "zone",
                zone,
                snapshot.zone(zone),
                snapshot.tables().zones().stream().map(Zone::id).toList());
        List<String> area = new ArrayList<>(List.of(zone));
        area.addAll(snapshot.zoneTree().descendants(zone));
        return area;
    }

    private static Muscle muscle(Snapshot snapshot, String id) {
        return Lookups.inPath(
                snapshot,
                RetiredKind.MUSCLE,
                id,
                snapshot.muscle(id),
                snapshot.tables().muscles(),
                Muscle::id);
    }
}
