package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.ConditionMuscle;
import org.referredpain.knowledge.ConditionSymptom;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.ActiveRelease;
import org.referredpain.safety.RedFlagView;

/** Named conditions that the literature ties to muscles. */
@Path("/v1/conditions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conditions", description = "Named conditions that the literature ties to muscles and symptoms.")
public class ConditionsResource {

    private final ActiveRelease active;

    ConditionsResource(ActiveRelease active) {
        this.active = active;
    }

    /** A condition in a list. */
    @Schema(description = "A condition in short.")
    public record ConditionSummary(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "One plain sentence, in English.")
            String definition) {}

    /** A condition with what is tied to it. */
    @Schema(description = "A condition with the muscles and symptoms that sources tie to it.")
    public record ConditionAnswer(
            Meta meta,

            @Schema(description = "Every red flag that its symptoms raise.")
            List<RedFlagView> redFlags,

            ConditionSummary condition,

            @Schema(description = "Muscles that a source ties to it.")
            List<ConditionMuscle> muscles,

            @Schema(description = "Symptoms that a source ties to it.")
            List<ConditionSymptom> symptoms,

            @Schema(description = "Its further names.") List<TermView> terms,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Operation(operationId = "listConditions", summary = "List conditions", description = "All conditions, by key.")
    public Page<ConditionSummary> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().tables().conditions(), condition -> summary(names, condition));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readCondition",
            summary = "Read a condition",
            description = "The muscles and symptoms that sources tie to one condition.")
    public ConditionAnswer read(
            @PathParam("id") @Parameter(description = "Key of a condition.", example = "tension-type-headache")
                    String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Condition condition = Lookups.inPath(
                snapshot,
                RetiredKind.CONDITION,
                id,
                snapshot.condition(id),
                snapshot.tables().conditions(),
                Condition::id);
        List<ConditionMuscle> muscles = snapshot.tables().conditionMuscles().stream()
                .filter(row -> row.condition().equals(id))
                .toList();
        List<ConditionSymptom> symptoms = snapshot.tables().conditionSymptoms().stream()
                .filter(row -> row.condition().equals(id))
                .toList();
        List<RedFlagView> redFlags = RedFlagView.raisedBy(
                snapshot,
                symptoms.stream().map(ConditionSymptom::symptom).distinct().toList(),
                List.of());
        List<String> cited = Stream.of(
                        RedFlagView.sources(redFlags),
                        Stream.of(condition.source()),
                        muscles.stream().map(ConditionMuscle::source),
                        symptoms.stream().map(ConditionSymptom::source))
                .flatMap(each -> each)
                .toList();
        return new ConditionAnswer(
                Meta.of(names),
                redFlags,
                summary(names, condition),
                muscles,
                symptoms,
                TermView.of(snapshot, TermKind.CONDITION, id),
                Cited.sources(snapshot, cited));
    }

    private static ConditionSummary summary(Names names, Condition condition) {
        Named named = Named.of(names, condition);
        return new ConditionSummary(named.id(), named.name(), named.nameLanguage(), condition.definition());
    }
}
