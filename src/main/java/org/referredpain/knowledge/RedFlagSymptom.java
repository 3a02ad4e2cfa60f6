package org.referredpain.knowledge;

/**
 * One symptom of an all-of group that raises a red flag.
 *
 * @param redFlag the red flag
 * @param symptomGroup number of the group; a group whose symptoms are all asked raises the flag
 * @param symptom a symptom of the group
 */
public record RedFlagSymptom(String redFlag, int symptomGroup, String symptom) {}
