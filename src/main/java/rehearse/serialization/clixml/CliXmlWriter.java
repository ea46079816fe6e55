package rehearse.serialization.clixml;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.EnumValue;
import rehearse.value.Enumeration;
import rehearse.value.Extension;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDeque;
import rehearse.value.PsException;
import rehearse.value.PsList;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;

/**
 * Writes objects as CLIXML. An object met a second time becomes a reference, and so does a list of
 * type names.
 */
public final class CliXmlWriter {
  /** How deep {@code Export-Clixml} goes unless told. */
  public static final int EXPORT_DEPTH = 2;

  /** How deep {@code PSSerializer.Serialize} goes unless told. */
  public static final int SERIALIZE_DEPTH = 1;

  private static final String ROOT =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"";

  private final StringBuilder out = new StringBuilder(1024);
  private final int depth;
  private final IdentityHashMap<Object, Integer> written = new IdentityHashMap<>();
  private final Map<List<String>, Integer> typeLists = new HashMap<>();
  private final IdentityHashMap<PsType, List<String>> namesOfTypes = new IdentityHashMap<>();
  private int objects;
  private int indent = 1;
  private boolean empty = true;

  /**
   * Makes a writer that shows the properties of objects {@code depth} levels deep; objects below
   * become their text. Collections and custom objects do not count as levels.
   */
  public CliXmlWriter(int depth) {
    this.depth = depth;
    out.append(ROOT);
  }

  /** Returns the whole text of one object. */
  public static String serialize(@Nullable Object value, int depth) {
    CliXmlWriter writer = new CliXmlWriter(depth);
    writer.write(value);
    return writer.finish();
  }

  /** Writes one more object of the file. */
  public void write(@Nullable Object value) {
    if (empty) {
      out.append('>');
      empty = false;
    }
    write(value, null, depth);
  }

  /** Writes objects anew that were written before, where a reference to them would do. */
  public void forgetObjects() {
    written.clear();
  }

  /** Ends the file and returns its text. */
  public String finish() {
    return out.append(empty ? " />" : "\n</Objs>").toString();
  }

  private void write(@Nullable Object given, @Nullable String name, int levels) {
    Object value = given instanceof PsObject wrapper ? wrapper.base() : given;
    if (value == null || value == AutomationNull.VALUE) {
      start("Nil", name).append(" />");
      return;
    }
    Extension added = extension(given, value);
    String tag = CliXmlPrimitive.tag(value);
    if (tag != null) {
      if (added == null || (added.members().isEmpty() && added.typeNames() == null)) {
        primitive(tag, name, value);
      } else {
        wrapped(tag, name, value, added, given);
      }
      return;
    }
    Integer reference = written.get(value);
    if (reference != null) {
      start("Ref", name).append(" RefId=\"").append(reference).append("\" />");
    } else if (isWrittenAsText(value, levels)) {
      primitive("S", name, Conversion.toText(given));
    } else {
      object(value, given, name, levels, added);
    }
  }

  private static @Nullable Extension extension(@Nullable Object given, Object value) {
    if (given instanceof PsObject wrapper) {
      return wrapper.extension();
    }
    return value instanceof ReferenceObject object ? object.extension() : null;
  }

  private static boolean isWrittenAsText(Object value, int levels) {
    if (value instanceof PsType) {
      return true;
    }
    return levels <= 0
        && !(value instanceof PsCustomObject)
        && !(value instanceof Dictionary)
        && !(value instanceof EnumValue)
        && !Enumeration.isEnumerable(value);
  }

  private void object(
      Object value,
      @Nullable Object given,
      @Nullable String name,
      int levels,
      @Nullable Extension added) {
    openObject(name, value);
    typeNames(value, given, added);
    if (value instanceof PsCustomObject custom) {
      customMembers(custom, levels);
    } else if (value instanceof EnumValue enumeration) {
      primitive("ToString", null, enumeration.toString());
      Object number = enumeration.number();
      primitive(String.valueOf(CliXmlPrimitive.tag(number)), null, number);
    } else if (value instanceof Dictionary dictionary) {
      entries(dictionary, levels);
      addedMembers(added, given, levels);
    } else if (Enumeration.isEnumerable(value)) {
      elements(value, levels);
      addedMembers(added, given, levels);
    } else {
      primitive("ToString", null, Conversion.toText(given));
      properties(value, levels);
    }
    close("Obj");
  }

  private void openObject(@Nullable String name, Object value) {
    int id = objects++;
    written.put(value, id);
    start("Obj", name).append(" RefId=\"").append(id).append("\">");
    indent++;
  }

