package org.referredpain.knowledge;

/**
 * Why a symptom that is no pain raises no red flag, and when to see a doctor all the same.
 *
 * @param symptom the symptom
 * @param reason for a person to read
 * @param source who says so
 * @param passage heading or section a second reader should look at
 */
public record UnflaggedSymptom(String symptom, String reason, String source, String passage) {}
