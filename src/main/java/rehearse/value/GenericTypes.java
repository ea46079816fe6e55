package rehearse.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes constructed generic types, such as {@code List[string]}; one object for each. */
public final class GenericTypes {
  private static final String ASSEMBLY =
      "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";
  private static final String GENERIC = "System.Collections.Generic.";

  private static final Map<String, PsType> MADE = new ConcurrentHashMap<>();

  private GenericTypes() {}

  public static PsType list(PsType element) {
    return make(GENERIC + "List`1", List.of(element));
  }

  /** Returns {@code Collection[PSObject]}, the type of what {@code .Where()} returns. */
  public static PsType objectCollection() {
    return make("System.Collections.ObjectModel.Collection`1", List.of(Types.PS_OBJECT));
  }

  public static PsType dictionary(PsType key, PsType value) {
    return make(GENERIC + "Dictionary`2", List.of(key, value));
  }

  public static PsType keyValuePair(PsType key, PsType value) {
    return make(GENERIC + "KeyValuePair`2", List.of(key, value));
  }

  public static PsType hashSet(PsType element) {
    return make(GENERIC + "HashSet`1", List.of(element));
  }

  public static PsType nullable(PsType element) {
    return make("System.Nullable`1", List.of(element));
  }

  /** Returns the type that {@code type} is a nullable form of, or null if it is not one. */
  public static @Nullable PsType underlyingOfNullable(PsType type) {
    return type.typeArguments().size() == 1 && type.fullName().startsWith("System.Nullable`1")
        ? type.typeArguments().get(0)
        : null;
  }

  /** Returns {@code definition}, such as {@code System.Nullable`1}, with these type arguments. */
  public static PsType make(String definition, List<PsType> arguments) {
    StringBuilder name = new StringBuilder(definition);
    char separator = '[';
    for (PsType argument : arguments) {
      name.append(separator).append('[').append(argument.fullName());
      name.append(", ").append(ASSEMBLY).append(']');
      separator = ',';
    }
    String fullName = name.append(']').toString();
    return MADE.computeIfAbsent(fullName, key -> build(key, definition, arguments));
  }

  private static PsType build(String fullName, String definition, List<PsType> arguments) {
    PsType.Builder builder = PsType.named(fullName).typeArguments(arguments).base(Types.OBJECT);
    String shortName = definition.substring(definition.lastIndexOf('.') + 1);
    switch (shortName) {
      case "List`1", "Collection`1", "ObservableCollection`1", "ReadOnlyCollection`1" ->
          builder.implementing(Types.LIST);
      case "Dictionary`2", "SortedDictionary`2", "SortedList`2", "ConcurrentDictionary`2" ->
          builder.implementing(Types.DICTIONARY);
      case "Queue`1", "Stack`1", "LinkedList`1" -> builder.implementing(Types.COLLECTION);
      case "HashSet`1", "SortedSet`1" -> builder.implementing(Types.ENUMERABLE);
      case "KeyValuePair`2", "Nullable`1" ->
          builder.base(Types.VALUE_TYPE).kind(PsType.Kind.STRUCT);
      case "IEnumerable`1", "IList`1", "ICollection`1", "IDictionary`2" ->
          builder.kind(PsType.Kind.INTERFACE).base(null);
      default -> {}
    }
    return builder.build();
  }
}
