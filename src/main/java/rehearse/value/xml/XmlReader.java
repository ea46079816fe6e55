package rehearse.value.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import rehearse.value.Exceptions;
import rehearse.value.PsException;

/** Makes documents from text. */
public final class XmlReader {
  /** The target of the processing instruction that stands for the XML declaration. */
  static final String DECLARATION = "xml-declaration";

  private XmlReader() {}

  /**
   * Returns the document {@code text} holds; the empty text gives an empty document.
   *
   * @throws PsException a {@code System.Xml.XmlException} if it is not well-formed
   */
  public static XmlNode read(String text) {
    Document document = builder().newDocument();
    return text.isBlank() ? XmlNode.of(document) : XmlNode.of(parse(text));
  }

  static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new SilentHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Document parse(String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    PsException failure = new TagChecker(plain).check();
    if (failure != null) {
      throw failure;
    }
    try {
      Document document = builder().parse(new InputSource(new StringReader(plain)));
      dropBlanks(document);
      keepDeclaration(document, plain);
      return document;
    } catch (SAXException | IOException e) {
      throw failure(e);
    }
  }

  private static PsException failure(Exception cause) {
    if (cause instanceof SAXParseException parse && parse.getMessage() != null) {
      return error(parse.getMessage(), parse.getLineNumber(), parse.getColumnNumber());
    }
    return error("Data at the root level is invalid.", 1, 1);
  }

  static PsException error(String message, int line, int column) {
    return Exceptions.of(
        "System.Xml.XmlException", message + " Line " + line + ", position " + column + ".");
  }

  /** White space between tags does not count. */
  private static void dropBlanks(Node node) {
    List<Node> blanks = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank()) {
        blanks.add(child);
      } else {
        dropBlanks(child);
      }
    }
    for (Node blank : blanks) {
      node.removeChild(blank);
    }
  }

  private static void keepDeclaration(Document document, String text) {
    if (!text.startsWith("<?xml ")) {
      return;
    }
    String data = text.substring("<?xml ".length(), text.indexOf("?>")).strip();
    document.insertBefore(
        document.createProcessingInstruction(DECLARATION, data.replace('\'', '"')),
        document.getFirstChild());
  }

  /** Finds tags that do not match, which have texts of their own in .NET. */
  private static final class TagChecker {
    private final String text;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;

    TagChecker(String text) {
      this.text = text;
    }

    @Nullable PsException check() {
      int first = 0;
      while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      if (text.charAt(first) != '<') {
        return at("Data at the root level is invalid.", first);
      }
      while (at < text.length()) {
        int open = text.indexOf('<', at);
        if (open < 0) {
          break;
        }
        PsException failure = tag(open);
        if (failure != null) {
          return failure;
        }
      }
      return names.isEmpty() ? null : at("Data at the root level is invalid.", 0);
    }

    private @Nullable PsException tag(int open) {
      if (text.startsWith("<!--", open)) {
        skip("-->", open);
      } else if (text.startsWith("<![CDATA[", open)) {
        skip("]]>", open);
      } else if (text.startsWith("<?", open)) {
        skip("?>", open);
      } else if (text.startsWith("<!", open)) {
        skip(">", open);
      } else if (text.startsWith("</", open)) {
        return close(open);
      } else {
        open(open);
      }
      return null;
    }

    private void skip(String end, int from) {
      int found = text.indexOf(end, from);
      at = found < 0 ? text.length() : found + end.length();
    }

    private String nameAt(int start) {
      int end = start;
      while (end < text.length()
          && !Character.isWhitespace(text.charAt(end))
          && "/><".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      at = end;
      return text.substring(start, end);
    }

    private void open(int open) {
      String name = nameAt(open + 1);
      char quote = 0;
      while (at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
        char c = text.charAt(at);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        }
        at++;
      }
      if (at > 0 && at < text.length() && text.charAt(at - 1) != '/') {
        names.add(name);
        starts.add(open + 1);
      }
      at++;
    }

    private @Nullable PsException close(int open) {
      String name = nameAt(open + 2);
      if (names.isEmpty()) {
        return at("Unexpected end tag.", open + 2);
      }
      int top = names.size() - 1;
      String expected = names.remove(top);
      int start = starts.remove(top);
      if (!expected.equals(name)) {
        return at(
            "The '"
                + expected
                + "' start tag on line "
                + line(start)
                + " position "
                + column(start)
                + " does not match the end tag of '"
                + name
                + "'.",
            open + 2);
      }
      return null;
    }

    private PsException at(String message, int offset) {
      return error(message, line(offset), column(offset));
    }

    private int line(int offset) {
      int line = 1;
      for (int i = 0; i < offset; i++) {
        line += text.charAt(i) == '\n' ? 1 : 0;
      }
      return line;
    }

    private int column(int offset) {
      return offset - text.lastIndexOf('\n', offset - 1);
    }
  }

  /** Leaves reporting to whoever catches the exception. */
  private static final class SilentHandler implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
