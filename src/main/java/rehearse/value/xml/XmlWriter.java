package rehearse.value.xml;

import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes nodes as .NET does: {@code OuterXml}, {@code InnerXml} and saved documents. */
public final class XmlWriter {
  private final StringBuilder text = new StringBuilder();
  private final boolean indented;

  private XmlWriter(boolean indented) {
    this.indented = indented;
  }

  /** Returns the markup of {@code node} in one line. */
  public static String outer(Node node) {
    XmlWriter writer = new XmlWriter(false);
    writer.write(node, 0);
    return writer.text.toString();
  }

  /** Returns the markup of the children of {@code node}. */
  public static String inner(Node node) {
    XmlWriter writer = new XmlWriter(false);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      writer.write(child, 0);
    }
    return writer.text.toString();
  }

  /** Returns the markup of {@code node}, elements indented by two spaces, as files have it. */
  public static String indented(Node node) {
    XmlWriter writer = new XmlWriter(true);
    writer.write(node, 0);
    return writer.text.toString();
  }

  private void write(Node node, int depth) {
    switch (node.getNodeType()) {
      case Node.DOCUMENT_NODE, Node.DOCUMENT_FRAGMENT_NODE -> children(node, depth);
      case Node.ELEMENT_NODE -> element(node, depth);
      case Node.ATTRIBUTE_NODE -> attribute(node);
      case Node.TEXT_NODE -> escape(node.getNodeValue(), false);
      case Node.CDATA_SECTION_NODE ->
          text.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
      case Node.COMMENT_NODE -> text.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE -> instruction(node);
      case Node.DOCUMENT_TYPE_NODE ->
          text.append("<!DOCTYPE ").append(node.getNodeName()).append('>');
      default -> {}
    }
  }

  private void instruction(Node node) {
    String name = XmlNode.of(node).name();
    text.append("<?").append(name);
    if (!node.getNodeValue().isEmpty()) {
      text.append(' ').append(node.getNodeValue());
    }
    text.append("?>");
  }

  private void children(Node node, int depth) {
    boolean first = true;
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (indented && !first) {
        text.append(System.lineSeparator());
      }
      first = false;
      write(child, depth);
    }
  }

  private void element(Node node, int depth) {
    text.append('<').append(node.getNodeName());
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      text.append(' ');
      attribute(attributes.item(i));
    }
    if (node.getFirstChild() == null) {
      text.append(" />");
      return;
    }
    text.append('>');
    boolean breaks = indented && !hasText(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      newLine(breaks, depth + 1);
      if (breaks) {
        write(child, depth + 1);
      } else {
        text.append(outer(child));
      }
    }
    newLine(breaks, depth);
    text.append("</").append(node.getNodeName()).append('>');
  }

  private void newLine(boolean breaks, int depth) {
    if (breaks) {
      text.append(System.lineSeparator()).append("  ".repeat(depth));
    }
  }

  private static boolean hasText(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        return true;
      }
    }
    return false;
  }

  private void attribute(Node node) {
    text.append(node.getNodeName()).append("=\"");
    escape(node.getNodeValue(), true);
    text.append('"');
  }

  private void escape(String value, boolean inAttribute) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append(inAttribute ? "&quot;" : "\"");
        case '\n' -> text.append(inAttribute ? "&#xA;" : "\n");
        case '\r' -> text.append("&#xD;");
        case '\t' -> text.append(inAttribute ? "&#x9;" : "\t");
        default -> text.append(c);
      }
    }
  }
}
