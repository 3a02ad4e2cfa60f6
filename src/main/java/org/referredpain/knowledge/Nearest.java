package org.referredpain.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** "Did you mean": what a mistyped word may have been. */
public final class Nearest {

    /** Below this the words have little in common; found by trying typical slips against the table's keys. */
    private static final double ALIKE = 0.80;

    private static final int MOST = 3;

    /** Longer words are no slips, and comparing them costs time. */
    private static final int LONGEST = 64;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private record Scored(String word, double likeness) {}

    private Nearest() {}

    /** Up to three of the known words that look most like {@code word}, best first; none when nothing does. */
    public static List<String> to(String word, Collection<String> known) {
        String asked = word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        if (asked.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .map(each -> new Scored(each, SIMILARITY.apply(asked, each.toLowerCase(Locale.ROOT))))
                .filter(each -> each.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::word))
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }
}
