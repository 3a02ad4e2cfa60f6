package org.referredpain.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Snapshot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The drawing of the body: ten views, each with a figure and the shapes of zones on it. */
final class Drawing {

    private static final Drawing OF_BODY = read();

    private final Map<View, Plate> plates;
    private final Map<Spot, Map<View, Double>> shares = new TreeMap<>();

    private Drawing(Map<View, Plate> plates) {
        this.plates = plates;
        for (Plate plate : plates.values()) {
            for (Shape shape : plate.shapes()) {
                shares.computeIfAbsent(shape.spot(), spot -> new EnumMap<>(View.class))
                        .put(plate.view(), shape.bounds().area() / (plate.width() * plate.height()));
            }
        }
    }

    /**
     * One view as it is drawn.
     *
     * @param width of the view, in its own units
     * @param height of the view, in its own units
     * @param skin paths of the figure's areas
     * @param lines paths of the figure's features
     * @param shapes the zones that this view shows, in drawing order
     */
    record Plate(View view, double width, double height, List<String> skin, List<String> lines, List<Shape> shapes) {

        /** The side of the person that is at the viewer's left, in a view that shows both. */
        Optional<BodySide> sideAtTheLeft() {
            OptionalDouble left = middle(BodySide.LEFT);
            OptionalDouble right = middle(BodySide.RIGHT);
            return left.isEmpty() || right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(left.getAsDouble() < right.getAsDouble() ? BodySide.LEFT : BodySide.RIGHT);
        }

        private OptionalDouble middle(BodySide side) {
            return shapes.stream()
                    .filter(shape -> shape.spot().side() == side)
                    .mapToDouble(shape -> shape.bounds().left() + shape.bounds().right())
                    .average();
        }

        /** The shapes whose zone a release of the table has; an older one may lack some. */
        List<Shape> shapesIn(Snapshot snapshot) {
            return shapes.stream()
                    .filter(shape -> snapshot.painOf(shape.spot().zone()).isPresent())
                    .toList();
        }
    }

    /**
     * A zone in a view.
     *
     * @param path as SVG writes it
     * @param bounds what the path covers
     */
    record Shape(Spot spot, String path, Box bounds) {}

    /** The drawing that the program carries. */
    static Drawing ofBody() {
        return OF_BODY;
    }

    Plate plate(View view) {
        return Objects.requireNonNull(plates.get(view));
    }

    /** The spots of some zones on some sides that any view shows. */
    Set<Spot> spots(Collection<String> zones, Set<BodySide> sides) {
        Set<Spot> found = new TreeSet<>();
        for (String zone : zones) {
            for (BodySide side : sides) {
                Spot spot = new Spot(zone, side);
                if (shares.containsKey(spot)) {
                    found.add(spot);
                }
            }
        }
        return found;
    }

    /** The views that show a spot, with the share of the view that its shape takes: the larger, the more detailed. */
    Map<View, Double> views(Spot spot) {
        return shares.getOrDefault(spot, Map.of());
    }

    private static Drawing read() {
        Map<View, Plate> plates = new EnumMap<>(View.class);
        for (View view : View.values()) {
            plates.put(view, plate(view, document("/atlas/" + view.code() + ".svg")));
        }
        return new Drawing(plates);
    }

    private static Plate plate(View view, Document file) {
        String[] box = file.getDocumentElement().getAttribute("viewBox").split(" ");
        List<String> skin = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        NodeList paths = file.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            String drawn = path.getAttribute("d");
            switch (path.getAttribute("class")) {
                case "skin" -> skin.add(drawn);
                case "line" -> lines.add(drawn);
                case "zone" ->
                    shapes.add(new Shape(
                            new Spot(
                                    path.getAttribute("data-zone"),
                                    Coded.of(BodySide.class, path.getAttribute("data-side"))),
                            drawn,
                            Box.of(drawn)));
                default -> throw new IllegalStateException(view + " has a path of no known class");
            }
        }
        return new Plate(
                view,
                Double.parseDouble(box[2]),
                Double.parseDouble(box[3]),
                List.copyOf(skin),
                List.copyOf(lines),
                List.copyOf(shapes));
    }

    private static Document document(String file) {
        try (InputStream in = Drawing.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is not XML", e);
        }
    }
}
