package org.referredpain.atlas;

import java.util.List;
import org.referredpain.answers.Picture;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Zone;

/** A view with every zone a shape that can be found and named, and nothing marked. */
final class BlankView {

    private BlankView() {}

    static Picture of(Names names, View view) {
        Drawing.Plate plate = Drawing.ofBody().plate(view);
        Words words = Words.in(names.language());
        String title = view.code() + "-title";
        String description = view.code() + "-desc";
        List<Drawing.Shape> shapes = plate.shapesIn(names.snapshot());
        Svg svg = new Svg(
                names.language(),
                "viewBox",
                "0 0 " + Svg.number(plate.width()) + " " + Svg.number(plate.height()),
                "width",
                Svg.number(plate.width()),
                "height",
                Svg.number(plate.height()),
                "role",
                "img",
                "aria-labelledby",
                title,
                "aria-describedby",
                description);
        svg.text("title", names.language(), words.nameOf(view), "id", title);
        svg.text("desc", names.language(), words.say("blank.description", shapes.size()), "id", description);
        Figure.skin(svg, plate);
        svg.open(
                "g",
                "class",
                "zones",
                "fill",
                "#fff",
                "fill-opacity",
                "0",
                "stroke",
                Figure.LINE,
                "stroke-opacity",
                "0.4",
                "stroke-width",
                "0.8");
        shapes.forEach(shape -> zone(svg, names, shape));
        svg.close();
        Figure.features(svg, plate);
        svg.close();
        return new Picture(svg.end());
    }

    private static void zone(Svg svg, Names names, Drawing.Shape shape) {
        Zone zone = names.snapshot().zone(shape.spot().zone()).orElseThrow();
        Names.Name name = names.of(zone);
        svg.open(
                "path",
                "class",
                "zone",
                "data-zone",
                zone.id(),
                "data-side",
                shape.spot().side().code(),
                "data-symptom",
                names.snapshot().painOf(zone.id()).orElseThrow().id(),
                "d",
                shape.path());
        svg.text(
                "title",
                name.language(),
                Words.in(name.language()).sided(name.text(), shape.spot().side()));
        svg.close();
    }
}
