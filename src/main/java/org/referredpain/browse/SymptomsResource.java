package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Code;
import org.referredpain.knowledge.CodeKind;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.ConditionSymptom;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SubjectKind;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.UnflaggedSymptom;
import org.referredpain.knowledge.Zone;
import org.referredpain.release.ActiveRelease;
import org.referredpain.safety.RedFlagView;
import org.referredpain.words.Terms;

/** Symptoms, and the muscles that refer to them. */
@Path("/v1/symptoms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Symptoms", description = "What a person can report.")
public class SymptomsResource {

    private final ActiveRelease active;
    private final Terms terms;

    SymptomsResource(ActiveRelease active, Terms terms) {
        this.active = active;
        this.terms = terms;
    }

    /** A symptom in a list. */
    @Schema(description = "A symptom in short.")
    public record SymptomSummary(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "What sort of symptom it is.")
            SymptomKind kind,

            @Schema(description = "One plain sentence, in English.")
            String definition,

            @Schema(description = "Key of the broader symptom.") @Nullable String parent,

            @Schema(description = "Key of the zone where it is felt.") @Nullable String zone) {}

    /** A symptom with all that hangs on it. */
    @Schema(description = "A symptom with all that hangs on it.")
    public record SymptomAnswer(
            Meta meta,

            @Schema(description = "Every red flag that it raises.")
            List<RedFlagView> redFlags,

            @Schema(
                    description =
                            "Why it raises no red flag, in English, where a source says so; absent for pains and where "
                                    + "it raises one, alone or with other symptoms.")
            @Nullable UnflaggedSymptom unflagged,

            SymptomSummary symptom,

            @Schema(description = "The next narrower symptoms.")
            List<Named> narrower,

            @Schema(description = "Its further names.") List<TermView> terms,

            @Schema(description = "What else, besides a muscle, produces it.")
            List<LookAlike> lookAlikes,

            @Schema(description = "Conditions that a source ties to it.")
            List<ConditionSymptom> conditions,

            @Schema(description = "What the literature contests about it.")
            List<Dispute> disputes,

            @Schema(description = "Its codes in other systems; their terms stand at /v1/licences.")
            List<Code> codes,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Operation(operationId = "listSymptoms", summary = "List symptoms", description = "All symptoms, by key.")
    public Page<SymptomSummary> list(
            @QueryParam("q")
                    @Parameter(description = "Part of any name of the symptom.", example = "headache")
                    @Nullable String q,
            @QueryParam("kind")
                    @Parameter(
                            description = "Only symptoms of this kind.",
                            schema = @Schema(enumeration = {"pain", "sensory", "autonomic", "motor", "functional"}),
                            example = "pain")
                    @Nullable String kind,
            @QueryParam("zone")
                    @Parameter(
                            description = "Only symptoms felt in this zone or in a part of it, by key.",
                            example = "head")
                    @Nullable String zone,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Set<String> named = q == null ? null : terms.matching(names, TermKind.SYMPTOM, "q", q);
        SymptomKind only = kind == null ? null : kind(kind);
        Set<String> inZone =
                zone == null ? null : snapshot.symptomsIn(zone(snapshot, zone).id());
        List<Symptom> found = snapshot.tables().symptoms().stream()
                .filter(symptom -> named == null || named.contains(symptom.id()))
                .filter(symptom -> only == null || symptom.kind() == only)
                .filter(symptom -> inZone == null || inZone.contains(symptom.id()))
                .toList();
        return paging.page(names, found, symptom -> summary(names, symptom));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readSymptom",
            summary = "Read a symptom",
            description = "Definition, names, look-alikes, conditions and red flags of one symptom.")
    public SymptomAnswer read(
            @PathParam("id") @Parameter(description = "Key of a symptom.", example = "temporal-headache") String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Symptom symptom = symptom(snapshot, id);
        List<RedFlagView> redFlags = RedFlagView.raisedBy(snapshot, List.of(symptom.id()), List.of());
        Optional<UnflaggedSymptom> unflagged = snapshot.tables().unflaggedSymptoms().stream()
                .filter(row -> row.symptom().equals(symptom.id()))
                .findFirst();
        List<LookAlike> lookAlikes = snapshot.lookAlikes(symptom.id());
        List<ConditionSymptom> conditions = snapshot.tables().conditionSymptoms().stream()
                .filter(row -> row.symptom().equals(symptom.id()))
                .toList();
        List<Dispute> disputes = snapshot.disputes(SubjectKind.SYMPTOM, symptom.id());
        List<String> cited = Stream.of(
                        RedFlagView.sources(redFlags),
                        unflagged.stream().map(UnflaggedSymptom::source),
                        lookAlikes.stream().map(LookAlike::source),
                        conditions.stream().map(ConditionSymptom::source),
                        disputes.stream().map(Dispute::source))
                .flatMap(each -> each)
                .toList();
        return new SymptomAnswer(
                Meta.of(names),
                redFlags,
                unflagged.orElse(null),
                summary(names, symptom),
                snapshot.symptomTree().children(symptom.id()).stream()
                        .map(child -> Named.of(names, snapshot.symptom(child).orElseThrow()))
                        .toList(),
                TermView.of(snapshot, TermKind.SYMPTOM, symptom.id()),
                lookAlikes,
                conditions,
                disputes,
                snapshot.codes(CodeKind.SYMPTOM, symptom.id()),
                Cited.sources(snapshot, cited));
    }

    @GET
    @Path("{id}/muscles")
    @Operation(
            operationId = "listMusclesOfSymptom",
            summary = "Which muscles refer to a symptom",
            description = "Every link to the symptom or to a narrower one, complete: what a lookup ranks.")
    public Forward muscles(
            @PathParam("id") @Parameter(description = "Key of a symptom.", example = "temporal-headache") String id,
            @BeanParam Paging paging,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Symptom symptom = symptom(names.snapshot(), id);
        return Forward.of(
                names,
                paging,
                Stream.concat(
                                Stream.of(symptom.id()),
                                names.snapshot().symptomTree().descendants(symptom.id()).stream())
                        .toList(),
                List.of(symptom.id()));
    }

    private static SymptomSummary summary(Names names, Symptom symptom) {
        Named named = Named.of(names, symptom);
        return new SymptomSummary(
                named.id(),
                named.name(),
                named.nameLanguage(),
                symptom.kind(),
                symptom.definition(),
                symptom.parent(),
                symptom.zone());
    }

    private static Symptom symptom(Snapshot snapshot, String id) {
        return Lookups.inPath(
                snapshot,
                RetiredKind.SYMPTOM,
                id,
                snapshot.symptom(id),
                snapshot.tables().symptoms(),
                Symptom::id);
    }

    private static Zone zone(Snapshot snapshot, String id) {
        return Lookups.inQuestion(
                snapshot,
                RetiredKind.ZONE,
                "zone",
                id,
                snapshot.zone(id),
                snapshot.tables().zones().stream().map(Zone::id).toList());
    }

    private static SymptomKind kind(String text) {
        return Stream.of(SymptomKind.values())
                .filter(kind -> kind.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "kind", "kind must be one of " + String.join(", ", Coded.codes(SymptomKind.class)) + "."));
    }
}
