package org.referredpain.lookup;

import org.referredpain.knowledge.Pattern;

/**
 * The numbers of the ranking, in one place and with a version. All are small integers, so that any language, or a person
 * with a pencil, computes the same points.
 */
public final class Weights {

    /** Changes whenever a number or the formula does. */
    public static final String VERSION = "2";

    /** The most that one symptom brings before its rarity is counted: the largest pattern, support and relation. */
    static final int FULL_MATCH = 10 * 10 * 10;

    /** The rarity of a symptom that no candidate has itself; each doubling of the candidates that have it takes one. */
    static final int RAREST = 6;

    /** What "part not stated" leaves of a relation, at most. */
    static final int PART_NOT_STATED = 5;

    /** An absent symptom costs its points divided by this. */
    static final int ABSENT_DIVISOR = 2;

    private Weights() {}

    public static int pattern(Pattern pattern) {
        return switch (pattern) {
            case ESSENTIAL -> 10;
            case DESCRIBED -> 9;
            case SPILLOVER -> 8;
        };
    }

    /** @param support families among the sources, a study that measured the link counting two */
    public static int support(int support) {
        return switch (support) {
            case 0, 1 -> 6;
            case 2 -> 8;
            case 3 -> 9;
            default -> 10;
        };
    }

    public static int relation(Relation relation, boolean partStated) {
        int weight = switch (relation) {
            case SAME -> 10;
            case NARROWER -> 9;
            case BROADER -> 5;
        };
        return partStated ? weight : Math.min(weight, PART_NOT_STATED);
    }

    /** @param candidates how many candidates have the symptom or something narrower */
    static int rarity(int candidates) {
        int bitLength = Integer.SIZE - Integer.numberOfLeadingZeros(candidates);
        return Math.max(1, RAREST - bitLength);
    }
}
