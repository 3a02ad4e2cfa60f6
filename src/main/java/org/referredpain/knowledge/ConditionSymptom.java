package org.referredpain.knowledge;

/**
 * A symptom that a source ties to a condition.
 *
 * @param condition the condition
 * @param symptom the symptom
 * @param role how the source ties them, in our own words
 * @param source who says so
 */
public record ConditionSymptom(String condition, String symptom, String role, String source) {}
