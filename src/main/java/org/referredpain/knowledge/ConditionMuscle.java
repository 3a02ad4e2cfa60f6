package org.referredpain.knowledge;

/**
 * A muscle that a source ties to a condition.
 *
 * @param condition the condition
 * @param muscle the muscle
 * @param role how the source ties them, in our own words
 * @param source who says so
 */
public record ConditionMuscle(String condition, String muscle, String role, String source) {}
