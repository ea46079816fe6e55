package rehearse.value.member;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Finds the member table of a type by its name. */
public final class MemberTables {
  private static @Nullable Map<String, Supplier<MemberTable>> provided;

  private MemberTables() {}

  /** Returns the members {@code type} declares itself. */
  public static MemberTable of(PsType type) {
    if (Types.isNumeric(type)) {
      return NumberMembers.table(type);
    }
    String name = type.definitionName();
    return switch (name) {
      case "System.Object" -> ObjectMembers.table();
      case "System.String" -> StringMembers.table();
      case "System.Char" -> CharMembers.chars();
      case "System.Boolean" -> CharMembers.booleans();
      case "System.DateTime" -> DateTimeMembers.table();
      case "System.TimeSpan" -> TimeSpanMembers.table();
      case "System.Math" -> MathMembers.table();
      case "System.Array" -> ArrayMembers.table();
      default -> collections(type, name);
    };
  }

  private static MemberTable collections(PsType type, String name) {
    return switch (name) {
      case "System.Collections.Hashtable" -> DictionaryMembers.hashtables();
      case "System.Collections.Specialized.OrderedDictionary" -> DictionaryMembers.ordered();
      case "System.Collections.Hashtable+KeyCollection",
          "System.Collections.Hashtable+ValueCollection",
          "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection" ->
          CollectionMembers.views();
      case "System.Collections.DictionaryEntry" -> CollectionMembers.entries();
      case "System.Collections.ArrayList" -> ListMembers.arrayLists();
      case "System.Collections.Queue",
          "System.Collections.Stack",
          "System.Collections.Generic.Queue`1",
          "System.Collections.Generic.Stack`1" ->
          CollectionMembers.deques(type);
      case "System.Collections.Generic.List`1",
          "System.Collections.ObjectModel.Collection`1",
          "System.Collections.ObjectModel.ObservableCollection`1",
          "System.Collections.ObjectModel.ReadOnlyCollection`1" ->
          ListMembers.genericLists(type);
      case "System.Collections.Generic.Dictionary`2",
          "System.Collections.Generic.SortedDictionary`2",
          "System.Collections.Generic.SortedList`2",
          "System.Collections.Concurrent.ConcurrentDictionary`2" ->
          DictionaryMembers.generic(type);
      case "System.Collections.Generic.HashSet`1", "System.Collections.Generic.SortedSet`1" ->
          SetMembers.table(type);
      case "System.Collections.Generic.KeyValuePair`2" -> CollectionMembers.pairs(type);
      default ->
          Types.ENUMERATOR.isAssignableFrom(type)
              ? CollectionMembers.enumerators()
              : ofOtherPackage(name);
    };
  }

  /** Returns the members of a type that another package owns. */
  private static MemberTable ofOtherPackage(String name) {
    Supplier<MemberTable> source = provided().get(name);
    return source != null ? source.get() : MemberTable.EMPTY;
  }

  private static synchronized Map<String, Supplier<MemberTable>> provided() {
    Map<String, Supplier<MemberTable>> tables = provided;
    if (tables == null) {
      tables = new HashMap<>();
      for (MemberTableSource source : ServiceLoader.load(MemberTableSource.class)) {
        tables.putAll(source.tables());
      }
      provided = tables;
    }
    return tables;
  }
}
