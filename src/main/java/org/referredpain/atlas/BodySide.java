package org.referredpain.atlas;

import java.util.EnumSet;
import java.util.Set;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Side;

/** Where a shape lies on the person drawn: left and right are the person's own. */
enum BodySide implements Coded {
    LEFT,
    RIGHT,
    MIDDLE;

    /** The sides that a statement about the person means. */
    static Set<BodySide> of(Side side) {
        return switch (side) {
            case LEFT -> EnumSet.of(LEFT);
            case RIGHT -> EnumSet.of(RIGHT);
            case BOTH -> EnumSet.of(LEFT, RIGHT);
        };
    }

    /** The same, for things that may also lie in the middle. */
    static Set<BodySide> orMiddle(Side side) {
        Set<BodySide> sides = of(side);
        sides.add(MIDDLE);
        return sides;
    }

    /** The other side; the middle is its own. */
    BodySide opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case MIDDLE -> MIDDLE;
        };
    }
}
