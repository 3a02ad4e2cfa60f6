package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A group of muscles, a muscle or a part of one, in a tree.
 *
 * @param id permanent key
 * @param parent the group or muscle it is part of
 * @param kind which of the three it is
 * @param candidate whether a lookup answers with it; exactly one node on every path from root to leaf is
 * @param name english name
 * @param latin latin name, when a source gives it
 * @param zone where it lies
 */
public record Muscle(
        String id,
        @Nullable String parent,
        MuscleKind kind,
        boolean candidate,
        String name,
        @Nullable String latin,
        String zone) {}
