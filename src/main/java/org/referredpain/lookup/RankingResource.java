package org.referredpain.lookup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.knowledge.Pattern;
import org.referredpain.release.ActiveRelease;

/** The published formula. */
@Path("/v1/ranking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About", description = "What the service is for, how it ranks, and which table it serves.")
public class RankingResource {

    private static final int MOST_SHOWN = 16;

    private final ActiveRelease active;

    RankingResource(ActiveRelease active) {
        this.active = active;
    }

    /** How candidates are ranked. */
    @Schema(description = "How candidates are ranked: all that is needed to compute the same points by hand.")
    public record RankingAnswer(
            Meta meta,

            @Schema(description = "Version of the weights; it changes with them.")
            String version,

            @Schema(description = "The formula.") String formula,

            @Schema(description = "The numbers, by what they weigh.")
            List<Factor> factors,

            @Schema(description = "How the sum is made and turned into ranks.")
            List<String> rules,

            @Schema(description = "How a muscle's side follows from the side of a symptom.")
            List<String> sides,

            @Schema(description = "What else is measured of muscles and symptoms.")
            List<Measure> measures,

            @Schema(description = "What the numbers do not mean.")
            List<String> caveats) {}

    /** A factor of the formula. */
    @Schema(name = "RankingFactor", description = "A factor of the formula.")
    public record Factor(
            @Schema(description = "Its name in the formula.")
            String name,

            @Schema(description = "Why it weighs so.") String reason,
            @Schema(description = "Its value, by case.") Map<String, Integer> values) {}

    /** A measure beside the points. */
    @Schema(name = "RankingMeasure", description = "A measure beside the points.")
    public record Measure(
            @Schema(description = "Its name in the answer.") String name,

            @Schema(description = "Which call answers with it.")
            String call,

            @Schema(description = "How it is computed.") String formula,

            @Schema(description = "Why so.") String reason) {}

    @GET
    @Operation(
            operationId = "readRanking",
            summary = "How candidates are ranked",
            description = "The formula, every number in it, the reasons, and what the result does not mean.")
    public RankingAnswer read(@BeanParam Asking asking) {
        return new RankingAnswer(
                Meta.of(asking.names(active.snapshot())),
                Weights.VERSION,
                "points(m,s) = pattern(r) × support(r) × relation(r,s) × rarity(s), for the best referral r of "
                        + "candidate m that touches the asked symptom s",
                List.of(
                        new Factor(
                                "pattern",
                                "What nearly everyone feels says more than what some feel; most sources do not tell the "
                                        + "two apart.",
                                patterns()),
                        new Factor(
                                "support",
                                "Families of sources that say it, a study that measured it counting two. Restatements of "
                                        + "one work are one family.",
                                supports()),
                        new Factor(
                                "relation",
                                "How the symptom of the referral lies to the one asked. A source that names only a group "
                                        + "of muscles counts as part not stated; the lower number where both apply.",
                                relations()),
                        new Factor(
                                "rarity",
                                "A symptom that few muscles bring says more: 6 less the bit length of the number of "
                                        + "candidates that have it or something narrower, at least 1.",
                                rarities())),
                List.of(
                        "A candidate's points are the sum over the asked symptoms, less what is against it, never below 0.",
                        "An asked symptom that contains another asked one is left out: the narrower takes its place, it adds "
                                + "nothing to it.",
                        "A symptom said to be absent takes off half of the points it would have brought, rounded down, and "
                                + "only where the referral to it or to something narrower is essential, whatever its grade.",
                        "of = the sum of 1000 × rarity over the asked symptoms that some candidate explains.",
                        "score = 100 × points / of, rounded half up, for people; ranks come from the points.",
                        "Equal points share a rank. Within a rank: best place in a list ordered by frequency, then "
                                + "support, then key.",
                        "minGrade leaves out all links of a worse grade as reasons for a candidate; rarity stays that of the "
                                + "whole table, and what is against a candidate stays too, so that a stricter grade never "
                                + "adds one."),
                List.of(
                        "A symptom felt on a side asks for the muscle on that side where the link's sources say same side, "
                                + "on the other where they say opposite side, on both where they say both sides or midline.",
                        "Where links, or the sources of one, differ, the answer is both.",
                        "Where no source of a link says a side, nothing is assumed: the symptom stands in sideSilent, and the "
                                + "muscle has no side if all its links are silent.",
                        "A side changes no points: most sources give none, and a muscle whose sources do would only be "
                                + "rewarded for having been described more fully."),
                List.of(
                        new Measure(
                                "overlap",
                                "/v1/muscles/{id}/neighbours",
                                "100 × Σ rarity(symptoms that both bring) / Σ rarity(symptoms that either brings), rounded "
                                        + "half up; links of every grade count, a symptom only as itself",
                                "Two muscles are alike when they share much of what either brings (a weighted Jaccard "
                                        + "index, the same in both directions); to share a symptom that few muscles bring "
                                        + "says more than to share one that many do, and rarity weighs it as in the ranking."),
                        new Measure(
                                "separation",
                                "/v1/next-questions",
                                "400 × having × lacking / (having + lacking)², rounded half up, over the first %d candidates; "
                                                .formatted(NextQuestions.CANDIDATES)
                                        + "having = those with a link of minGrade or better to the symptom or to something narrower",
                                "An answer tells most when it parts the candidates in halves, 100, and nothing when all or "
                                        + "none have the symptom, 0. Every candidate counts alike, because points do not say "
                                        + "how likely one is. Equal questions: the rarer symptom first, then by key. Only "
                                        + "symptoms of the table are asked about, never age, sex or how bad it is: no link "
                                        + "depends on them.")),
                List.of(
                        "The score says how well a muscle's described pattern fits what was asked. It is not the chance "
                                + "that the muscle is the cause.",
                        "Support also measures how often a link is repeated. A link that everybody copies looks strong.",
                        "Age, sex, history and examination are not known here and decide more than any pattern."));
    }

    private static Map<String, Integer> patterns() {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (Pattern pattern : Pattern.values()) {
            values.put(pattern.code(), Weights.pattern(pattern));
        }
        return values;
    }

    private static Map<String, Integer> supports() {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("1", Weights.support(1));
        values.put("2", Weights.support(2));
        values.put("3", Weights.support(3));
        values.put("4 or more", Weights.support(4));
        return values;
    }

    private static Map<String, Integer> relations() {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            values.put(relation.code(), Weights.relation(relation, true));
        }
        values.put("part not stated", Weights.PART_NOT_STATED);
        return values;
    }

    private static Map<String, Integer> rarities() {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int candidates = 0; candidates <= MOST_SHOWN; candidates++) {
            values.put(
                    candidates == MOST_SHOWN ? candidates + " or more" : Integer.toString(candidates),
                    Weights.rarity(candidates));
        }
        return values;
    }
}
