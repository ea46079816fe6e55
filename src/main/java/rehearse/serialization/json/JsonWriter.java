package rehearse.serialization.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.EnumValue;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsDateTime;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;

/** Writes one value as JSON. What lies deeper than the limit becomes its text. */
public final class JsonWriter {
  /** Which characters are written as escapes besides those that must be. */
  @SuppressWarnings("MemberName")
  public enum Escapes {
    Default,
    EscapeNonAscii,
    EscapeHtml
  }

  private final int depth;
  private final boolean compress;
  private final boolean enumsAsStrings;
  private final Escapes escapes;
  private final StringBuilder out = new StringBuilder();
  private boolean truncated;

  /**
   * Makes a writer.
   *
   * @param depth how many levels of objects below the value are written as objects
   */
  public JsonWriter(int depth, boolean compress, boolean enumsAsStrings, Escapes escapes) {
    this.depth = depth;
    this.compress = compress;
    this.enumsAsStrings = enumsAsStrings;
    this.escapes = escapes;
  }

  /** Returns the JSON text of {@code value}. */
  public String write(@Nullable Object value) {
    write(value, 0);
    return out.toString();
  }

  /** Returns whether something lay deeper than the limit. */
  public boolean isTruncated() {
    return truncated;
  }

  private void write(@Nullable Object given, int level) {
    Object value = PsObject.unwrap(given);
    if (given instanceof PsObject wrapper && hasNotes(wrapper)) {
      wrapped(wrapper, level);
    } else if (!scalar(value)) {
      if (level > depth) {
        truncated = true;
        JsonText.quote(Conversion.toText(given), escapes, out);
      } else {
        composite(value, level);
      }
    }
  }

  private boolean scalar(@Nullable Object value) {
    if (value == null || PsType.of(value).fullName().equals("System.DBNull")) {
      out.append("null");
    } else if (value instanceof Boolean) {
      out.append(value.equals(true) ? "true" : "false");
    } else if (value instanceof String
        || value instanceof Character
        || value instanceof java.util.UUID) {
      JsonText.quote(Conversion.toText(value), escapes, out);
    } else if (value instanceof PsDateTime date) {
      JsonText.quote(date.format("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Culture.INVARIANT), escapes, out);
    } else if (value instanceof EnumValue enumeration) {
      if (enumsAsStrings) {
        JsonText.quote(enumeration.toString(), escapes, out);
      } else {
        out.append(Conversion.toText(enumeration.number()));
      }
    } else if (Types.isNumeric(PsType.of(value))) {
      number(value);
    } else if (isText(PsType.of(value))) {
      JsonText.quote(Conversion.toText(value), escapes, out);
    } else {
      return false;
    }
    return true;
  }

  private static boolean isText(PsType type) {
    return type == Types.URI || type == Types.SEMANTIC_VERSION;
  }

  private void number(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        JsonText.quote(
            Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity", escapes, out);
        return;
      }
      String text = NetFormat.format(value, "R", Culture.INVARIANT);
      boolean whole = text.indexOf('.') < 0 && text.indexOf('E') < 0;
      out.append(text).append(whole ? ".0" : "");
    } else if (value instanceof BigDecimal decimal) {
      BigDecimal plain = decimal.stripTrailingZeros();
      out.append(plain.scale() <= 0 ? plain.setScale(1).toPlainString() : plain.toPlainString());
    } else {
      out.append(value instanceof BigInteger ? value.toString() : Conversion.toText(value));
    }
  }

  private void composite(@Nullable Object value, int level) {
    if (value instanceof Dictionary dictionary) {
      dictionary(dictionary, level);
      return;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements != null) {
      elements(elements, level);
    } else {
      properties(value, level);
    }
  }

  private void dictionary(Dictionary dictionary, int level) {
    out.append('{');
    boolean first = true;
    Iterator<Object> keys = dictionary.keyIterator();
    while (keys.hasNext()) {
      Object key = keys.next();
      if (!(key instanceof String name)) {
        throw Exceptions.invalidOperation(
                "The type '"
                    + dictionary.type().fullName()
                    + "' is not supported for serialization or deserialization of a dictionary."
                    + " Keys must be strings.")
            .withError("NonStringKeyInDictionary", ErrorCategory.InvalidOperation)
            .withTarget(dictionary);
      }
      member(name, dictionary.get(key), level, first);
      first = false;
    }
    close('}', level, first);
  }

  private void elements(Iterator<@Nullable Object> elements, int level) {
    out.append('[');
    boolean first = true;
    while (elements.hasNext()) {
      separate(first, level);
      write(elements.next(), level + 1);
      first = false;
    }
    close(']', level, first);
  }

  private void properties(@Nullable Object value, int level) {
    out.append('{');
    boolean first = true;
    for (Member.Property property : Members.properties(value)) {
      member(property.name(), property.get(value), level, first);
      first = false;
    }
    close('}', level, first);
  }

  private static boolean hasNotes(PsObject wrapper) {
    for (Member member : wrapper.extension().members()) {
      if (member.kind() == MemberKind.NoteProperty && !isContentNote(member.name())) {
        return true;
      }
    }
    return false;
  }

  /** A line of a file is written as the text it is, without the notes that say whence it came. */
  private static boolean isContentNote(String name) {
    return name.startsWith("PS") || name.equals("ReadCount");
  }

  private void wrapped(PsObject wrapper, int level) {
    out.append('{');
    member("value", wrapper.base(), level, true);
    for (Member member : wrapper.extension().members()) {
      if (member instanceof Member.Property property) {
        member(property.name(), property.get(wrapper), level, false);
      }
    }
    close('}', level, false);
  }

  private void member(String name, @Nullable Object value, int level, boolean first) {
    separate(first, level);
    JsonText.quote(name, escapes, out);
    out.append(compress ? ":" : ": ");
    write(value, level + 1);
  }

  private void separate(boolean first, int level) {
    if (!first) {
      out.append(',');
    }
    newLine(level + 1);
  }

  private void close(char bracket, int level, boolean empty) {
    if (!empty) {
      newLine(level);
    }
    out.append(bracket);
  }

  private void newLine(int level) {
    if (!compress) {
      out.append('\n').append("  ".repeat(level));
    }
  }
}
