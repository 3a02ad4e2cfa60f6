package org.referredpain.atlas;

/** What tells one kind of spot from another without colour. */
final class Stripes {

    private Stripes() {}

    /** Stripes from the lower left to the upper right, so many units apart. */
    static void define(Svg svg, String id, double apart) {
        String size = Svg.number(apart);
        svg.open(
                "pattern",
                "id",
                id,
                "width",
                size,
                "height",
                size,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.empty("rect", "width", size, "height", size, "fill", Ink.SPILLOVER.fill());
        svg.empty("rect", "width", Svg.number(apart * 0.42), "height", size, "fill", Ink.STRIPES);
        svg.close();
    }

    /** Attributes of the dashes around the place of a muscle. */
    static String[] dashes(double scale) {
        return new String[] {
            "fill",
            "none",
            "stroke",
            Ink.MUSCLE,
            "stroke-width",
            Svg.number(1.8 / scale),
            "stroke-dasharray",
            Svg.number(5 / scale) + " " + Svg.number(3 / scale)
        };
    }
}
