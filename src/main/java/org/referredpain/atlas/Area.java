package org.referredpain.atlas;

import java.util.List;
import java.util.Set;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;

/**
 * A zone of the table on the drawing.
 *
 * @param named the zone itself, by key; nothing for what is no pain
 * @param inside the zones inside it, by key
 */
record Area(List<String> named, List<String> inside) {

    static Area of(Snapshot snapshot, String zone) {
        return new Area(List.of(zone), snapshot.zoneTree().descendants(zone));
    }

    /** Where a symptom is felt; only a pain has its place on the body, a ringing ear is told in words. */
    static Area of(Snapshot snapshot, Symptom symptom) {
        return symptom.zone() == null || symptom.kind() != SymptomKind.PAIN
                ? new Area(List.of(), List.of())
                : of(snapshot, symptom.zone());
    }

    /** Its own shapes on these sides. */
    Set<Spot> itself(Set<BodySide> sides) {
        return Drawing.ofBody().spots(named, sides);
    }

    /** The shapes of the zones inside it on these sides. */
    Set<Spot> within(Set<BodySide> sides) {
        return Drawing.ofBody().spots(inside, sides);
    }

    /** Its own shapes where it has such, else those of the zones inside it. */
    Set<Spot> shapes(Set<BodySide> sides) {
        Set<Spot> itself = itself(sides);
        return itself.isEmpty() ? within(sides) : itself;
    }

    boolean isDrawn() {
        return !shapes(Set.of(BodySide.values())).isEmpty();
    }
}
