package org.referredpain.browse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.referredpain.answers.ReferralView;

/** A link of a muscle, seen from the muscle. */
@Schema(name = "MuscleReferral", description = "A link that counts for a muscle.")
public record Reverse(
        ReferralView referral,

        @Schema(description = "False when the sources name only a group above the muscle asked for.")
        boolean partStated) {}
