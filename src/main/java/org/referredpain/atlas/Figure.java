package org.referredpain.atlas;

import java.util.stream.Stream;

/** The person under and over the zones: the areas of the skin below them, the features above. */
final class Figure {

    static final String SKIN = "#f4e6db";
    static final String LINE = "#8a6f60";

    private static final double OUTLINE = 1.2;
    private static final double FEATURE = 0.9;

    private Figure() {}

    /** The areas of the figure, with the paths in it. */
    static void skin(Svg svg, Drawing.Plate plate) {
        svg.open("g", skinStyle(1));
        skinPaths(svg, plate);
        svg.close();
    }

    static void skinPaths(Svg svg, Drawing.Plate plate) {
        plate.skin().forEach(path -> svg.empty("path", "class", "skin", "d", path));
    }

    /** The features of the figure, with the paths in it. They take no click from the zones below them. */
    static void features(Svg svg, Drawing.Plate plate) {
        svg.open("g", featureStyle(1));
        featurePaths(svg, plate);
        svg.close();
    }

    static void featurePaths(Svg svg, Drawing.Plate plate) {
        plate.lines().forEach(path -> svg.empty("path", "class", "line", "d", path));
    }

    /** Attributes for the areas; {@code scale} is how large a unit of the view is drawn, so that lines stay as thin. */
    static String[] skinStyle(double scale) {
        return style("figure", SKIN, OUTLINE / scale);
    }

    /** Attributes for the features. */
    static String[] featureStyle(double scale) {
        return style("features", "none", FEATURE / scale);
    }

    private static String[] style(String kind, String fill, double width) {
        return Stream.of(
                        Stream.of("class", kind, "fill", fill),
                        Stream.of("stroke", LINE, "stroke-width", Svg.number(width)),
                        Stream.of("stroke-linecap", "round", "stroke-linejoin", "round"),
                        Stream.of("pointer-events", "none"))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }
}
