package rehearse.value.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import rehearse.value.Member;
import rehearse.value.MemberSource;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;

/** A node of an XML document; attributes and child elements are its properties. */
public final class XmlNode extends ReferenceObject implements MemberSource {
  private static final String KEY = "rehearse.node";
  private static final String PI = "XmlProcessingInstruction";

  private final Node node;

  private XmlNode(Node node) {
    this.node = node;
  }

  /** Returns the one object that stands for {@code node}. */
  public static XmlNode of(Node node) {
    if (node.getUserData(KEY) instanceof XmlNode known) {
      return known;
    }
    XmlNode made = new XmlNode(node);
    node.setUserData(KEY, made, null);
    return made;
  }

  static @Nullable XmlNode ofNullable(@Nullable Node node) {
    return node == null ? null : of(node);
  }

  /** Returns the node itself. */
  public Node node() {
    return node;
  }

  Document document() {
    return node instanceof Document document
        ? document
        : Objects.requireNonNull(node.getOwnerDocument());
  }

  @Override
  public PsType type() {
    String name =
        switch (node.getNodeType()) {
          case Node.DOCUMENT_NODE -> "XmlDocument";
          case Node.ELEMENT_NODE -> "XmlElement";
          case Node.ATTRIBUTE_NODE -> "XmlAttribute";
          case Node.TEXT_NODE -> "XmlText";
          case Node.CDATA_SECTION_NODE -> "XmlCDataSection";
          case Node.COMMENT_NODE -> "XmlComment";
          case Node.PROCESSING_INSTRUCTION_NODE -> isDeclaration() ? "XmlDeclaration" : PI;
          case Node.DOCUMENT_TYPE_NODE -> "XmlDocumentType";
          default -> "XmlNode";
        };
    return TypeNames.named("System.Xml." + name);
  }

  /** Returns whether this stands for {@code <?xml …?>}. */
  boolean isDeclaration() {
    return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
        && node.getNodeName().equals(XmlReader.DECLARATION);
  }

  /** Returns the name: {@code #text}, {@code #document}, or what stands in the tag. */
  public String name() {
    return isDeclaration() ? "xml" : node.getNodeName();
  }

  public String innerText() {
    if (node.getNodeType() == Node.DOCUMENT_NODE) {
      Element root = ((Document) node).getDocumentElement();
      return root == null ? "" : root.getTextContent();
    }
    String text = node.getTextContent();
    return text == null ? "" : text;
  }

  @Override
  public @Nullable Member member(String name) {
    return hasNamed(name) ? new XmlProperty(this, spelling(name)) : null;
  }

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (String name : names()) {
      members.add(new XmlProperty(this, name));
    }
    return members;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      add(names, attributes.item(i).getNodeName());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      add(names, of(child).name());
    }
    return names;
  }

  private static void add(List<String> names, String name) {
    for (String known : names) {
      if (known.equalsIgnoreCase(name)) {
        return;
      }
    }
    names.add(name);
  }

  private boolean hasNamed(String name) {
    return !nodes(name).isEmpty();
  }

  private String spelling(String name) {
    for (String known : names()) {
      if (known.equalsIgnoreCase(name)) {
        return known;
      }
    }
    return name;
  }

  /** Returns the attributes and children of that name, any case. */
  List<Node> nodes(String name) {
    List<Node> found = new ArrayList<>();
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      if (attributes.item(i).getNodeName().equalsIgnoreCase(name)) {
        found.add(attributes.item(i));
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (of(child).name().equalsIgnoreCase(name)) {
        found.add(child);
      }
    }
    return found;
  }

  /** Returns what a property shows of a node: its text where it has nothing else. */
  static Object shown(Node node) {
    if (node instanceof Element element) {
      boolean bare = !element.hasAttributes();
      Node child = element.getFirstChild();
      if (bare && child == null) {
        return "";
      }
      boolean single = child != null && child.getNextSibling() == null;
      if (bare && single && child.getNodeType() == Node.TEXT_NODE) {
        return child.getNodeValue();
      }
      return of(element);
    }
    return node.getNodeType() == Node.DOCUMENT_TYPE_NODE ? of(node) : of(node).innerText();
  }

  @Override
  public String toString() {
    return name();
  }
}
