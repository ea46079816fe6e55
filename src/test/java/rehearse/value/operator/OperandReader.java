package rehearse.value.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Hashtable;
import rehearse.value.NumberLiteral;
import rehearse.value.Output;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeNames;

/** Reads the few forms of values that the conformance tables are made of. */
final class OperandReader {
  /** A form the reader does not know. */
  static final class UnknownForm extends RuntimeException {
    UnknownForm(String text) {
      super(text);
    }
  }

  /** A script block that holds a number. */
  static final class Block implements ScriptBlock {
    private final String text;

    Block(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public @Nullable Object invoke(@Nullable Object underscore, @Nullable Object... arguments) {
      return NumberLiteral.parse(text);
    }

    @Override
    public @Nullable Object invokeWithThis(@Nullable Object self, @Nullable Object... arguments) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void invokeInto(@Nullable Object underscore, Output out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private OperandReader() {}

  static @Nullable Object read(String source) {
    String text = source.strip();
    switch (text) {
      case "$null" -> {
        return null;
      }
      case "$true" -> {
        return true;
      }
      case "$false" -> {
        return false;
      }
      case "[double]::NaN" -> {
        return Double.NaN;
      }
      case "[double]::PositiveInfinity" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "[timespan]::FromDays(365)" -> {
        return PsTimeSpan.of(365, PsTimeSpan.PER_DAY);
      }
      case "[timespan]::FromMilliseconds(1.5)" -> {
        return PsTimeSpan.of(1.5, PsTimeSpan.PER_MILLISECOND);
      }
      case "[datetime]::new(2024,7,9,13,0,5,[DateTimeKind]::Utc)" -> {
        return PsDateTime.utc(Instant.parse("2024-07-09T13:00:05Z"));
      }
      default -> {}
    }
    Object number = NumberLiteral.parse(text);
    if (number != null) {
      return number;
    }
    char first = text.charAt(0);
    if (first == '\'') {
      return text.substring(1, text.length() - 1).replace("''", "'");
    }
    if (text.startsWith("@(") && text.endsWith(")")) {
      return array(text.substring(2, text.length() - 1));
    }
    if (text.equals("@{a=1}")) {
      Hashtable table = new Hashtable();
      table.put("a", 1);
      return table;
    }
    if (first == '{') {
      return new Block(text.substring(1, text.length() - 1));
    }
    if (first == '[') {
      return cast(text);
    }
    throw new UnknownForm(text);
  }

  private static PsType type(String name) {
    PsType type = TypeNames.find(name);
    if (type == null) {
      throw new UnknownForm(name);
    }
    return type;
  }

  private static @Nullable Object cast(String text) {
    int end = text.indexOf(']');
    String rest = text.substring(end + 1);
    String name = text.substring(1, end);
    if (rest.isEmpty()) {
      return type(name);
    }
    if (text.equals("[pscustomobject]@{a=1}")) {
      PsCustomObject object = new PsCustomObject();
      object.put("a", 1);
      return object;
    }
    if (rest.startsWith("::")) {
      throw new UnknownForm(text);
    }
    return Conversion.to(read(rest), type(name));
  }

  private static Object array(String items) {
    List<@Nullable Object> elements = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < items.length(); i++) {
      char c = items.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}')) {
        depth--;
      } else if (!quoted && depth == 0 && c == ',') {
        elements.add(read(items.substring(start, i)));
        start = i + 1;
      }
    }
    if (!items.isBlank()) {
      elements.add(read(items.substring(start)));
    }
    return elements.toArray();
  }
}
