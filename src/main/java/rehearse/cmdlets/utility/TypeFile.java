package rehearse.cmdlets.utility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Session;
import rehearse.value.Member;
import rehearse.value.PropertySet;
import rehearse.value.PsException;
import rehearse.value.TypeData;

/** A file of type extensions ({@code .types.ps1xml}). */
record TypeFile(List<TypeData> types) {
  /**
   * Reads the text of a file.
   *
   * @throws PsException if it is not well-formed
   */
  static TypeFile parse(byte[] text, Session session) {
    List<TypeData> types = new ArrayList<>();
    for (Element type : children(root(text), "Type")) {
      TypeData data = new TypeData(content(type, "Name"));
      for (Element members : children(type, "Members")) {
        for (Element member : children(members, null)) {
          addTo(data, member, session);
        }
      }
      types.add(data);
    }
    return new TypeFile(types);
  }

  private static Element root(byte[] text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new PsException(ExceptionTypes.RUNTIME, String.valueOf(e.getMessage()));
    }
  }

  private static void addTo(TypeData data, Element member, Session session) {
    String name = content(member, "Name");
    switch (member.getTagName()) {
      case "NoteProperty" ->
          data.put(TypeDataMember.of("NoteProperty", name, content(member, "Value"), null));
      case "AliasProperty" ->
          data.put(
              TypeDataMember.of(
                  "AliasProperty", name, content(member, "ReferencedMemberName"), null));
      case "ScriptProperty" ->
          data.put(
              TypeDataMember.of(
                  "ScriptProperty",
                  name,
                  script(member, "GetScriptBlock", session),
                  script(member, "SetScriptBlock", session)));
      case "ScriptMethod" ->
          data.put(
              TypeDataMember.of("ScriptMethod", name, script(member, "Script", session), null));
      case "PropertySet" -> data.put(new PropertySet(name, referenced(member)));
      case "MemberSet" -> {
        for (Element inner : children(member, "Members")) {
          for (Element setting : children(inner, null)) {
            set(data, setting);
          }
        }
      }
      default -> {
        // Code members and adapters stand for .NET code, which cannot be loaded.
      }
    }
  }

  private static void set(TypeData data, Element setting) {
    Member known = data.member(content(setting, "Name"));
    if (known == null && setting.getTagName().equals("PropertySet")) {
      data.setNames(content(setting, "Name"), referenced(setting));
    } else if (setting.getTagName().equals("NoteProperty")) {
      data.set(content(setting, "Name"), content(setting, "Value"));
    }
  }

  private static List<String> referenced(Element set) {
    List<String> names = new ArrayList<>();
    for (Element references : children(set, "ReferencedProperties")) {
      for (Element name : children(references, "Name")) {
        names.add(name.getTextContent().strip());
      }
    }
    return names;
  }

  private static @Nullable Object script(Element member, String tag, Session session) {
    String text = content(member, tag);
    return text.isEmpty() ? null : session.parse(text);
  }

  private static String content(Element element, String tag) {
    List<Element> found = children(element, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element element, @Nullable String tag) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && (tag == null || child.getTagName().equals(tag))) {
        found.add(child);
      }
    }
    return found;
  }
}
