package rehearse.value.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsType;

/** An attribute or child elements of a node as a property. */
final class XmlProperty implements Member.Property {
  private final XmlNode owner;
  private final String name;

  XmlProperty(XmlNode owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.Property;
  }

  @Override
  public String definition() {
    String type = typeName(owner);
    String shown = type.equals("System.String") ? "string" : type;
    return shown + " " + name + (isSettable() ? " {get;set;}" : " {get;}");
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    List<Node> nodes = owner.nodes(name);
    if (nodes.isEmpty()) {
      return null;
    }
    if (nodes.size() == 1) {
      return XmlNode.shown(nodes.get(0));
    }
    @Nullable Object[] all = new Object[nodes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = XmlNode.shown(nodes.get(i));
    }
    return all;
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    List<Node> nodes = owner.nodes(name);
    if (nodes.size() != 1) {
      throw failed(
          "The XmlNode property \""
              + name
              + "\" cannot be set because there is more than one node of that name.");
    }
    Node node = nodes.get(0);
    if (node instanceof Element element && hasElements(element)) {
      throw failed(
          "Cannot set \""
              + name
              + "\" because only strings can be used as values to set XmlNode properties.");
    }
    node.setTextContent(Conversion.toText(value));
  }

  private rehearse.value.PsException failed(String message) {
    return Exceptions.of(
            "System.Management.Automation.SetValueInvocationException",
            "Exception setting \"" + name + "\": \"" + message + "\"")
        .withError("ExceptionWhenSetting", rehearse.value.ErrorCategory.NotSpecified);
  }

  private static boolean hasElements(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isSettable() {
    return owner.nodes(name).size() == 1;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return PsType.of(get(self)).toString();
  }
}
