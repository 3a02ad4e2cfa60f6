package org.referredpain.knowledge;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A side of the body: the person's own. */
public enum Side implements Coded {
    LEFT,
    RIGHT,
    BOTH;

    /** Whether two statements of a side are about the same side; none stated is about either. */
    public static boolean meet(@Nullable Side one, @Nullable Side other) {
        return one == null || other == null || one == BOTH || other == BOTH || one == other;
    }

    /** The sides on which a muscle is expected that brings a symptom felt on this side. */
    public Set<Side> ofMuscle(Collection<Laterality> lateralities) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Laterality laterality : lateralities) {
            sides.add(
                    switch (laterality) {
                        case SAME_SIDE -> this;
                        case OPPOSITE_SIDE -> this == LEFT ? RIGHT : this == RIGHT ? LEFT : BOTH;
                        case BOTH_SIDES, MIDLINE -> BOTH;
                    });
        }
        return sides;
    }

    /** One side for several statements: both, where they differ. */
    public static Side together(Set<Side> sides) {
        return sides.size() == 1 ? sides.iterator().next() : BOTH;
    }
}
