package rehearse.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.ParameterSpec;
import rehearse.value.PsType;
import rehearse.value.Types;

/**
 * A recorded argument written as PowerShell. Recordings hold the text of values, so {@code "False"}
 * stands for a Boolean and {@code "a, b"} for several values of a collection.
 */
final class LenientArgument {
  private LenientArgument() {}

  /** Returns the argument as an expression, or null if the recording does not hold the value. */
  static @Nullable String expression(ParameterSpec parameter, String recorded) {
    String text = recorded.trim();
    PsType type = parameter.type();
    if (type == Types.SWITCH || type == Types.BOOL) {
      return truth(text);
    }
    if (text.equalsIgnoreCase("$null") || text.isEmpty()) {
      return type == Types.STRING && !text.equalsIgnoreCase("$null") ? "''" : "$null";
    }
    if (isUnknown(text, type)) {
      return null;
    }
    if (isCollection(type)) {
      return text.startsWith("@{") ? changes(text) : list(text);
    }
    return quoted(unquoted(text));
  }

  /** Returns whether the text is only the name of the value's type. */
  private static boolean isUnknown(String text, PsType type) {
    return text.startsWith("System.Collections.")
        || text.startsWith("System.Management.Automation.")
        || text.equals(type.fullName());
  }

  static boolean isCollection(PsType type) {
    return type.isArray() || Types.LIST.isAssignableFrom(type);
  }

  private static @Nullable String truth(String text) {
    String word = text.startsWith("$") ? text.substring(1) : text;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "1", "" -> "$true";
      case "false", "0" -> "$false";
      default -> quoted(text);
    };
  }

  /** Returns the text as a string in single quotation marks, whichever of them it holds. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append(c);
      if (c == '\'' || (c >= '\u2018' && c <= '\u201b')) {
        quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  private static String unquoted(String text) {
    if (text.length() >= 2) {
      char quote = text.charAt(0);
      if ((quote == '"' || quote == '\'') && text.charAt(text.length() - 1) == quote) {
        return text.substring(1, text.length() - 1).replace("" + quote + quote, "" + quote);
      }
    }
    return text;
  }

  /** Reads {@code a, b}, {@code {a, b}}, {@code 'a','b'} or {@code @('a','b')}. */
  private static String list(String text) {
    String inner = text;
    if (inner.startsWith("@(") && inner.endsWith(")")) {
      inner = inner.substring(2, inner.length() - 1);
    } else if (inner.startsWith("{") && inner.endsWith("}")) {
      inner = inner.substring(1, inner.length() - 1);
    }
    List<String> values = new ArrayList<>();
    for (String part : split(inner, ',')) {
      String value = unquoted(part.trim());
      if (!value.isEmpty()) {
        values.add(quoted(value));
      }
    }
    return values.isEmpty() ? "$null" : String.join(",", values);
  }

  /** Reads {@code @{Add='a','b'; Remove='c'}}; only these two keys and plain values are taken. */
  private static @Nullable String changes(String text) {
    if (!text.endsWith("}")) {
      return null;
    }
    List<String> entries = new ArrayList<>();
    String key = null;
    StringBuilder values = new StringBuilder();
    for (String part : split(text.substring(2, text.length() - 1), ';')) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "" : unquoted(part.substring(0, equals).trim());
      if (name.equalsIgnoreCase("Add") || name.equalsIgnoreCase("Remove")) {
        if (key != null) {
          entries.add(key + "=" + list(values.toString()));
        }
        key = name;
        values = new StringBuilder(part.substring(equals + 1).trim());
      } else if (key != null) {
        values.append(';').append(part);
      } else if (!part.isBlank()) {
        return null;
      }
    }
    if (key != null) {
      entries.add(key + "=" + list(trimEnd(values.toString())));
    }
    return "@{" + String.join(";", entries) + "}";
  }

  private static String trimEnd(String text) {
    String plain = text.trim();
    return plain.endsWith(";") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Splits at {@code separator} outside quotation marks. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open == 0 && c == separator) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      if (open == 0 && (c == '"' || c == '\'')) {
        open = c;
      } else if (c == open) {
        open = 0;
      }
      part.append(c);
    }
    parts.add(part.toString());
    return parts;
  }
}
