package org.referredpain.atlas;

/** The person under and over the zones: colours of the skin below them, features above. */
final class Figure {

    static final String SKIN = "#f4e6db";
    static final String LINE = "#8a6f60";

    private static final double OUTLINE = 1.2;
    private static final double FEATURE = 0.9;

    private Figure() {}

    /** The areas of the figure; {@code scale} is how large a unit of the view is drawn, so that lines stay as thin. */
    static void skin(Svg svg, Drawing.Plate plate, double scale) {
        svg.open(
                "g",
                "class",
                "figure",
                "fill",
                SKIN,
                "stroke",
                LINE,
                "stroke-width",
                Svg.number(OUTLINE / scale),
                "stroke-linejoin",
                "round");
        plate.skin().forEach(path -> svg.empty("path", "class", "skin", "d", path));
        svg.close();
    }

    /** The features of the figure, which take no click from the zones below them. */
    static void lines(Svg svg, Drawing.Plate plate, double scale) {
        svg.open(
                "g",
                "class",
                "features",
                "fill",
                "none",
                "stroke",
                LINE,
                "stroke-width",
                Svg.number(FEATURE / scale),
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round",
                "pointer-events",
                "none");
        plate.lines().forEach(path -> svg.empty("path", "class", "line", "d", path));
        svg.close();
    }
}
