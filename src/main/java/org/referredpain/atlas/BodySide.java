package org.referredpain.atlas;

import org.referredpain.knowledge.Coded;

/** Where a shape lies on the person drawn: left and right are the person's own. */
enum BodySide implements Coded {
    LEFT,
    RIGHT,
    MIDDLE;

    /** The other side; the middle is its own. */
    BodySide opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case MIDDLE -> MIDDLE;
        };
    }
}
