package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A named area of the body, in a tree.
 *
 * @param id permanent key; never the same as a symptom's
 * @param parent the area it is part of
 * @param name english name
 * @param paired whether the body has it on a left and a right side
 */
public record Zone(String id, @Nullable String parent, String name, boolean paired) {}
