package cn.yujiang.documents.application;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Well-formed XHTML to a document; external entities and declarations are off. */
final class XhtmlParser {

    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";
    private static final int REPLACEMENT = 0xFFFD;

    private XhtmlParser() {}

    static Document parse(String xhtml) throws SAXException, IOException {
        return builder().parse(new InputSource(new StringReader(printable(xhtml))));
    }

    /**
     * Where a text stops being well-formed.
     *
     * @param open the innermost element still open there, the usual culprit; empty before the first
     * @param openedAt line where it was opened
     * @param line line where the parser gave up
     */
    record Flaw(String open, int openedAt, int line) {}

    static Optional<Flaw> flaw(String xhtml) {
        Deque<Opened> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = events().createXMLStreamReader(new StringReader(printable(xhtml)));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open.push(new Opened(
                            reader.getLocalName(), reader.getLocation().getLineNumber()));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            Opened last = open.isEmpty() ? new Opened("", line) : open.peek();
            return Optional.of(new Flaw(last.name, last.line, line));
        }
    }

    private record Opened(String name, int line) {}

    private static XMLInputFactory events() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Control characters and halves of surrogate pairs in a value must not make the form unprintable. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
