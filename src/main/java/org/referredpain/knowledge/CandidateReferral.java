package org.referredpain.knowledge;

/**
 * A referral that counts for a candidate muscle.
 *
 * @param candidate the muscle that lookups answer with
 * @param referral a referral of the muscle, of a part of it, or of a group above it
 * @param partStated false when the sources name only a group above the candidate, so that it counts for less
 */
public record CandidateReferral(Muscle candidate, Referral referral, boolean partStated) {}
