package rehearse.serialization.clixml;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.Dictionary;
import rehearse.value.GrowableList;
import rehearse.value.Hashtable;
import rehearse.value.Member;
import rehearse.value.NoteProperty;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsCredential;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDeque;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.ReferenceObject;
import rehearse.value.SecureString;
import rehearse.value.SwitchParameter;
import rehearse.value.TypeNames;

/**
 * Reads objects written as CLIXML, by PowerShell or by a server. Simple values, lists and
 * dictionaries come back as such; other objects as {@link DeserializedObject}s.
 */
public final class CliXmlReader {
  private static final String PREFIX = "Deserialized.";
  private static final String CUSTOM_OBJECT = "System.Management.Automation.PSCustomObject";
  private static final String SWITCH = "System.Management.Automation.SwitchParameter";
  private static final String CREDENTIAL = "System.Management.Automation.PSCredential";

  private final XmlReader xml;
  private final Map<String, List<String>> typeLists = new HashMap<>();
  private final Map<String, Object> objects = new HashMap<>();

  private CliXmlReader(String text) {
    this.xml = new XmlReader(text);
  }

  /** What has been read of one {@code Obj} element so far. */
  private static final class Parts {
    final @Nullable String id;
    @Nullable List<String> names;
    @Nullable String text;
    @Nullable Object value;

    Parts(@Nullable String id) {
      this.id = id;
    }

    boolean is(String typeName) {
      return names != null && !names.isEmpty() && names.get(0).equals(typeName);
    }
  }

  /**
   * Returns the objects of the file whose text is {@code text}.
   *
   * @throws PsException a {@code System.Xml.XmlException} if it is not CLIXML
   */
  public static List<@Nullable Object> read(String text) {
    CliXmlReader reader = new CliXmlReader(text);
    try {
      return reader.readAll();
    } catch (IllegalArgumentException
        | DateTimeException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw reader.xml.errorHere(
          "The value of the element '" + reader.xml.name() + "' is not valid.");
    }
  }

  private List<@Nullable Object> readAll() {
    if (xml.next() != XmlReader.Event.START || !xml.name().equals("Objs")) {
      throw xml.errorHere(
          "The element '" + xml.name() + "' was found where the element 'Objs' was expected.");
    }
    List<@Nullable Object> result = new ArrayList<>();
    while (nextChild()) {
      result.add(value());
    }
    while (xml.next() != XmlReader.Event.DONE) {
      // what follows the root must be blank, which the XML reader checks
    }
    return result;
  }

  /** Goes to the next child element; returns false at the end of the parent. */
  private boolean nextChild() {
    while (true) {
      switch (xml.next()) {
        case START -> {
          return true;
        }
        case TEXT -> {}
        case END, DONE -> {
          return false;
        }
      }
    }
  }

  /** Reads the element that has just started. */
  private @Nullable Object value() {
    String tag = xml.name();
    switch (tag) {
      case "Obj":
        return object();
      case "Nil":
        xml.skipElement();
        return null;
      case "Ref":
        return reference();
      default:
        if (CliXmlPrimitive.isPrimitive(tag)) {
          return CliXmlPrimitive.read(tag, xml.elementText());
        }
        throw xml.errorHere("The element '" + tag + "' is not one of CLIXML.");
    }
  }

  private Object reference() {
    String id = xml.attribute("RefId");
    xml.skipElement();
    Object found = id == null ? null : objects.get(id);
    if (found == null) {
      throw xml.errorHere("There is no object with the reference '" + id + "'.");
    }
    return found;
  }

  private @Nullable Object object() {
    Parts parts = new Parts(xml.attribute("RefId"));
    while (nextChild()) {
      switch (xml.name()) {
        case "TN" -> parts.names = typeList();
        case "TNRef" -> parts.names = typeReference();
        case "ToString" -> parts.text = CliXmlText.readString(xml.elementText());
        case "Props" -> members(parts, true);
        case "MS" -> members(parts, false);
        case "LST", "IE" -> list(parts);
        case "QUE", "STK" -> queue(parts);
        case "DCT" -> dictionary(parts);
        default -> parts.value = simple(parts);
      }
    }
    return finished(parts);
  }

  private @Nullable Object simple(Parts parts) {
    Object value = value();
    if (value == null || (parts.names == null && parts.text == null)) {
      return value == null ? null : register(parts, new PsObject(value));
    }
    PsObject wrapper = new PsObject(value);
    if (parts.names != null) {
      wrapper.extension().setTypeNames(deserialized(parts.names));
    }
    if (parts.text != null) {
      wrapper.extension().setText(parts.text);
    }
    return register(parts, wrapper);
  }

