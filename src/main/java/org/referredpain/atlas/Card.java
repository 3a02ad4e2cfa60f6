package org.referredpain.atlas;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Zone;

/**
 * One view with what is marked on it, in a frame. Of a whole body only the part is shown that matters, with enough around
 * it to know where one is.
 *
 * @param id what the ids in it begin with; its own
 * @param figure id of the figure, which other cards may show too
 */
record Card(String id, String figure, View view, Scene scene, double x, double y, double width, double height) {

    private static final double CORNER = 9;
    private static final double PADDING = 7;

    /** Around what is marked on a body, in its units: about a hand. */
    private static final double AROUND = 42;

    /** At least so much of a body's height is shown. */
    private static final double LEAST = 0.4;

    /** Height of what stands at the foot of the frame. */
    static final double STRIP = 24;

    /** Of stripes, in pixels. */
    private static final double STRIPE = 5;

    void draw(Svg svg) {
        Drawing.Plate plate = Drawing.ofBody().plate(view);
        Box shown = shown(plate);
        double scale = width / shown.width();
        List<Layer> layers = scene.layers().stream()
                .filter(layer -> !shapes(plate, layer.spots()).isEmpty())
                .toList();
        svg.open("g", "class", "card", "data-view", view.code(), "transform", move(x, y));
        svg.open("defs");
        svg.open("clipPath", "id", id + "-frame");
        frame(svg);
        svg.close();
        if (layers.stream().anyMatch(layer -> layer.ink().striped())) {
            Stripes.define(svg, id + "-stripes", STRIPE / scale);
        }
        svg.close();
        svg.open("g", "fill", Ink.CARD);
        frame(svg);
        svg.close();
        svg.open("g", "clip-path", "url(#" + id + "-frame)");
        svg.open(
                "g",
                "transform",
                "scale(" + precise(scale) + ") " + move(-shown.left(), -shown.top()),
                "stroke-linejoin",
                "round");
        svg.empty("use", with(Figure.skinStyle(scale), "xlink:href", "#" + figure));
        layers.forEach(layer -> layer(svg, plate, layer, scale));
        svg.empty("use", with(Figure.featureStyle(scale), "xlink:href", "#" + figure + "-features"));
        muscle(svg, plate, scale);
        svg.close();
        svg.close();
        svg.close();
    }

    private void frame(Svg svg) {
        svg.empty("rect", "width", Svg.number(width), "height", Svg.number(height), "rx", Svg.number(CORNER));
    }

    private void layer(Svg svg, Drawing.Plate plate, Layer layer, double scale) {
        Ink ink = layer.ink();
        String[] style = {
            "class",
            ink.code() + (layer.pale() ? " pale" : ""),
            "fill",
            ink.striped() ? "url(#" + id + "-stripes)" : ink.fill()
        };
        String[] outline = layer.pale()
                ? new String[] {"fill-opacity", Ink.PALE}
                : new String[] {"stroke", ink.outline(), "stroke-width", Svg.number(ink.outlineWidth() / scale)};
        svg.open("g", with(style, outline));
        for (Drawing.Shape shape : shapes(plate, layer.spots())) {
            Zone zone = scene.names().snapshot().zone(shape.spot().zone()).orElseThrow();
            Names.Name name = scene.names().of(zone);
            svg.open(
                    "path",
                    "data-zone",
                    zone.id(),
                    "data-side",
                    shape.spot().side().code(),
                    "d",
                    shape.path());
            svg.text(
                    "title",
                    name.language(),
                    Words.in(name.language()).sided(name.text(), shape.spot().side()));
            svg.close();
        }
        svg.close();
    }

    private void muscle(Svg svg, Drawing.Plate plate, double scale) {
        List<Drawing.Shape> shapes = shapes(plate, scene.muscle());
        if (shapes.isEmpty()) {
            return;
        }
        svg.open("g", with(Stripes.dashes(scale), "class", "muscle"));
        for (Drawing.Shape shape : shapes) {
            svg.empty(
                    "path",
                    "data-zone",
                    shape.spot().zone(),
                    "data-side",
                    shape.spot().side().code(),
                    "d",
                    shape.path());
        }
        svg.close();
    }

    /** The part of the view that fills the frame; at its foot a strip is left for the names of the sides. */
    private Box shown(Drawing.Plate plate) {
        double strip = plate.sideAtTheLeft().isPresent() ? STRIP : 0;
        Box part = part(plate, height - strip);
        return new Box(part.left(), part.top(), part.right(), part.bottom() + strip * part.width() / width);
    }

    private Box part(Drawing.Plate plate, double room) {
        Box whole = new Box(0, 0, plate.width(), plate.height());
        if (view.group() != View.Group.BODY) {
            return fitted(whole.grown(PADDING * plate.width() / width), room);
        }
        Box marked = shapes(plate, scene.spots()).stream()
                .map(Drawing.Shape::bounds)
                .reduce(Box::with)
                .orElse(whole)
                .grown(AROUND);
        double missing = Math.max(0, plate.height() * LEAST - marked.height()) / 2;
        double middle = plate.width() / 2;
        // What reaches over the middle of the body is shown with both of its halves.
        double half = Math.max(middle - marked.left(), marked.right() - middle);
        boolean both = marked.left() < middle && marked.right() > middle;
        Box enough = new Box(
                both ? middle - half : marked.left(),
                marked.top() - missing,
                both ? middle + half : marked.right(),
                marked.bottom() + missing);
        return fitted(enough, room).movedInto(whole.grown(PADDING));
    }

    /** A box around another, as wide for its height as the frame is for the room in it. */
    private Box fitted(Box box, double room) {
        double wider = Math.max(0, box.height() * width / room - box.width()) / 2;
        double higher = Math.max(0, box.width() * room / width - box.height()) / 2;
        return new Box(box.left() - wider, box.top() - higher, box.right() + wider, box.bottom() + higher);
    }

    private static List<Drawing.Shape> shapes(Drawing.Plate plate, Set<Spot> spots) {
        return plate.shapes().stream()
                .filter(shape -> spots.contains(shape.spot()))
                .toList();
    }

    private static String move(double x, double y) {
        return "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
    }

    /** Two decimals of a scale would show at the far end of a view. */
    private static String precise(double scale) {
        return String.valueOf(Math.round(scale * 10_000) / 10_000.0);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
