package org.referredpain.atlas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.referredpain.knowledge.Names;

/**
 * What is marked on the body.
 *
 * @param layers the coloured spots, from below to above
 * @param muscle the spots around which dashes show where a muscle lies
 */
record Scene(Names names, List<Layer> layers, Set<Spot> muscle) {

    /** All that is marked, for choosing which part of a view to show. */
    Set<Spot> spots() {
        Set<Spot> all = new HashSet<>(muscle);
        layers.forEach(layer -> all.addAll(layer.spots()));
        return all;
    }
}
