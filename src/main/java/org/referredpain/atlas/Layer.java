package org.referredpain.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spots that are coloured alike.
 *
 * @param pale whether they are only hinted at
 */
record Layer(Ink ink, boolean pale, Set<Spot> spots) {

    /** Pale ones lie below, the essential ones on top. */
    static List<Layer> of(Map<Spot, Mark> marks) {
        List<Layer> layers = new ArrayList<>();
        for (boolean pale : new boolean[] {true, false}) {
            for (Ink ink : List.of(Ink.DESCRIBED, Ink.SPILLOVER, Ink.ESSENTIAL)) {
                Set<Spot> spots = new TreeSet<>();
                marks.forEach((spot, mark) -> {
                    if (Ink.of(mark.pattern()) == ink && mark.exact() != pale) {
                        spots.add(spot);
                    }
                });
                if (!spots.isEmpty()) {
                    layers.add(new Layer(ink, pale, spots));
                }
            }
        }
        return layers;
    }
}
