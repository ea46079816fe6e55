package rehearse.value.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import rehearse.value.Conversion;
import rehearse.value.Indexable;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Sequence;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** A list of nodes: children, attributes, or what an XPath selected. */
public final class XmlNodes extends ReferenceObject implements Sequence, Indexable {
  private final String typeName;
  private final List<XmlNode> nodes;

  private XmlNodes(String typeName, List<XmlNode> nodes) {
    this.typeName = typeName;
    this.nodes = nodes;
  }

  static XmlNodes children(Node node) {
    List<XmlNode> nodes = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      nodes.add(XmlNode.of(child));
    }
    return new XmlNodes("System.Xml.XmlChildNodes", nodes);
  }

  static XmlNodes attributes(Node node) {
    List<XmlNode> nodes = new ArrayList<>();
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      nodes.add(XmlNode.of(attributes.item(i)));
    }
    return new XmlNodes("System.Xml.XmlAttributeCollection", nodes);
  }

  static XmlNodes selected(List<XmlNode> nodes) {
    return new XmlNodes("System.Xml.XPathNodeList", nodes);
  }

  @Override
  public PsType type() {
    return TypeNames.named(typeName);
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    List<@Nullable Object> copy = new ArrayList<>(nodes);
    return copy.iterator();
  }

  @Override
  public @Nullable Object at(Object index) {
    if (index instanceof String name) {
      for (XmlNode node : nodes) {
        if (node.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return node;
        }
      }
      return null;
    }
    int position = Conversion.to(index, Types.INT) instanceof Integer number ? number : 0;
    return position >= 0 && position < nodes.size() ? nodes.get(position) : null;
  }

  @Override
  public String toString() {
    return type().fullName();
  }
}
