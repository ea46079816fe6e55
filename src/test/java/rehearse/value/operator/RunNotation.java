package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.EnumValue;
import rehearse.value.Enumeration;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsType;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;

/** Prints values as the conformance tables do. */
final class RunNotation {
  private RunNotation() {}

  /** Returns what a pipeline would output, one value after the other, separated by tabs. */
  static String output(@Nullable Object value) {
    if (value == AutomationNull.VALUE) {
      return "";
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null) {
      return one(value);
    }
    StringBuilder text = new StringBuilder();
    while (elements.hasNext()) {
      if (text.length() > 0) {
        text.append('\t');
      }
      text.append(one(elements.next()));
    }
    return text.toString();
  }

  static String error(PsException failure) {
    String id = failure.errorId() == null ? failure.type().fullName() : failure.errorId();
    return "ERROR " + id + " | " + failure.category() + " | " + quoted(failure.message());
  }

  static String one(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value instanceof Boolean flag ? (flag ? "True" : "False") : value.toString();
    }
    if (value instanceof Character c) {
      return "[char]" + quoted(String.valueOf(c));
    }
    if (value instanceof Number
        || value instanceof BigDecimal
        || value instanceof BigInteger
        || value instanceof UUID) {
      return "[" + shortName(value) + "]" + Conversion.toText(value);
    }
    if (value instanceof PsDateTime) {
      return "[datetime]" + NetFormat.format(value, "o", Culture.INVARIANT);
    }
    if (value instanceof PsTimeSpan) {
      return "[timespan]" + NetFormat.format(value, "c", Culture.INVARIANT);
    }
    if (value instanceof EnumValue constant) {
      return "[" + constant.type().fullName() + "]" + quoted(constant.toString());
    }
    if (value instanceof PsType type) {
      return "[type]" + quoted(type.displayName());
    }
    if (value instanceof PsCustomObject object) {
      return "[pscustomobject]@{a=" + one(object.value("a")) + "}";
    }
    if (value instanceof Dictionary table) {
      return "@{\"a\"=" + one(table.get("a")) + "}";
    }
    if (value instanceof OperandReader.Block block) {
      return "[scriptblock]" + quoted(block.text());
    }
    return "[" + shortName(value) + "]" + Conversion.toText(value);
  }

  private static String shortName(Object value) {
    return PsType.of(value).displayName();
  }

  static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            result.append(c);
          }
        }
      }
    }
    return result.append('"').toString();
  }
}
