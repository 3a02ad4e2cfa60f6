package org.referredpain.atlas;

import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Pattern;

/**
 * How a kind of spot is coloured. No two differ by colour alone: a thick outline around a solid area, stripes, a pale
 * area with a thin outline, an area of another lightness.
 */
enum Ink implements Coded {
    ESSENTIAL("#b23a48", "#641220", 1.6),
    SPILLOVER("#f8ddd3", "#8a2b36", 1),
    DESCRIBED("#eeb3a4", "#8a2b36", 1),
    ASKED("#6f86b9", "#22386b", 1.4);

    /** Of words. */
    static final String WORDS = "#2b211d";

    /** Of words that matter less; still 7 : 1 on white. */
    static final String QUIET = "#5d4c43";

    /** Of what must be read first. */
    static final String WARNING = "#8f1527";

    /** Of the stripes of a spillover. */
    static final String STRIPES = "#b23a48";

    /** Of the dashes around the place where a muscle lies. */
    static final String MUSCLE = "#1d4e6b";

    /** How dense a colour is that only hints. */
    static final String PALE = "0.38";

    static final String PAPER = "#fff";
    static final String CARD = "#faf5f0";

    private final String fill;
    private final String outline;
    private final double outlineWidth;

    Ink(String fill, String outline, double outlineWidth) {
        this.fill = fill;
        this.outline = outline;
        this.outlineWidth = outlineWidth;
    }

    static Ink of(Pattern pattern) {
        return switch (pattern) {
            case ESSENTIAL -> ESSENTIAL;
            case SPILLOVER -> SPILLOVER;
            case DESCRIBED -> DESCRIBED;
        };
    }

    boolean striped() {
        return this == SPILLOVER;
    }

    String fill() {
        return fill;
    }

    String outline() {
        return outline;
    }

    double outlineWidth() {
        return outlineWidth;
    }
}
