package rehearse.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Hashtable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.format.NetFormat;

/** Renders a value as conformance/README.md's notation of mode {@code run} does. */
final class RunNotation {
  private static final int DEEPEST = 6;
  private static final int MOST = 200;

  private RunNotation() {}

  static String error(ErrorRecord record) {
    return record.fullyQualifiedErrorId()
        + " | "
        + record.category()
        + " | "
        + Quote.quote(record.message());
  }

  static String render(@Nullable Object value) {
    return render(value, 0);
  }

  private static String render(@Nullable Object value, int depth) {
    if (value == null || value == AutomationNull.VALUE) {
      return "null";
    }
    if (depth > DEEPEST) {
      return "...";
    }
    Object base = value instanceof PsObject wrapper ? wrapper.base() : value;
    return base instanceof PsCustomObject object
        ? custom(object, depth)
        : plain(base, depth) + notes(value, depth);
  }

  private static String plain(Object value, int depth) {
    if (value instanceof String text) {
      return Quote.quote(text);
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return Conversion.toText(value);
    }
    PsType type = PsType.of(value);
    String name = "[" + type.displayName() + "]";
    if (value instanceof Character c) {
      return name + Quote.quote(c.toString());
    }
    if (value instanceof Number || value instanceof UUID) {
      return name + Conversion.toText(value);
    }
    if (value instanceof PsDateTime) {
      return name + NetFormat.format(value, "o");
    }
    if (value instanceof PsType named) {
      return "[type]" + Quote.quote(named.displayName());
    }
    if (value instanceof ScriptBlock block) {
      return "[scriptblock]" + Quote.quote(block.text());
    }
    if (value instanceof ErrorRecord record) {
      return "[ErrorRecord] " + error(record);
    }
    if (value instanceof PsException exception) {
      return "[" + type.fullName() + "]" + Quote.quote(exception.message());
    }
    if (value instanceof Dictionary dictionary) {
      return dictionary(dictionary, depth);
    }
    if (isPrimitive(type)) {
      return name + Conversion.toText(value);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements != null) {
      return elements(value instanceof Object[] ? "@" : name, elements, depth);
    }
    return isCmdletResult(type)
        ? "[" + type.fullName() + "]" + properties(value, depth)
        : name + Quote.quote(Conversion.toText(value));
  }

  /** The types whose text stands bare behind their name. */
  private static boolean isPrimitive(PsType type) {
    return switch (type.fullName()) {
      case "System.Byte",
          "System.SByte",
          "System.Int16",
          "System.UInt16",
          "System.UInt32",
          "System.UInt64",
          "System.TimeSpan",
          "System.Version",
          "System.Management.Automation.SwitchParameter" ->
          true;
      default -> false;
    };
  }

  private static boolean isCmdletResult(PsType type) {
    return type.fullName().startsWith("Microsoft.PowerShell.Commands.") && !type.isEnum();
  }

  private static String elements(String name, Iterator<@Nullable Object> elements, int depth) {
    StringBuilder text = new StringBuilder(name).append('(');
    int count = 0;
    while (elements.hasNext()) {
      if (count > 0) {
        text.append(", ");
      }
      if (count++ == MOST) {
        text.append("...");
        break;
      }
      text.append(render(elements.next(), depth + 1));
    }
    return text.append(')').toString();
  }

  private static String dictionary(Dictionary dictionary, int depth) {
    List<String> entries = new ArrayList<>();
    Iterator<Object> keys = dictionary.keyIterator();
    while (keys.hasNext()) {
      Object key = keys.next();
      entries.add(render(key, depth + 1) + "=" + render(dictionary.get(key), depth + 1));
    }
    String name = "@";
    if (dictionary instanceof Hashtable) {
      Collections.sort(entries);
    } else if (dictionary instanceof OrderedDictionary) {
      name = "[ordered]@";
    } else {
      name = "[" + dictionary.type().displayName() + "]@";
    }
    return name + "{" + String.join("; ", entries) + "}";
  }

  private static String custom(PsCustomObject object, int depth) {
    String first = object.typeNames().isEmpty() ? "" : object.typeNames().get(0);
    String name =
        first.equals("System.Management.Automation.PSCustomObject")
            ? "[pscustomobject]"
            : "[pscustomobject:" + first + "]";
    return name + properties(object, depth);
  }

  private static String properties(Object value, int depth) {
    List<String> parts = new ArrayList<>();
    for (Member.Property property : Members.properties(value)) {
      parts.add(property.name() + "=" + render(property.get(value), depth + 1));
    }
    return "@{" + String.join("; ", parts) + "}";
  }

  private static String notes(Object value, int depth) {
    List<String> parts = new ArrayList<>();
    for (Member.Property property : Members.properties(value)) {
      if (property.kind() == MemberKind.NoteProperty && !isPathNote(property.name())) {
        parts.add(property.name() + "=" + render(property.get(value), depth + 1));
      }
    }
    return parts.isEmpty() ? "" : " +@{" + String.join("; ", parts) + "}";
  }

  /** The notes that hold the directory of a run are not printed. */
  private static boolean isPathNote(String name) {
    return name.startsWith("PS");
  }
}
