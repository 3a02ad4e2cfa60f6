package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A way in which trigger points are treated, as a source describes it. Not advice.
 *
 * @param id permanent key
 * @param parent the broader technique
 * @param name english name
 * @param description what is done, in our own words
 * @param source who describes it
 */
public record Technique(String id, @Nullable String parent, String name, String description, String source) {}
