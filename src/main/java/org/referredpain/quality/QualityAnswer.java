package org.referredpain.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Meta;
import org.referredpain.knowledge.Names;
import org.referredpain.lookup.Weights;

/** How well the ranking does on published cases. */
@Schema(description = "How well the ranking does on published cases: the measures, the figures and every case.")
public record QualityAnswer(
        Meta meta,

        @Schema(description = "Version of the weights it was measured with; see /v1/ranking.")
        String weights,

        @Schema(description = "What the cases are, and what the figures do not say.")
        List<String> about,

        @Schema(description = "What is measured, in words that can be computed again.")
        List<Definition> definitions,

        @Schema(description = "The figures of each kind of vignette: of all, by half, by region.")
        List<Group> figures,

        @Schema(description = "Every vignette and where its muscles stand, by key.")
        List<Case> vignettes,

        @Schema(description = "The works that the vignettes were taken from, by key.")
        Map<String, Work> sources) {

    private static final List<String> ABOUT = List.of(
            "A vignette is what a published case or text tells of complaints, with the muscles that its source puts first, "
                    + "treats with success, or presses to bring the complaint on. It does not say that other muscles were "
                    + "ruled out.",
            "Independent vignettes come from works that the table does not cite: only these say anything new. Vignettes of "
                    + "the kind table follow from the table's own sources, and show whether what was read comes out again.",
            "Within each kind, in the order of the SHA-256 of their keys, vignettes are tune, report, tune and so on. The "
                    + "ranking may be improved by what it misses in the first half; the second is for reporting alone. All "
                    + "were written before the ranking was run on them.",
            "The figures say how often published muscles come up early. They say nothing about a person.");

    static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "place",
                    "Candidates with equal points share a rank and the service puts none of them first, so neither does the "
                            + "measure: within a rank, muscles that the vignette does not name are put before those it names. "
                            + "That is the worst order the ranks allow, so that no figure rests on the alphabet. A muscle that "
                            + "is no candidate has no place."),
            new Definition(
                    "recall3, recall5, recall10",
                    "The share of a vignette's muscles whose place is at most 3, 5 or 10; then the mean over the vignettes."),
            new Definition(
                    "ndcg5",
                    "The sum of 1 / log2(place + 1) over the vignette's muscles with a place of at most 5, over the same sum had "
                            + "they the first places; every muscle it names counts alike. Then the mean."),
            new Definition(
                    "mrr", "1 / the best place of any of the vignette's muscles, 0 when none has one; then the mean."));

    /** A measure. */
    @Schema(name = "QualityDefinition", description = "A measure, or a word that measures use.")
    public record Definition(
            @Schema(description = "Its name in the figures.")
            String name,

            @Schema(description = "How it is computed, and why so.")
            String text) {}

    /** The figures of some vignettes. */
    @Schema(name = "QualityFigures", description = "The figures of some vignettes: means, 0 to 1, to three places.")
    public record Group(
            @Schema(description = "Which kind of vignettes.")
            Vignette.Kind kind,

            @Schema(description = "Which half of them; absent for both.")
            Vignette.@Nullable Half half,

            @Schema(description = "Which region; absent for all.")
            Vignette.@Nullable Region region,

            @Schema(description = "How many vignettes.") int vignettes,

            @Schema(description = "Share of the muscles among the first 3.")
            double recall3,

            @Schema(description = "Share of the muscles among the first 5.")
            double recall5,

            @Schema(description = "Share of the muscles among the first 10.")
            double recall10,

            @Schema(description = "How near the muscles come to the first of 5 places.")
            double ndcg5,

            @Schema(description = "Mean of one over the best place.")
            double mrr) {}

    /** A vignette and its outcome. */
    @Schema(name = "QualityVignette", description = "A published case and where its muscles stand.")
    public record Case(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Whether its source is one of the table's.")
            Vignette.Kind kind,

            @Schema(description = "What it may be used for.")
            Vignette.Half half,

            @Schema(description = "Part of the body of the main complaint.")
            Vignette.Region region,

            @Schema(description = "Keys of the symptoms looked up.")
            List<String> symptoms,

            @Schema(description = "Keys of the symptoms that the source says were absent.")
            List<String> absent,

            @Schema(description = "Key of the work it was taken from.")
            String source,

            @Schema(description = "Where in the work.") String passage,

            @Schema(description = "How it was read, where that is not plain.") @Nullable String note,

            @Schema(description = "The muscles that the source puts first, and where they stand.")
            List<Placed> muscles,

            @Schema(description = "Those that are not among the first ten, and why.")
            List<Missed> missed,

            @Schema(description = "The lookup itself.") String href) {}

    /** A muscle of a vignette. */
    @Schema(name = "QualityPlace", description = "Where a muscle of a vignette stands.")
    public record Placed(
            @Schema(description = "Key of the muscle.") String muscle,

            @Schema(description = "Its rank in the lookup; 0 when it is no candidate.")
            int rank,

            @Schema(description = "Its place in the worst order that shared ranks allow; 0 when it is no candidate.")
            int place) {}

    /** A muscle that is not among the first ten. */
    @Schema(name = "QualityMiss", description = "A muscle that is not among the first ten, and why.")
    public record Missed(
            @Schema(description = "Key of the muscle.") String muscle,

            @Schema(
                    description =
                            "no-claim: no claim of the table ties it to any of the symptoms. outranked: others are before it. taken-away: what was absent takes all its points. unknown-key: this release lacks a key of the vignette.")
            Outcome.Reason reason,

            @Schema(description = "Its points.") int points,

            @Schema(description = "Keys of the symptoms that no claim ties it to.")
            List<String> unmatched,

            @Schema(description = "Who stands in the first ten places; only where it is outranked.")
            List<Ahead> ahead) {}

    /** A candidate before a missed one. */
    @Schema(
            name = "QualityLead",
            description = "A candidate in the first ten places, and by what it is before the one missed.")
    public record Ahead(
            @Schema(description = "Key of the muscle.") String muscle,
            @Schema(description = "Its rank.") int rank,
            @Schema(description = "Its points.") int points,

            @Schema(
                    description =
                            "What it has that the one missed lacks: a link to another-symptom; or, for the same symptom, a stronger pattern, more support, a nearer relation, or a source that names the muscle and not only a group (part-stated); less-against it that is absent; or nothing, with equal-points.")
            Set<Outcome.Lead> by) {}

    /** A work. */
    @Schema(name = "QualitySource", description = "A work that a vignette was taken from.")
    public record Work(
            @Schema(description = "Who, title, where.") String citation,

            @Schema(description = "Address it was read at.") @Nullable String url) {}

    static QualityAnswer of(Names names, PublishedCases cases, Report report) {
        return new QualityAnswer(
                Meta.of(names),
                Weights.VERSION,
                ABOUT,
                DEFINITIONS,
                report.groups().stream().map(QualityAnswer::group).toList(),
                report.outcomes().stream().map(QualityAnswer::vignette).toList(),
                works(names, cases));
    }

    private static Group group(Report.Group group) {
        Figures figures = group.figures();
        return new Group(
                group.kind(),
                group.half(),
                group.region(),
                figures.vignettes(),
                figures.recall3(),
                figures.recall5(),
                figures.recall10(),
                figures.ndcg5(),
                figures.mrr());
    }

    private static Case vignette(Outcome outcome) {
        Vignette vignette = outcome.vignette();
        return new Case(
                vignette.id(),
                vignette.kind(),
                vignette.half(),
                vignette.region(),
                vignette.symptoms(),
                vignette.absent(),
                vignette.source(),
                vignette.passage(),
                vignette.note(),
                outcome.placed().stream()
                        .map(each -> new Placed(each.muscle(), each.rank(), each.place()))
                        .toList(),
                outcome.missed().stream().map(QualityAnswer::missed).toList(),
                href(vignette));
    }

    private static Missed missed(Outcome.Missed missed) {
        return new Missed(
                missed.muscle(),
                missed.reason(),
                missed.points(),
                missed.unmatched(),
                missed.ahead().stream()
                        .map(each -> new Ahead(each.muscle(), each.rank(), each.points(), each.by()))
                        .toList());
    }

    /** The lookup of a vignette. */
    static String href(Vignette vignette) {
        return "/v1/lookup?"
                + String.join(
                        "&",
                        Stream.concat(
                                        vignette.symptoms().stream().map(id -> "symptom=" + id),
                                        vignette.absent().stream().map(id -> "absent=" + id))
                                .toList());
    }

    private static Map<String, Work> works(Names names, PublishedCases cases) {
        Map<String, Work> works = new TreeMap<>();
        cases.works().values().forEach(work -> works.put(work.id(), new Work(work.citation(), work.url())));
        cases.vignettes().stream()
                .filter(vignette -> vignette.kind() == Vignette.Kind.TABLE)
                .flatMap(vignette -> names.snapshot().source(vignette.source()).stream())
                .forEach(source -> works.put(source.id(), new Work(source.citation(), source.url())));
        return works;
    }
}
