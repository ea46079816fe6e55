package rehearse.cmdlets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.command.Invocation;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.Types;

/**
 * One element of a {@code -Property} argument: what to read, and what a calculated property's
 * hashtable says besides (MshParameter).
 */
public final class PropertyArgument {
  private static final List<PsType> EXPRESSION_TYPES = List.of(Types.STRING, Types.SCRIPT_BLOCK);
  private static final List<PsType> TEXT = List.of(Types.STRING);

  /** A key of a calculated property. Commands differ in the keys they take. */
  public enum PropertyKey {
    NAME("Name", TEXT),
    EXPRESSION("expression", EXPRESSION_TYPES),
    ASCENDING("ascending", List.of()),
    DESCENDING("descending", List.of()),
    LABEL("label", TEXT),
    FORMAT_STRING("formatString", TEXT),
    ALIGNMENT("alignment", TEXT),
    WIDTH("width", List.of(Types.INT)),
    DEPTH("depth", List.of(Types.INT));

    private final String text;
    private final List<PsType> valueTypes;

    PropertyKey(String text, List<PsType> valueTypes) {
      this.text = text;
      this.valueTypes = valueTypes;
    }

    private boolean startsWith(String prefix) {
      return startsWith(text, prefix) || (this == NAME && startsWith("label", prefix));
    }

    private static boolean startsWith(String name, String prefix) {
      return name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
  }

  private final PropertyExpression expression;
  private final Map<PropertyKey, @Nullable Object> entries;

  private PropertyArgument(
      PropertyExpression expression, Map<PropertyKey, @Nullable Object> entries) {
    this.expression = expression;
    this.entries = entries;
  }

  /** Returns a plain property by its exact name. */
  public static PropertyArgument exactly(String name) {
    return new PropertyArgument(PropertyExpression.exactly(name), new EnumMap<>(PropertyKey.class));
  }

  /** Returns the same argument with a wildcard's place taken by a property it stands for. */
  public PropertyArgument with(PropertyExpression resolved) {
    return new PropertyArgument(resolved, entries);
  }

  public PropertyExpression expression() {
    return expression;
  }

  public boolean has(PropertyKey key) {
    return entries.containsKey(key);
  }

  /** Returns what the hashtable holds under {@code key}, or null if it does not have it. */
  public @Nullable Object entry(PropertyKey key) {
    return entries.get(key);
  }

  /** Returns the calculated property's own name, or null if it has none. */
  public @Nullable String name() {
    return entries.get(PropertyKey.NAME) instanceof String name ? name : null;
  }

  /**
   * Reads the elements of {@code -Property}. Null elements are passed over.
   *
   * @param keys which keys hashtables may have
   * @throws RuntimeException the command's terminating error if an element is not valid
   */
  public static List<PropertyArgument> parse(
      @Nullable Object[] arguments, Set<PropertyKey> keys, Invocation in) {
    Reader reader = new Reader(keys, in);
    List<PropertyArgument> result = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      Object value = PsObject.unwrap(argument);
      if (value != null) {
        result.add(reader.read(value));
      }
    }
    return result;
  }

  /** Reads arguments on behalf of one call. */
  private record Reader(Set<PropertyKey> keys, Invocation in) {
    PropertyArgument read(Object value) {
      if (value instanceof PropertyExpression expression) {
        return new PropertyArgument(expression, new EnumMap<>(PropertyKey.class));
      }
      if (value instanceof Dictionary table) {
        return calculated(table);
      }
      if (value instanceof String || value instanceof ScriptBlock) {
        return new PropertyArgument(expression(value), new EnumMap<>(PropertyKey.class));
      }
      throw failure(
          "DictionaryKeyUnknownType",
          "Cannot convert "
              + PsType.of(value).fullName()
              + " to one of the following types "
              + listed(EXPRESSION_TYPES)
              + ".");
    }

    private PropertyArgument calculated(Dictionary table) {
      Map<PropertyKey, @Nullable Object> entries = new EnumMap<>(PropertyKey.class);
      Iterator<@Nullable Object> names = table.keyIterator();
      while (names.hasNext()) {
        Object name = names.next();
        if (!(name instanceof String text)) {
          throw failure("DictionaryKeyNonString", "The key " + name + " is not a string.");
        }
        PropertyKey key = match(text);
        if (entries.containsKey(key)) {
          throw failure(
              "DictionaryKeyDuplicate",
              "The \"" + key.text + "\" key has a duplicate, \"" + text + "\".");
        }
        entries.put(key, checked(key, PsObject.unwrap(table.get(text))));
      }
      Object expression = entries.get(PropertyKey.EXPRESSION);
      if (expression == null) {
        throw failure(
            "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.");
      }
      return new PropertyArgument(expression(expression), entries);
    }

    private PropertyKey match(String text) {
      EnumSet<PropertyKey> found = EnumSet.noneOf(PropertyKey.class);
      for (PropertyKey key : keys) {
        if (key.startsWith(text)) {
          found.add(key);
        }
      }
      if (found.isEmpty()) {
        throw failure("DictionaryKeyIllegal", "The " + text + " key is not valid.");
      }
      Iterator<PropertyKey> matches = found.iterator();
      PropertyKey first = matches.next();
      if (matches.hasNext()) {
        throw failure(
            "DictionaryKeyAmbiguous",
            "The \"" + text + "\" key is ambiguous; it matches " + found + ".");
      }
      return first;
    }

    private @Nullable Object checked(PropertyKey key, @Nullable Object value) {
      if (key.valueTypes.isEmpty()) {
        return value;
      }
      if (value == null) {
        throw failure("DictionaryKeyMissingValue", "The " + key.text + " key has no value.");
      }
      for (PsType type : key.valueTypes) {
        if (type.isInstance(value)) {
          return value;
        }
      }
      boolean one = key.valueTypes.size() == 1;
      throw failure(
          one ? "DictionaryKeyIllegalValue2" : "DictionaryKeyIllegalValue1",
          "The \""
              + key.text
              + "\" key has a type, "
              + PsType.of(value).fullName()
              + ", that is not valid; expected "
              + (one
                  ? "type is " + key.valueTypes.get(0).fullName()
                  : "types are " + listed(key.valueTypes))
              + ".");
    }

    private PropertyExpression expression(Object value) {
      if (value instanceof ScriptBlock script) {
        return PropertyExpression.of(script);
      }
      String name = (String) value;
      if (name.isEmpty()) {
        throw failure("ExpressionEmptyString1", "The property name cannot be an empty string.");
      }
      return PropertyExpression.named(name);
    }

    private static String listed(List<PsType> types) {
      StringBuilder text = new StringBuilder("{");
      for (PsType type : types) {
        text.append(text.length() > 1 ? ", " : "").append(type.fullName());
      }
      return text.append('}').toString();
    }

    private RuntimeException failure(String id, String message) {
      return in.terminate(
          ExceptionTypes.NOT_SUPPORTED, message, id, ErrorCategory.InvalidArgument, null);
    }
  }
}
