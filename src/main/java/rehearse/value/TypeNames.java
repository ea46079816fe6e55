package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds types by the names scripts use, and names them as PowerShell does. */
public final class TypeNames {
  private static final Map<String, PsType> FOUND = new ConcurrentHashMap<>();
  private static final ThreadLocal<@Nullable Function<String, @Nullable PsType>> SCRIPT_TYPES =
      new ThreadLocal<>();

  private static final List<String> GENERICS =
      List.of(
          "System.Collections.Generic.List`1",
          "System.Collections.Generic.Dictionary`2",
          "System.Collections.Generic.HashSet`1",
          "System.Collections.Generic.Queue`1",
          "System.Collections.Generic.Stack`1",
          "System.Collections.Generic.LinkedList`1",
          "System.Collections.Generic.SortedDictionary`2",
          "System.Collections.Generic.SortedList`2",
          "System.Collections.Generic.SortedSet`1",
          "System.Collections.Generic.KeyValuePair`2",
          "System.Collections.Generic.IEnumerable`1",
          "System.Collections.Generic.IList`1",
          "System.Collections.Generic.ICollection`1",
          "System.Collections.Generic.IDictionary`2",
          "System.Collections.Generic.IEqualityComparer`1",
          "System.Collections.Generic.IComparer`1",
          "System.Collections.Generic.Comparer`1",
          "System.Collections.Generic.EqualityComparer`1",
          "System.Collections.Concurrent.ConcurrentDictionary`2",
          "System.Collections.ObjectModel.Collection`1",
          "System.Collections.ObjectModel.ObservableCollection`1",
          "System.Collections.ObjectModel.ReadOnlyCollection`1",
          "System.Nullable`1",
          "System.Predicate`1",
          "System.Comparison`1",
          "System.Lazy`1",
          "System.Action`1",
          "System.Action`2",
          "System.Func`1",
          "System.Func`2",
          "System.Func`3",
          "System.Tuple`1",
          "System.Tuple`2",
          "System.Tuple`3");

  private TypeNames() {}

  /**
   * Returns the type that {@code name} stands for: an accelerator, a full name, a full name without
   * {@code System.}, an array or a constructed generic type; null if there is none. Any case.
   */
  public static @Nullable PsType find(String name) {
    Function<String, @Nullable PsType> scripted = SCRIPT_TYPES.get();
    PsType known = scripted == null ? null : scripted.apply(name);
    if (known == null) {
      known = FOUND.get(name);
    }
    if (known == null) {
      Reader reader = new Reader(name);
      known = reader.type();
      if (known != null && reader.atEnd()) {
        if (!reader.scripted) {
          FOUND.put(name, known);
        }
      } else {
        known = null;
      }
    }
    return known;
  }

  /**
   * Returns the type named {@code name}, or, where there is none, one that has nothing but this
   * name: for signatures that mention types scripts never make.
   */
  public static PsType named(String name) {
    PsType found = find(name);
    return found != null ? found : PsType.named(name).base(Types.OBJECT).build();
  }

  /** Returns the accelerators, as PowerShell spells them. */
  public static List<String> accelerators() {
    return Accelerators.names();
  }

  /** Returns the full names of the types that are neither generic nor arrays. */
  public static List<String> all() {
    return TypeCatalog.names();
  }

  static String display(PsType type) {
    PsType element = type.element();
    if (element != null) {
      return display(element) + "[" + ",".repeat(type.rank() - 1) + "]";
    }
    if (!type.typeArguments().isEmpty()) {
      String definition = type.definitionName();
      StringBuilder text = new StringBuilder(definition.substring(0, definition.indexOf('`')));
      char separator = '[';
      for (PsType argument : type.typeArguments()) {
        text.append(separator).append(display(argument));
        separator = ',';
      }
      return text.append(']').toString();
    }
    String shortName = Accelerators.shortName(type.fullName());
    return shortName != null ? shortName : type.fullName();
  }

  /** Says where types that scripts define are found on this thread; null for nowhere. */
  public static void useScriptTypes(@Nullable Function<String, @Nullable PsType> types) {
    if (types == null) {
      SCRIPT_TYPES.remove();
    } else {
      SCRIPT_TYPES.set(types);
    }
  }

  private static @Nullable PsType simple(String name) {
    String full = Accelerators.fullName(name);
    if (full != null) {
      return TypeCatalog.find(full);
    }
    PsType type = TypeCatalog.find(name);
    return type != null ? type : TypeCatalog.find("System." + name);
  }

  private static @Nullable PsType generic(String name, List<PsType> arguments) {
    String bare = name.indexOf('`') < 0 ? name + "`" + arguments.size() : name;
    for (String definition : GENERICS) {
      if (definition.equalsIgnoreCase(bare) || definition.equalsIgnoreCase("System." + bare)) {
        return definition.endsWith("`" + arguments.size())
            ? GenericTypes.make(definition, arguments)
            : null;
      }
    }
    return null;
  }

  /**
   * Reads a type name: {@code name}, {@code name[arguments]}, {@code name[,]}, {@code , assembly}.
   */
  private static final class Reader {
    private final String text;
    private int at;
    private boolean scripted;

    Reader(String text) {
      this.text = text;
    }

    boolean atEnd() {
      skipAssembly();
      return at >= text.length();
    }

    private void skipAssembly() {
      if (at < text.length() && text.charAt(at) == ',') {
        at = text.length();
      }
    }

    @Nullable PsType type() {
      skipBlanks();
      int start = at;
      while (at < text.length() && "[],".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String name = text.substring(start, at).strip();
      if (name.isEmpty()) {
        return null;
      }
      PsType type;
      if (at < text.length() && text.charAt(at) == '[' && !isArraySuffix()) {
        List<PsType> arguments = arguments();
        type = arguments == null ? null : generic(name, arguments);
      } else {
        Function<String, @Nullable PsType> own = SCRIPT_TYPES.get();
        PsType defined = own == null ? null : own.apply(name);
        scripted |= defined != null;
        type = defined != null ? defined : simple(name);
      }
      while (type != null && isArraySuffix()) {
        int close = text.indexOf(']', at);
        type = type.arrayType(close - at);
        at = close + 1;
      }
      skipBlanks();
      return type;
    }

    private boolean isArraySuffix() {
      if (at >= text.length() || text.charAt(at) != '[') {
        return false;
      }
      int i = at + 1;
      while (i < text.length() && text.charAt(i) == ',') {
        i++;
      }
      return i < text.length() && text.charAt(i) == ']';
    }

    private @Nullable List<PsType> arguments() {
      List<PsType> arguments = new ArrayList<>();
      do {
        at++;
        skipBlanks();
        boolean bracketed = at < text.length() && text.charAt(at) == '[';
        if (bracketed) {
          at++;
        }
        PsType argument = type();
        if (argument == null) {
          return null;
        }
        arguments.add(argument);
        if (bracketed) {
          int close = text.indexOf(']', at);
          if (close < 0) {
            return null;
          }
          at = close + 1;
          skipBlanks();
        }
      } while (at < text.length() && text.charAt(at) == ',');
      if (at >= text.length() || text.charAt(at) != ']') {
        return null;
      }
      at++;
      return arguments;
    }

    private void skipBlanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