  /** Writes a simple value that has notes, or type names of its own. */
  private void wrapped(
      String tag, @Nullable String name, Object value, Extension added, @Nullable Object given) {
    openObject(name, new Object());
    List<String> names = added.typeNames();
    if (names != null) {
      typeList(names);
    }
    if (added.text() != null) {
      primitive("ToString", null, String.valueOf(added.text()));
    }
    primitive(tag, null, value);
    addedMembers(added, given, 0);
    close("Obj");
  }

  private void typeNames(Object value, @Nullable Object given, @Nullable Extension added) {
    if (value instanceof PsCustomObject || (added != null && added.typeNames() != null)) {
      typeList(Members.typeNames(given));
      return;
    }
    PsType type = PsType.of(value);
    List<String> names = namesOfTypes.get(type);
    if (names == null) {
      names = List.copyOf(Members.typeNames(value));
      namesOfTypes.put(type, names);
    }
    typeList(names);
  }

  private void typeList(List<String> names) {
    Integer known = typeLists.get(names);
    if (known != null) {
      start("TNRef", null).append(" RefId=\"").append(known).append("\" />");
      return;
    }
    int id = typeLists.size();
    typeLists.put(List.copyOf(names), id);
    start("TN", null).append(" RefId=\"").append(id).append("\">");
    indent++;
    for (String typeName : names) {
      primitive("T", null, typeName);
    }
    close("TN");
  }

  private void customMembers(PsCustomObject custom, int levels) {
    int size = custom.shape().size();
    boolean open = false;
    for (int i = 0; i < size; i++) {
      if (custom.slot(i) instanceof Member.Method) {
        continue;
      }
      if (!open) {
        openSection("MS");
        open = true;
      }
      write(custom.value(i), custom.shape().name(i), levels);
    }
    if (open) {
      close("MS");
    }
  }

  private void addedMembers(@Nullable Extension added, @Nullable Object self, int levels) {
    if (added == null) {
      return;
    }
    boolean open = false;
    for (Member member : added.members()) {
      if (member instanceof Member.Property property) {
        open = property(property, self, levels, open, "MS");
      }
    }
    if (open) {
      close("MS");
    }
  }

  private void properties(Object value, int levels) {
    List<Member.Property> all = Members.properties(value);
    boolean open = false;
    for (Member.Property property : all) {
      if (isOwn(property)) {
        open = property(property, value, levels - 1, open, "Props");
      }
    }
    if (open) {
      close("Props");
    }
    open = false;
    for (Member.Property property : all) {
      if (!isOwn(property) && property.kind() != MemberKind.AliasProperty) {
        open = property(property, value, levels - 1, open, "MS");
      }
    }
    if (open) {
      close("MS");
    }
  }

  private static boolean isOwn(Member.Property property) {
    return property.kind() == MemberKind.Property;
  }

  /** Writes a property whose getter succeeds; returns whether the section is open afterwards. */
  private boolean property(
      Member.Property property, @Nullable Object self, int levels, boolean open, String section) {
    Object value;
    try {
      value = property.get(self);
    } catch (PsException unreadable) {
      return open;
    }
    if (!open) {
      openSection(section);
    }
    write(value, property.name(), levels);
    return true;
  }

  private void entries(Dictionary dictionary, int levels) {
    if (dictionary.size() == 0) {
      start("DCT", null).append(" />");
      return;
    }
    openSection("DCT");
    Iterator<@Nullable Object> keys = dictionary.keyIterator();
    Iterator<@Nullable Object> values = dictionary.valueIterator();
    while (keys.hasNext()) {
      openSection("En");
      write(keys.next(), "Key", levels);
      write(values.next(), "Value", levels);
      close("En");
    }
    close("DCT");
  }

  private void elements(Object value, int levels) {
    String tag = "IE";
    if (value instanceof Object[] || value instanceof PsList) {
      tag = "LST";
    } else if (value instanceof PsDeque deque) {
      tag = deque.isStack() ? "STK" : "QUE";
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null || !elements.hasNext()) {
      start(tag, null).append(" />");
      return;
    }
    openSection(tag);
    while (elements.hasNext()) {
      write(elements.next(), null, levels);
    }
    close(tag);
  }

  private void primitive(String tag, @Nullable String name, Object value) {
    start(tag, name).append('>');
    CliXmlPrimitive.appendText(out, value);
    out.append("</").append(tag).append('>');
  }

  private void openSection(String tag) {
    start(tag, null).append('>');
    indent++;
  }

  private StringBuilder start(String tag, @Nullable String name) {
    newLine();
    out.append('<').append(tag);
    if (name != null) {
      out.append(" N=\"");
      CliXmlText.appendAttribute(out, name);
      out.append('"');
    }
    return out;
  }

  private void close(String tag) {
    indent--;
    newLine();
    out.append("</").append(tag).append('>');
  }

  private void newLine() {
    out.append('\n');
    for (int i = 0; i < indent; i++) {
      out.append("  ");
    }
  }
}
