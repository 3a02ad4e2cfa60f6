package org.referredpain.lookup;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.MuscleFact;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Side;
import org.referredpain.safety.RedFlagView;
import org.referredpain.words.ReadIn;

/** The answer to a lookup. */
@Schema(description = "Red flags first, then the candidate muscles with their reasons.")
public record LookupAnswer(
        Meta meta,

        @Schema(description = "The symptoms asked, as they were understood.")
        List<Asked> symptoms,

        @Schema(description = "Every red flag that the symptoms raise: never shortened, never hidden.")
        List<RedFlagView> redFlags,

        @Schema(description = "Candidate muscles, best first, as many as asked for.")
        List<Candidate> candidates,

        @Schema(description = "How many candidates there are in all.")
        int totalCandidates,

        @Schema(description = "Symptoms asked that no candidate explains.")
        List<Named> unexplained,

        @Schema(
                description =
                        "The account of the muscle asked for with \"muscle\", wherever it stands; rank 0 when it has no point.")
        @Nullable Candidate account,

        @Schema(description = "Candidates that only links of a worse grade than minGrade bring.")
        List<Named> leftOutByGrade,

        @Schema(description = "The language a text was read in, where one was given.") @Nullable ReadIn readIn,

        @Schema(description = "Words of the text that were not understood, where a text was given.") @Nullable List<String> unread,

        @Schema(
                description = "Every source that candidates and look-alikes cite, by key; all that is known of "
                        + "one stands at /v1/sources/{key}. Those of red flags stand at /v1/red-flags/{id}. Absent in the brief "
                        + "view.")
        @Nullable Map<String, SourceRef> sources) {

    /** A source in few words. */
    @Schema(description = "A source in few words.")
    public record SourceRef(
            @Schema(description = "Who, title, where.") String citation,

            @Schema(description = "Address it was read at.") @Nullable String url) {}

    /** A symptom asked. */
    @Schema(name = "AskedSymptom", description = "A symptom asked, as it was understood.")
    public record Asked(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "False when it was said not to be there.")
            boolean present,

            @Schema(description = "The person's own side on which it is felt, where it was said.") @Nullable Side side,

            @Schema(
                    description =
                            "Key of a narrower symptom asked beside it, for which it was left out of the ranking.")
            @Nullable String droppedFor,

            @Schema(description = "What else, besides a muscle, produces it.")
            List<LookAlike> lookAlikes,

            @Schema(description = "Keys of what the literature contests about it; see /v1/disputes/{id}.")
            List<String> disputes) {}

    /** A muscle that matches. */
    @Schema(description = "A muscle that matches what was asked, with the whole account.")
    public record Candidate(
            @Schema(description = "1 is best; equal points share a rank.")
            int rank,

            Named muscle,

            @Schema(description = "Points of all possible points, 0 to 100. For people; ranks come from the points.")
            int score,

            @Schema(description = "Sum of the points of what matched, less what is against; never below zero.")
            int points,

            @Schema(description = "Points of a muscle that matched every explained symptom fully.")
            int of,

            @Schema(description = "Its trigger points that match.")
            List<Point> triggerPoints,

            @Schema(description = "The symptoms it matches, and why.")
            List<Match> matched,

            @Schema(description = "Keys of symptoms asked that it does not match, though another candidate does.")
            List<String> unmatched,

            @Schema(description = "Symptoms said to be absent that it would bring.")
            List<Against> against,

            @Schema(
                    description =
                            "The person's own side on which it is expected, from the sides of the symptoms and of the links; absent when no side was said, or when the sources of all its links are silent.")
            @Nullable Side side,

            @Schema(
                    description =
                            "Keys of the symptoms asked with a side of whose link no source says on which side it is felt; nothing is assumed then. Absent when no side was said.")
            @Nullable List<String> sideSilent,

            @Schema(
                    description =
                            "Keys of what the literature contests about it, its parts or its links here; see /v1/disputes/{id}.")
            List<String> disputes,

            @Schema(description = "What an examiner would check, where a source says it.")
            List<MuscleFact> examination) {}

    /** A trigger point that matches. */
    @Schema(description = "A place in the muscle, or the muscle as a whole where the sources say no more.")
    public record Point(
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Short name of a located point.") @Nullable String label,

            @Schema(description = "Where a located point is, in words.") @Nullable String location) {}

    /** A symptom matched. */
    @Schema(description = "A symptom that the candidate matches: the link that brings most, and what it brings.")
    public record Match(
            @Schema(description = "Key of the symptom asked.")
            String symptom,

            @Schema(
                    description = "Key of the trigger point of the link. All claims of the link stand at "
                            + "/v1/referrals/{triggerPoint}/{referred}.")
            String triggerPoint,

            @Schema(
                    description = "Key of the symptom of the link; another than the one asked where it is narrower or "
                            + "broader.")
            String referred,

            @Schema(description = "How the link's symptom lies to the one asked.")
            Relation relation,

            @Schema(description = "False when the sources name only a group of muscles, not this one.")
            boolean partStated,

            @Schema(description = "What the sources say of the link.")
            Pattern pattern,

            @Schema(description = "The sides the sources give; empty when all are silent.")
            List<Laterality> laterality,

            @Schema(description = "How well the link is supported, A to E.")
            Grade grade,

            @Schema(description = "Families among the sources; a measured study counts two.")
            int support,

            @Schema(description = "What it adds.") int points,

            @Schema(description = "How the points come about, in words. Absent in the brief view.") @Nullable String arithmetic,

            @Schema(description = "Keys of the link's sources. Absent in the brief view.") @Nullable List<String> sources,

            @Schema(
                    description =
                            "The muscle's further links that touch the symptom, the strongest first, as TRIGGER-POINT/SYMPTOM: each stands at /v1/referrals/{it}. They add nothing. Absent in the brief view.")
            @Nullable List<String> others) {}

    /** A symptom against. */
    @Schema(description = "A symptom said to be absent that the candidate would bring.")
    public record Against(
            @Schema(description = "Key of the absent symptom.")
            String symptom,

            @Schema(description = "Key of the trigger point of the link.")
            String triggerPoint,

            @Schema(description = "Key of the symptom of the link.")
            String referred,

            @Schema(description = "What it takes off: half of what the symptom would have brought.")
            int cost,

            @Schema(description = "How the cost comes about, in words. Absent in the brief view.") @Nullable String arithmetic,

            @Schema(description = "Keys of the link's sources. Absent in the brief view.") @Nullable List<String> sources) {}
}
