package org.referredpain.lookup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;

/** Muscles beside each other. */
@Path("/v1/compare")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparison", description = "What muscles share, and what tells them apart.")
public class ComparisonResource {

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    private final ActiveRelease active;

    ComparisonResource(ActiveRelease active) {
        this.active = active;
    }

    /** Muscles side by side. */
    @Schema(description = "Muscles side by side.")
    public record ComparisonAnswer(
            Meta meta,
            @Schema(description = "The muscles, as asked.") List<Named> muscles,

            @Schema(description = "Symptoms that all of them bring, the rarest first.")
            List<ComparedSymptom> shared,

            @Schema(description = "Symptoms that only some of them bring, the rarest first.")
            List<ComparedSymptom> distinguishing) {}

    /** A symptom of some muscles. */
    @Schema(description = "A symptom, and which of the muscles bring it.")
    public record ComparedSymptom(
            Named symptom,

            @Schema(description = "How many candidates of the whole table bring it or something narrower.")
            int candidates,

            @Schema(description = "Its weight in the ranking, 1 to 6; higher is rarer.")
            int rarity,

            @Schema(description = "Keys of the muscles that bring it.")
            List<String> muscles) {}

    @GET
    @Operation(
            operationId = "compareMuscles",
            summary = "Compare muscles",
            description =
                    "Two to five muscles: which symptoms they share, which tell them apart, and how rare each is.")
    public ComparisonAnswer compare(
            @QueryParam("muscle")
                    @Parameter(
                            description = "Key of a muscle that lookups answer with. Two to five.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            minItems = 2,
                                            maxItems = 5),
                            example = "[\"masseter\", \"temporalis\"]")
                    @Nullable List<String> muscle,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        List<Muscle> muscles = muscle == null
                ? List.of()
                : muscle.stream()
                        .map(id -> Candidates.named(snapshot, "muscle", id))
                        .distinct()
                        .toList();
        if (muscles.size() < FEWEST || muscles.size() > MOST) {
            throw Refusal.invalid(
                    "muscle", "Name two to five different muscles; these are %d.".formatted(muscles.size()));
        }
        Set<String> symptoms = new TreeSet<>();
        muscles.forEach(each -> symptoms.addAll(snapshot.symptomsOf(each.id())));
        List<ComparedSymptom> compared = symptoms.stream()
                .map(id -> compared(names, id, muscles))
                .sorted(Comparator.comparingInt(ComparedSymptom::candidates)
                        .thenComparing(each -> each.symptom().id()))
                .toList();
        return new ComparisonAnswer(
                Meta.of(names),
                muscles.stream().map(each -> Named.of(names, each)).toList(),
                compared.stream()
                        .filter(each -> each.muscles().size() == muscles.size())
                        .toList(),
                compared.stream()
                        .filter(each -> each.muscles().size() < muscles.size())
                        .toList());
    }

    private static ComparedSymptom compared(Names names, String symptom, List<Muscle> muscles) {
        Snapshot snapshot = names.snapshot();
        int candidates = snapshot.candidatesWith(symptom);
        return new ComparedSymptom(
                Named.of(names, snapshot.symptom(symptom).orElseThrow()),
                candidates,
                Weights.rarity(candidates),
                muscles.stream()
                        .map(Muscle::id)
                        .filter(id -> snapshot.symptomsOf(id).contains(symptom))
                        .toList());
    }
}
