package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What one source says: this point refers to this symptom.
 *
 * @param triggerPoint the point that refers
 * @param symptom what is felt
 * @param source who says so
 * @param pattern essential: felt by nearly everyone whose point is active; spillover: felt by some; described: the source does not say which
 * @param laterality on which side it is felt; empty when the source is silent
 * @param listOrder the muscle's place in a list that the source itself says is by frequency; 1 is first
 * @param passage heading, caption or table of the source that a second reader should look at
 * @param note what a reader of the claim should know
 */
public record Claim(
        String triggerPoint,
        String symptom,
        String source,
        Pattern pattern,
        @Nullable Laterality laterality,
        @Nullable Integer listOrder,
        String passage,
        @Nullable String note) {}
