package org.referredpain.atlas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle, in the units of a view: its left upper and its right lower corner. */
record Box(double left, double top, double right, double bottom) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /** What a path covers. Our paths have absolute commands only, and control points that lie near the curve. */
    static Box of(String path) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        Matcher numbers = NUMBER.matcher(path);
        while (numbers.find()) {
            double x = Double.parseDouble(numbers.group());
            if (!numbers.find()) {
                throw new IllegalArgumentException("a path whose last point has no y");
            }
            double y = Double.parseDouble(numbers.group());
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }
        return new Box(left, top, right, bottom);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** The smallest box around two. */
    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
