package rehearse.value.xml;

import java.util.Map;
import java.util.TreeMap;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;

/** Prefixes for XPath ({@code System.Xml.XmlNamespaceManager}). */
public final class XmlNamespaces extends ReferenceObject {
  private final TreeMap<String, String> prefixes = new TreeMap<>();

  @Override
  public PsType type() {
    return TypeNames.named("System.Xml.XmlNamespaceManager");
  }

  public void add(String prefix, String uri) {
    prefixes.put(prefix, uri);
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  @Override
  public String toString() {
    return type().fullName();
  }
}