  private @Nullable Object finished(Parts parts) {
    Object value = parts.value != null ? parts.value : make(parts);
    if (value instanceof DeserializedObject object) {
      if (parts.is(SWITCH)) {
        return register(parts, SwitchParameter.of(Boolean.TRUE.equals(object.value("IsPresent"))));
      }
      if (parts.is(CREDENTIAL)
          && object.value("UserName") instanceof String user
          && object.value("Password") instanceof SecureString password) {
        return register(parts, new PsCredential(user, password));
      }
    }
    return value;
  }

  private Object register(Parts parts, Object value) {
    if (parts.id != null) {
      objects.put(parts.id, value);
    }
    parts.value = value;
    return value;
  }

  private List<String> typeList() {
    String id = xml.attribute("RefId");
    List<String> names = new ArrayList<>();
    while (nextChild()) {
      names.add(CliXmlText.readString(xml.elementText()));
    }
    if (id != null) {
      typeLists.put(id, names);
    }
    return names;
  }

  private List<String> typeReference() {
    String id = xml.attribute("RefId");
    xml.skipElement();
    List<String> names = id == null ? null : typeLists.get(id);
    if (names == null) {
      throw xml.errorHere("There are no type names with the reference '" + id + "'.");
    }
    return names;
  }

  private static List<String> deserialized(List<String> names) {
    List<String> result = new ArrayList<>(names.size());
    for (String name : names) {
      result.add(name.startsWith(PREFIX) ? name : PREFIX + name);
    }
    return result;
  }

  private Object make(Parts parts) {
    List<String> names = parts.names;
    if (names == null || names.contains(CUSTOM_OBJECT) || names.contains(PREFIX + CUSTOM_OBJECT)) {
      PsCustomObject custom = new PsCustomObject();
      if (names != null) {
        List<String> own = custom.typeNames();
        own.clear();
        own.addAll(deserialized(names));
      }
      return register(parts, custom);
    }
    return register(parts, new DeserializedObject(deserialized(names), parts.text));
  }

  private void members(Parts parts, boolean properties) {
    Object owner = parts.value != null ? parts.value : make(parts);
    while (nextChild()) {
      String attribute = xml.attribute("N");
      String name = attribute == null ? "" : CliXmlText.readString(attribute);
      Object value = value();
      if (owner instanceof PsCustomObject custom) {
        custom.put(name, properties ? new DeserializedProperty(name, value) : value);
      } else {
        Member member =
            properties ? new DeserializedProperty(name, value) : new NoteProperty(name, value);
        addTo(owner, member);
      }
    }
  }

  private static void addTo(Object owner, Member member) {
    if (owner instanceof PsObject wrapper) {
      wrapper.extension().put(member);
    } else if (owner instanceof ReferenceObject object) {
      object.extend().put(member);
    }
  }

  private void list(Parts parts) {
    GrowableList list = new rehearse.value.ArrayList();
    named(parts, list);
    while (nextChild()) {
      list.add(value());
    }
  }

  private void queue(Parts parts) {
    boolean stack = xml.name().equals("STK");
    PsDeque queue =
        new PsDeque(
            TypeNames.named(stack ? "System.Collections.Stack" : "System.Collections.Queue"));
    named(parts, queue);
    List<@Nullable Object> elements = new ArrayList<>();
    while (nextChild()) {
      elements.add(value());
    }
    for (int i = 0; i < elements.size(); i++) {
      queue.add(elements.get(stack ? elements.size() - 1 - i : i));
    }
  }

  private void dictionary(Parts parts) {
    boolean ordered =
        parts.names != null
            && !parts.names.isEmpty()
            && parts.names.get(0).endsWith("System.Collections.Specialized.OrderedDictionary");
    Dictionary dictionary;
    if (ordered) {
      OrderedDictionary table = new OrderedDictionary();
      named(parts, table);
      dictionary = table;
    } else {
      Hashtable table = new Hashtable();
      named(parts, table);
      dictionary = table;
    }
    while (nextChild()) {
      entry(dictionary);
    }
  }

  private void entry(Dictionary dictionary) {
    Object key = null;
    Object value = null;
    while (nextChild()) {
      boolean isKey = "Key".equals(xml.attribute("N"));
      Object read = value();
      if (isKey) {
        key = read;
      } else {
        value = read;
      }
    }
    Object plain = PsObject.unwrap(key);
    if (plain != null) {
      dictionary.put(plain, value);
    }
  }

  private void named(Parts parts, ReferenceObject collection) {
    if (parts.names != null) {
      collection.extend().setTypeNames(deserialized(parts.names));
    }
    register(parts, collection);
  }
}
