package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * One place in a muscle, or the muscle as a whole.
 *
 * @param id permanent key
 * @param muscle the muscle, group or part it lies in
 * @param kind whether a source says where in the muscle it is
 * @param label short name of a located point
 * @param location where a located point is, in words
 * @param source the source that locates it
 */
public record TriggerPoint(
        String id,
        String muscle,
        PointKind kind,
        @Nullable String label,
        @Nullable String location,
        @Nullable String source) {}
