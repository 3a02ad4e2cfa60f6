package org.referredpain.answers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Referral;

/** A referral in a list. */
@Schema(description = "A link from a trigger point to a symptom, in short.")
public record ReferralView(
        @Schema(description = "Key of the trigger point that refers.")
        String triggerPoint,

        @Schema(description = "The muscle, group or part the point lies in.")
        Named muscle,

        @Schema(description = "What is felt.") Named symptom,

        @Schema(
                description = "Essential if any source says so, spillover if any says so and none essential, else "
                        + "described: the sources name the place and do not say which.")
        Pattern pattern,

        @Schema(description = "The sides its sources give; empty when all are silent.")
        List<Laterality> laterality,

        @Schema(
                description =
                        "How well the link is supported: A measured in two or more studies, B in one, C said by "
                                + "three or more families of sources, D by two, E by one. It grades the evidence, never a person.")
        Grade grade,

        @Schema(description = "Number of families among its sources; a study that measured it counts two.")
        int support,

        @Schema(description = "Its best place in a list that a source orders by frequency; 1 is first.") @Nullable Integer listOrder,

        @Schema(description = "Keys of its sources.") List<String> sources,

        @Schema(description = "Permanent address of the link with all its claims.")
        String href) {

    public static ReferralView of(Names names, Referral referral) {
        return new ReferralView(
                referral.triggerPoint().id(),
                Named.of(
                        names,
                        names.snapshot()
                                .muscle(referral.triggerPoint().muscle())
                                .orElseThrow()),
                Named.of(names, referral.symptom()),
                referral.pattern(),
                referral.lateralities(),
                referral.grade(),
                referral.support(),
                referral.listOrder().orElse(null),
                referral.sources(),
                href(referral));
    }

    /** The permanent address of a referral. */
    public static String href(Referral referral) {
        return "/v1/referrals/" + referral.triggerPoint().id() + "/"
                + referral.symptom().id();
    }
}
