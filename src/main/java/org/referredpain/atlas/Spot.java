package org.referredpain.atlas;

import java.util.Comparator;

/**
 * A zone on one side of the person.
 *
 * @param zone key of a zone that is drawn
 */
record Spot(String zone, BodySide side) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER =
            Comparator.comparing(Spot::zone).thenComparing(Spot::side);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
