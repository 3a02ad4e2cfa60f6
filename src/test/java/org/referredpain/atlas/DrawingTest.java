package org.referredpain.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Zone;
import org.referredpain.release.PackagedTable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The drawing of the body and the zones of the table are about the same places. */
class DrawingTest {

    private static final List<String> VIEWS = List.of(
            "front", "back", "head-left", "head-right", "face", "mouth", "palm", "hand-back", "sole", "foot-top");

    /** On a phone a view is shown this wide, and a finger needs this much, in CSS pixels. */
    private static final double SHOWN_WIDTH = 320;

    private static final double SMALLEST = 24;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final Snapshot table = PackagedTable.snapshot();

    private record Shape(String view, String zone, String side, double width, double height, boolean inside) {}

    @Test
    void every_leaf_zone_is_drawn_on_each_side_it_is_on_and_nothing_else_is_drawn() throws Exception {
        Map<String, Set<String>> drawn = new HashMap<>();
        for (String view : VIEWS) {
            for (Shape shape : shapes(view)) {
                assertTrue(table.zone(shape.zone()).isPresent(), view + " draws " + shape.zone());
                drawn.computeIfAbsent(shape.zone(), zone -> new TreeSet<>()).add(shape.side());
            }
        }
        for (Zone zone : table.tables().zones()) {
            boolean leaf = table.zoneTree().children(zone.id()).isEmpty();
            Set<String> expected = zone.paired() ? Set.of("left", "right") : Set.of("middle");
            if (leaf || drawn.containsKey(zone.id())) {
                assertEquals(expected, drawn.get(zone.id()), zone.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "front",
                "back",
                "head-left",
                "head-right",
                "face",
                "mouth",
                "palm",
                "hand-back",
                "sole",
                "foot-top"
            })
    void every_shape_of_a_view_can_be_tapped_and_lies_inside_it(String view) throws Exception {
        double width = box(document(view))[2];
        for (Shape shape : shapes(view)) {
            assertTrue(shape.inside(), shape.toString());
            assertTrue(shape.width() * SHOWN_WIDTH / width >= SMALLEST - 0.5, shape.toString());
            assertTrue(shape.height() * SHOWN_WIDTH / width >= SMALLEST - 0.5, shape.toString());
        }
    }

    @Test
    void a_side_view_shows_one_side() throws Exception {
        for (String side : List.of("left", "right")) {
            for (Shape shape : shapes("head-" + side)) {
                assertTrue(shape.side().equals(side) || shape.side().equals("middle"), shape.toString());
            }
        }
    }

    private static List<Shape> shapes(String view) throws Exception {
        Document document = document(view);
        double[] box = box(document);
        List<Shape> shapes = new ArrayList<>();
        NodeList paths = document.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.hasAttribute("data-zone")) {
                shapes.add(shape(view, path, box));
            }
        }
        return shapes;
    }

    /** Absolute commands only, so that every second number is an x; control points lie near enough to the curve. */
    private static Shape shape(String view, Element path, double[] box) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        Matcher numbers = NUMBER.matcher(path.getAttribute("d"));
        boolean x = true;
        while (numbers.find()) {
            double value = Double.parseDouble(numbers.group());
            if (x) {
                left = Math.min(left, value);
                right = Math.max(right, value);
            } else {
                top = Math.min(top, value);
                bottom = Math.max(bottom, value);
            }
            x = !x;
        }
        return new Shape(
                view,
                path.getAttribute("data-zone"),
                path.getAttribute("data-side"),
                right - left,
                bottom - top,
                left >= box[0] - 2
                        && top >= box[1] - 2
                        && right <= box[0] + box[2] + 2
                        && bottom <= box[1] + box[3] + 2);
    }

    private static double[] box(Document document) {
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        double[] numbers = new double[box.length];
        for (int i = 0; i < box.length; i++) {
            numbers[i] = Double.parseDouble(box[i]);
        }
        return numbers;
    }

    private static Document document(String view) throws Exception {
        try (InputStream file =
                Objects.requireNonNull(DrawingTest.class.getResourceAsStream("/atlas/" + view + ".svg"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        }
    }
}
