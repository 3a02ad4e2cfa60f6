package org.referredpain.browse;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.answers.ReferralView;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Referral;
import org.referredpain.safety.RedFlagView;

/** From symptoms to the links that end in them. */
@Schema(
        name = "ForwardPage",
        description = "A part of the links that end in a symptom or zone, after every red flag that it raises.")
public record Forward(
        Meta meta,

        @Schema(description = "Every red flag that the symptoms raise, on each part of the list.")
        List<RedFlagView> redFlags,

        @Schema(description = "This part of the links, by trigger point and symptom.")
        List<ReferralView> items,

        @Schema(description = "How many links there are.") int total,

        @Schema(description = "Give it back as \"cursor\" for the next part; absent in the last.") @Nullable String next) {

    /**
     * The links to some symptoms.
     *
     * @param symptoms all that count
     * @param asked those that raise red flags: what was asked, not all below it
     */
    static Forward of(Names names, Paging paging, Collection<String> symptoms, Collection<String> asked) {
        List<Referral> links = names.snapshot().referrals().stream()
                .filter(referral -> symptoms.contains(referral.symptom().id()))
                .toList();
        Page<ReferralView> page = paging.page(names, links, referral -> ReferralView.of(names, referral));
        return new Forward(
                page.meta(),
                RedFlagView.raisedBy(names.snapshot(), asked, List.of()),
                page.items(),
                page.total(),
                page.next());
    }
}
