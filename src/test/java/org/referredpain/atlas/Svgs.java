package org.referredpain.atlas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What must hold for every picture: SVG that any viewer reads, which names itself and has nothing active in it. */
final class Svgs {

    /** SVG 1.1 and ARIA have more; this is all that pictures need. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "svg",
                    Set.of(
                            "xmlns",
                            "xmlns:xlink",
                            "viewBox",
                            "width",
                            "height",
                            "role",
                            "aria-labelledby",
                            "aria-describedby",
                            "font-family")),
            Map.entry("title", Set.of("id")),
            Map.entry("desc", Set.of("id")),
            Map.entry("defs", Set.of()),
            Map.entry("clipPath", Set.of("id")),
            Map.entry("pattern", Set.of("id", "width", "height", "patternUnits", "patternTransform")),
            Map.entry(
                    "g",
                    Set.of(
                            "id",
                            "class",
                            "fill",
                            "fill-opacity",
                            "stroke",
                            "stroke-opacity",
                            "stroke-width",
                            "stroke-linecap",
                            "stroke-linejoin",
                            "stroke-dasharray",
                            "pointer-events",
                            "transform",
                            "clip-path",
                            "data-view",
                            "data-muscle",
                            "data-symptoms")),
            Map.entry(
                    "use",
                    Set.of(
                            "xlink:href",
                            "class",
                            "fill",
                            "stroke",
                            "stroke-width",
                            "stroke-linecap",
                            "stroke-linejoin",
                            "pointer-events")),
            Map.entry("path", Set.of("class", "d", "stroke", "fill", "data-zone", "data-side", "data-symptom")),
            Map.entry("rect", Set.of("x", "y", "width", "height", "rx", "fill", "fill-opacity", "stroke")),
            Map.entry("text", Set.of("font-size", "font-weight", "fill")),
            Map.entry("tspan", Set.of("x", "y")));

    /** Those that SVG demands; without them an element is not shown, or nothing. */
    private static final Map<String, Set<String>> DEMANDED = Map.of(
            "path", Set.of("d"),
            "rect", Set.of("width", "height"),
            "use", Set.of("xlink:href"),
            "pattern", Set.of("id", "width", "height"));

    private static final Pattern REFERENCE = Pattern.compile("^(?:url\\(#([^)]+)\\)|#([A-Za-z].*-.*))$");

    private Svgs() {}

    /** The root of a picture that is as every picture must be. */
    static Element valid(String svg) {
        assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("null"), svg);
        Element root = parsed(svg);
        Set<String> ids = new HashSet<>();
        List<String> references = new ArrayList<>();
        for (Element element : all(root)) {
            String name = element.getTagName();
            Set<String> allowed = ALLOWED.get(name);
            assertTrue(allowed != null, "an element " + name);
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                assertTrue(
                        allowed.contains(attribute.getNodeName())
                                || attribute.getNodeName().equals("xml:lang"),
                        name + " has an attribute " + attribute.getNodeName());
                assertFalse(attribute.getNodeValue().isBlank(), name + " " + attribute.getNodeName());
                Matcher reference = REFERENCE.matcher(attribute.getNodeValue());
                if (reference.matches()) {
                    references.add(reference.group(1) == null ? reference.group(2) : reference.group(1));
                }
            }
            DEMANDED.getOrDefault(name, Set.of())
                    .forEach(each -> assertTrue(element.hasAttribute(each), name + " lacks " + each));
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), "two have the id " + element.getAttribute("id"));
            }
        }
        references.add(root.getAttribute("aria-labelledby"));
        references.add(root.getAttribute("aria-describedby"));
        assertTrue(ids.containsAll(references), references + " are not all in " + ids);
        assertFalse(title(root).isBlank());
        assertFalse(description(root).isBlank());
        return root;
    }

    static Element parsed(String svg) {
        try (InputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(svg, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        NodeList found = root.getElementsByTagName("*");
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static String title(Element root) {
        return text(root, "aria-labelledby");
    }

    static String description(Element root) {
        return text(root, "aria-describedby");
    }

    static int packed(String svg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(svg.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private static String text(Element root, String by) {
        return all(root).stream()
                .filter(each -> each.getAttribute("id").equals(root.getAttribute(by)))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }
}
