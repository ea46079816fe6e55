package rehearse.value.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;
import rehearse.value.Exceptions;

/** XPath over nodes: {@code SelectNodes} and {@code SelectSingleNode}. */
public final class XmlPath {
  private XmlPath() {}

  /**
   * Returns the nodes that {@code expression} selects, in document order.
   *
   * @throws rehearse.value.PsException a {@code System.Xml.XPath.XPathException} if it is none
   */
  public static List<XmlNode> select(
      XmlNode from, String expression, @Nullable XmlNamespaces namespaces) {
    XPath path = XPathFactory.newInstance().newXPath();
    path.setNamespaceContext(new Context(namespaces == null ? Map.of() : namespaces.prefixes()));
    try {
      NodeList found = (NodeList) path.evaluate(expression, from.node(), XPathConstants.NODESET);
      List<XmlNode> nodes = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(XmlNode.of(found.item(i)));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw Exceptions.of(
          "System.Xml.XPath.XPathException",
          String.valueOf(e.getMessage()).contains("NodeSet")
              ? "Expression must evaluate to a node-set."
              : "'" + expression + "' has an invalid token.");
    }
  }

  private record Context(Map<String, String> prefixes) implements NamespaceContext {
    @Override
    public String getNamespaceURI(String prefix) {
      return prefixes.getOrDefault(prefix, "");
    }

    @Override
    public @Nullable String getPrefix(String uri) {
      for (Map.Entry<String, String> entry : new TreeMap<>(prefixes).entrySet()) {
        if (entry.getValue().equals(uri)) {
          return entry.getKey();
        }
      }
      return null;
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
      String prefix = getPrefix(uri);
      return prefix == null ? List.<String>of().iterator() : List.of(prefix).iterator();
    }
  }
}
