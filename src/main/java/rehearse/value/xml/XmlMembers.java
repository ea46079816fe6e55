package rehearse.value.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.MemberTable;
import rehearse.value.TypeNames;
import rehearse.value.member.TableBuilder;

/** {@code System.Xml}: nodes, elements and lists of nodes. */
public final class XmlMembers {
  private XmlMembers() {}

  static XmlNode self(@Nullable Object self) {
    return (XmlNode) Objects.requireNonNull(self);
  }

  static Node node(@Nullable Object self) {
    return self(self).node();
  }

  static String text(@Nullable Object[] a, int index) {
    return Conversion.toText(a[index]);
  }

  static Object nothing() {
    return AutomationNull.VALUE;
  }

  /** Returns the members of every node. */
  public static MemberTable nodes() {
    TableBuilder table = new TableBuilder();
    reading(table);
    changing(table);
    return table.build();
  }

  private static void reading(TableBuilder table) {
    table
        .property("System.Xml.XmlAttributeCollection Attributes", s -> attributes(node(s)))
        .property("string BaseURI", s -> "")
        .property("System.Xml.XmlNodeList ChildNodes", s -> XmlNodes.children(node(s)))
        .property("System.Xml.XmlNode FirstChild", s -> XmlNode.ofNullable(node(s).getFirstChild()))
        .property("bool HasChildNodes", s -> node(s).hasChildNodes())
        .property(
            "string InnerText",
            s -> self(s).innerText(),
            (s, value) -> node(s).setTextContent(Conversion.toText(value)))
        .property(
            "string InnerXml",
            s -> XmlWriter.inner(node(s)),
            (s, value) -> setInner(self(s), Conversion.toText(value)))
        .property("bool IsReadOnly", s -> false)
        .property("System.Xml.XmlNode LastChild", s -> XmlNode.ofNullable(node(s).getLastChild()))
        .property("string LocalName", s -> localName(node(s)))
        .property("string Name", s -> self(s).name())
        .property("string NamespaceURI", s -> orEmpty(node(s).getNamespaceURI()))
        .property(
            "System.Xml.XmlNode NextSibling", s -> XmlNode.ofNullable(node(s).getNextSibling()))
        .property("System.Xml.XmlNodeType NodeType", s -> nodeType(self(s)))
        .property("string OuterXml", s -> XmlWriter.outer(node(s)))
        .property(
            "System.Xml.XmlDocument OwnerDocument",
            s -> XmlNode.ofNullable(node(s).getOwnerDocument()))
        .property("System.Xml.XmlNode ParentNode", s -> XmlNode.ofNullable(node(s).getParentNode()))
        .property("string Prefix", s -> orEmpty(node(s).getPrefix()))
        .property(
            "System.Xml.XmlNode PreviousSibling",
            s -> XmlNode.ofNullable(node(s).getPreviousSibling()))
        .property(
            "string Value",
            s -> node(s).getNodeValue(),
            (s, value) -> node(s).setNodeValue(Conversion.toText(value)))
        .method(
            "System.Xml.XmlNodeList SelectNodes(string xpath)",
            (s, a) -> XmlNodes.selected(XmlPath.select(self(s), text(a, 0), null)))
        .method(
            "System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager"
                + " nsmgr)",
            (s, a) -> XmlNodes.selected(XmlPath.select(self(s), text(a, 0), (XmlNamespaces) a[1])))
        .method(
            "System.Xml.XmlNode SelectSingleNode(string xpath)",
            (s, a) -> first(XmlPath.select(self(s), text(a, 0), null)))
        .method(
            "System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager"
                + " nsmgr)",
            (s, a) -> first(XmlPath.select(self(s), text(a, 0), (XmlNamespaces) a[1])))
        .method("string ToString()", (s, a) -> self(s).toString());
  }

  private static @Nullable Object attributes(Node node) {
    return node instanceof Element ? XmlNodes.attributes(node) : null;
  }

