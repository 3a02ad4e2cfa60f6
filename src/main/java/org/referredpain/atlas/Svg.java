package org.referredpain.atlas;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.referredpain.knowledge.Language;

/** An SVG document as it is written, element by element. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    private final Language language;

    /**
     * Begins a document.
     *
     * @param language of all its texts that do not say otherwise
     * @param attributes of the root, each a name and a value
     */
    Svg(Language language, String... attributes) {
        this.language = language;
        try {
            xml = WRITERS.createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", NAMESPACE);
            // Browsers need it no longer; tools that make PDF of pictures do.
            xml.writeAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
            xml.writeAttribute("xml:lang", language.code());
            write(attributes);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Begins an element; attributes come as names and values. */
    Svg open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element with nothing in it. */
    Svg empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element with only text in it, marked where it is in another language than the document. */
    Svg text(String name, Language of, String text, String... attributes) {
        try {
            xml.writeStartElement(name);
            write(attributes);
            if (of != language) {
                xml.writeAttribute("xml:lang", of.code());
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    Svg close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Ends the document. */
    String end() {
        try {
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** A number as short as its second decimal allows: 3, 0.5, -1.25. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException unwritable(XMLStreamException e) {
        return new IllegalStateException("an element that cannot be written", e);
    }
}
