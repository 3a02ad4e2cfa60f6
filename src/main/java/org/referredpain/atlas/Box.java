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

    double area() {
        return width() * height();
    }

    /** A box so much larger on every side. */
    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** As large, but not beyond another box where it fits into that; else with the same middle. */
    Box movedInto(Box other) {
        double x = width() > other.width()
                ? (other.left + other.right - left - right) / 2
                : Math.max(other.left - left, 0) + Math.min(other.right - right, 0);
        double y = height() > other.height()
                ? (other.top + other.bottom - top - bottom) / 2
                : Math.max(other.top - top, 0) + Math.min(other.bottom - bottom, 0);
        return new Box(left + x, top + y, right + x, bottom + y);
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