  private static @Nullable Object first(List<XmlNode> nodes) {
    return nodes.isEmpty() ? null : nodes.get(0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String localName(Node node) {
    String local = node.getLocalName();
    return local != null ? local : XmlNode.of(node).name();
  }

  private static EnumValue nodeType(XmlNode node) {
    String name =
        switch (node.node().getNodeType()) {
          case Node.ELEMENT_NODE -> "Element";
          case Node.ATTRIBUTE_NODE -> "Attribute";
          case Node.TEXT_NODE -> "Text";
          case Node.CDATA_SECTION_NODE -> "CDATA";
          case Node.COMMENT_NODE -> "Comment";
          case Node.DOCUMENT_NODE -> "Document";
          case Node.DOCUMENT_TYPE_NODE -> "DocumentType";
          default -> node.isDeclaration() ? "XmlDeclaration" : "ProcessingInstruction";
        };
    return EnumValue.of(TypeNames.named("System.Xml.XmlNodeType"), name);
  }

  private static void setInner(XmlNode node, String markup) {
    Document parsed = XmlReader.parse("<r>" + markup + "</r>");
    Node target = node.node();
    while (target.getFirstChild() != null) {
      target.removeChild(target.getFirstChild());
    }
    Node root = parsed.getDocumentElement();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      target.appendChild(node.document().importNode(child, true));
    }
  }

  private static void changing(TableBuilder table) {
    table
        .method(
            "System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)",
            (s, a) -> XmlNode.of(node(s).appendChild(node(a[0]))))
        .method(
            "System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)",
            (s, a) -> XmlNode.of(node(s).insertBefore(node(a[0]), node(s).getFirstChild())))
        .method(
            "System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode"
                + " refChild)",
            (s, a) ->
                XmlNode.of(node(s).insertBefore(node(a[0]), a[1] == null ? null : node(a[1]))))
        .method(
            "System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode"
                + " refChild)",
            (s, a) -> XmlNode.of(node(s).insertBefore(node(a[0]), after(node(s), a[1]))))
        .method(
            "System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode"
                + " oldChild)",
            (s, a) -> XmlNode.of(node(s).replaceChild(node(a[0]), node(a[1]))))
        .method(
            "System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)",
            (s, a) -> XmlNode.of(node(s).removeChild(node(a[0]))))
        .method(
            "void RemoveAll()",
            (s, a) -> {
              while (node(s).getFirstChild() != null) {
                node(s).removeChild(node(s).getFirstChild());
              }
              return nothing();
            })
        .method(
            "System.Xml.XmlNode CloneNode(bool deep)",
            (s, a) -> XmlNode.of(node(s).cloneNode((Boolean) Objects.requireNonNull(a[0]))))
        .method("System.Xml.XmlNode Clone()", (s, a) -> XmlNode.of(node(s).cloneNode(true)));
  }

  private static @Nullable Node after(Node parent, @Nullable Object reference) {
    return reference == null ? parent.getFirstChild() : node(reference).getNextSibling();
  }

  private static Element element(@Nullable Object self) {
    return (Element) node(self);
  }

  /** Returns the members of elements. */
  public static MemberTable elements() {
    return new TableBuilder()
        .property("bool HasAttributes", s -> element(s).hasAttributes())
        .property("bool IsEmpty", s -> !element(s).hasChildNodes())
        .method("string GetAttribute(string name)", (s, a) -> element(s).getAttribute(text(a, 0)))
        .method("bool HasAttribute(string name)", (s, a) -> element(s).hasAttribute(text(a, 0)))
        .method(
            "void SetAttribute(string name, string value)",
            (s, a) -> {
              element(s).setAttribute(text(a, 0), text(a, 1));
              return nothing();
            })
        .method(
            "void RemoveAttribute(string name)",
            (s, a) -> {
              element(s).removeAttribute(text(a, 0));
              return nothing();
            })
        .method(
            "System.Xml.XmlAttribute GetAttributeNode(string name)",
            (s, a) -> XmlNode.ofNullable(element(s).getAttributeNode(text(a, 0))))
        .method(
            "System.Xml.XmlNodeList GetElementsByTagName(string name)",
            (s, a) ->
                XmlNodes.selected(
                    XmlPath.select(self(s), ".//*[name()='" + text(a, 0) + "']", null)))
        .build();
  }

  /** Returns the members of lists of nodes. */
  public static MemberTable lists() {
    return new TableBuilder()
        .property("int Count", s -> ((XmlNodes) Objects.requireNonNull(s)).size())
        .method(
            "System.Xml.XmlNode Item(int index)",
            (s, a) -> ((XmlNodes) Objects.requireNonNull(s)).at(Objects.requireNonNull(a[0])))
        .method(
            "System.Xml.XmlNode GetNamedItem(string name)",
            (s, a) -> ((XmlNodes) Objects.requireNonNull(s)).at(text(a, 0)))
        .build();
  }

  /** Returns the members of namespace managers. */
  public static MemberTable namespaces() {
    return new TableBuilder()
        .method(
            "void AddNamespace(string prefix, string uri)",
            (s, a) -> {
              ((XmlNamespaces) Objects.requireNonNull(s)).add(text(a, 0), text(a, 1));
              return nothing();
            })
        .method(
            "string LookupNamespace(string prefix)",
            (s, a) -> ((XmlNamespaces) Objects.requireNonNull(s)).prefixes().get(text(a, 0)))
        .constructor("new(System.Object nameTable)", (s, a) -> new XmlNamespaces())
        .build();
  }
}
