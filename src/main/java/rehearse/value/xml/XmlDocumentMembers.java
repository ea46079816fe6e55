package rehearse.value.xml;

import static rehearse.value.xml.XmlMembers.node;
import static rehearse.value.xml.XmlMembers.self;
import static rehearse.value.xml.XmlMembers.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.ProcessContext;
import rehearse.value.member.TableBuilder;

/** {@code System.Xml.XmlDocument}. */
public final class XmlDocumentMembers {
  private XmlDocumentMembers() {}

  private static Document document(@Nullable Object self) {
    return (Document) node(self);
  }

  public static MemberTable table() {
    return new TableBuilder()
        .property(
            "System.Xml.XmlElement DocumentElement",
            s -> XmlNode.ofNullable(document(s).getDocumentElement()))
        .property("System.Object NameTable", s -> s)
        .property("bool PreserveWhitespace", s -> false, (s, value) -> {})
        .method(
            "System.Xml.XmlElement CreateElement(string name)",
            (s, a) -> XmlNode.of(document(s).createElement(text(a, 0))))
        .method(
            "System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)",
            (s, a) -> XmlNode.of(document(s).createElementNS(text(a, 1), text(a, 0))))
        .method(
            "System.Xml.XmlAttribute CreateAttribute(string name)",
            (s, a) -> XmlNode.of(document(s).createAttribute(text(a, 0))))
        .method(
            "System.Xml.XmlText CreateTextNode(string text)",
            (s, a) -> XmlNode.of(document(s).createTextNode(text(a, 0))))
        .method(
            "System.Xml.XmlComment CreateComment(string data)",
            (s, a) -> XmlNode.of(document(s).createComment(text(a, 0))))
        .method(
            "System.Xml.XmlCDataSection CreateCDataSection(string data)",
            (s, a) -> XmlNode.of(document(s).createCDATASection(text(a, 0))))
        .method(
            "System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding,"
                + " string standalone)",
            (s, a) -> declaration(document(s), a))
        .method(
            "System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)",
            (s, a) ->
                XmlNode.of(
                    document(s).importNode(node(a[0]), (Boolean) Objects.requireNonNull(a[1]))))
        .method(
            "System.Xml.XmlNodeList GetElementsByTagName(string name)",
            (s, a) ->
                XmlNodes.selected(
                    XmlPath.select(self(s), "//*[name()='" + text(a, 0) + "']", null)))
        .method("void LoadXml(string xml)", (s, a) -> load(document(s), text(a, 0)))
        .method("void Load(string filename)", (s, a) -> load(document(s), readFile(text(a, 0))))
        .method("void Save(string filename)", (s, a) -> save(document(s), text(a, 0)))
        .constructor("new()", (s, a) -> XmlReader.read(""))
        .build();
  }

  private static XmlNode declaration(Document document, @Nullable Object[] a) {
    StringBuilder data = new StringBuilder("version=\"").append(text(a, 0)).append('"');
    if (!text(a, 1).isEmpty()) {
      data.append(" encoding=\"").append(text(a, 1)).append('"');
    }
    if (!text(a, 2).isEmpty()) {
      data.append(" standalone=\"").append(text(a, 2)).append('"');
    }
    return XmlNode.of(document.createProcessingInstruction(XmlReader.DECLARATION, data.toString()));
  }

  private static Object load(Document document, String markup) {
    Document parsed = XmlReader.parse(markup);
    while (document.getFirstChild() != null) {
      document.removeChild(document.getFirstChild());
    }
    for (Node child = parsed.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() != Node.DOCUMENT_TYPE_NODE) {
        document.appendChild(document.importNode(child, true));
      }
    }
    return XmlMembers.nothing();
  }

  private static Path path(String name) {
    return ProcessContext.current().currentDirectory().resolve(name);
  }

  private static String readFile(String name) {
    try {
      return Files.readString(path(name));
    } catch (NoSuchFileException e) {
      throw Exceptions.of(
          "System.IO.FileNotFoundException", "Could not find file '" + path(name) + "'.");
    } catch (IOException e) {
      throw Exceptions.of("System.IO.IOException", String.valueOf(e.getMessage()));
    }
  }

  private static Object save(Document document, String name) {
    try {
      Files.writeString(path(name), XmlWriter.indented(document), StandardCharsets.UTF_8);
      return XmlMembers.nothing();
    } catch (IOException e) {
      throw Exceptions.of(
          "System.IO.DirectoryNotFoundException",
          "Could not find a part of the path '" + path(name) + "'.");
    }
  }
}
