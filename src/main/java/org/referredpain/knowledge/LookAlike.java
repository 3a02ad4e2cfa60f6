package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What else, besides a muscle, produces a symptom.
 *
 * @param symptom the symptom
 * @param condition what else produces it
 * @param note what tells it apart, when the source says so
 * @param source who says so
 */
public record LookAlike(
        String symptom, String condition, @Nullable String note, String source) {}
