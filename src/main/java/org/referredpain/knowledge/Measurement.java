package org.referredpain.knowledge;

/**
 * What one study measured of a claim.
 *
 * @param triggerPoint the point
 * @param symptom the symptom
 * @param source the study; it has a claim for the same point and symptom
 * @param n how many felt it
 * @param total of how many
 * @param population who they were, and whether people or muscles were counted
 * @param method how it was brought about and recorded
 */
public record Measurement(
        String triggerPoint, String symptom, String source, int n, int total, String population, String method) {}
