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

    /** Begins a document whose root has these attributes, name after name and value. */
    Svg(Language language, String... attributes) {
        try {
            xml = WRITERS.createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", NAMESPACE);
            xml.writeAttribute("xml:lang", language.code());
            write(attributes);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Begins an element with these attributes, name after name and value. */
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

    /** An element with only text in it. */
    Svg text(String name, String text, String... attributes) {
        try {
            xml.writeStartElement(name);
            write(attributes);
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
