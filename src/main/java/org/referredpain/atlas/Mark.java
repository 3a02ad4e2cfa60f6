package org.referredpain.atlas;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;

/**
 * How a spot is marked.
 *
 * @param pattern what the sources say of the links that end there
 * @param exact false when they name only a larger area around it, or only a group of muscles: then it is drawn paler
 */
record Mark(Pattern pattern, boolean exact) {

    /**
     * The marks of some links, for a muscle on one side or both. Where several links end in one spot, those that name it
     * exactly go before the others, and among equals the pattern follows the rule for claims: essential if any says so,
     * else spillover if any does.
     */
    static Map<Spot, Mark> of(Snapshot snapshot, Collection<Link> links, Side muscle) {
        Map<Spot, Mark> marks = new TreeMap<>();
        for (Link link : links) {
            Referral referral = link.referral();
            Area area = Area.of(snapshot, referral.symptom());
            Set<BodySide> sides = sides(referral, muscle);
            Mark named = new Mark(referral.pattern(), link.partStated());
            Mark around = new Mark(referral.pattern(), false);
            area.itself(sides).forEach(spot -> marks.merge(spot, named, Mark::stronger));
            area.within(sides).forEach(spot -> marks.merge(spot, around, Mark::stronger));
        }
        return marks;
    }

    /** The sides on which a referral is felt; a silent source is drawn on the muscle's own. */
    static Set<BodySide> sides(Referral referral, Side muscle) {
        Set<BodySide> sides = EnumSet.of(BodySide.MIDDLE);
        List<Laterality> said = referral.lateralities();
        for (BodySide own : BodySide.of(muscle)) {
            if (said.isEmpty()) {
                sides.add(own);
            }
            for (Laterality laterality : said) {
                switch (laterality) {
                    case SAME_SIDE -> sides.add(own);
                    case OPPOSITE_SIDE -> sides.add(own.opposite());
                    // What is felt in the middle of a paired zone lies where its two shapes meet.
                    case BOTH_SIDES, MIDLINE -> sides.addAll(BodySide.of(Side.BOTH));
                }
            }
        }
        return sides;
    }

    private static Mark stronger(Mark one, Mark other) {
        if (one.exact != other.exact) {
            return one.exact ? one : other;
        }
        return one.pattern.compareTo(other.pattern) <= 0 ? one : other;
    }
}
