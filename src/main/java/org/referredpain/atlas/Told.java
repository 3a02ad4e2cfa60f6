package org.referredpain.atlas;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Symptom;

/**
 * A symptom of a muscle as it is told in words: all links to it together.
 *
 * @param pattern of the strongest link
 * @param partStated false when every source names only a group above the muscle
 * @param sides those that sources name
 */
record Told(Symptom symptom, Pattern pattern, boolean partStated, Set<Laterality> sides) {

    /** The symptoms of some links, by key. */
    static List<Told> of(Collection<Link> links) {
        Map<String, Told> told = new TreeMap<>();
        for (Link link : links) {
            Set<Laterality> sides = EnumSet.noneOf(Laterality.class);
            sides.addAll(link.referral().lateralities());
            Symptom symptom = link.referral().symptom();
            told.merge(
                    symptom.id(),
                    new Told(symptom, link.referral().pattern(), link.partStated(), sides),
                    Told::together);
        }
        return List.copyOf(told.values());
    }

    /** "Jaw pain (same side)". */
    String inWords(Names names) {
        Words words = Words.in(names.language());
        String remarks = Stream.concat(
                        sides.stream().map(words::nameOf),
                        partStated ? Stream.of() : Stream.of(words.say("told.group")))
                .collect(Collectors.joining("; "));
        String name = names.of(symptom).text();
        return remarks.isEmpty() ? name : name + " (" + remarks + ")";
    }

    private static Told together(Told one, Told other) {
        Set<Laterality> sides = EnumSet.noneOf(Laterality.class);
        sides.addAll(one.sides);
        sides.addAll(other.sides);
        Pattern stronger = one.pattern.compareTo(other.pattern) <= 0 ? one.pattern : other.pattern;
        return new Told(one.symptom, stronger, one.partStated || other.partStated, sides);
    }
}
