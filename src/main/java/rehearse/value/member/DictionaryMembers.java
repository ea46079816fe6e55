package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.CollectionView;
import rehearse.value.Conversion;
import rehearse.value.Dictionaries;
import rehearse.value.Dictionary;
import rehearse.value.Enumerator;
import rehearse.value.Exceptions;
import rehearse.value.GenericDictionary;
import rehearse.value.Hashtable;
import rehearse.value.KeyComparer;
import rehearse.value.MemberTable;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsType;
import rehearse.value.StringComparerValue;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** Hashtables, ordered and generic dictionaries. */
final class DictionaryMembers {
  private DictionaryMembers() {}

  private static Dictionary self(@Nullable Object self) {
    return (Dictionary) Objects.requireNonNull(self);
  }

  private static Object key(@Nullable Object[] a, int index) {
    Object key = a[index];
    if (key == null) {
      throw Exceptions.argumentNull("key");
    }
    return key;
  }

  private static Object add(Dictionary dictionary, Object key, @Nullable Object value) {
    dictionary.add(key, value);
    return AutomationNull.VALUE;
  }

  private static Object put(Dictionary dictionary, Object key, @Nullable Object value) {
    dictionary.put(key, value);
    return AutomationNull.VALUE;
  }

  private static Object clear(Dictionary dictionary) {
    dictionary.clear();
    return AutomationNull.VALUE;
  }

  private static Object remove(Dictionary dictionary, Object key) {
    dictionary.remove(key);
    return AutomationNull.VALUE;
  }

  private static boolean containsValue(Dictionary dictionary, @Nullable Object value) {
    Iterator<@Nullable Object> values = dictionary.valueIterator();
    while (values.hasNext()) {
      if (ObjectMembers.same(values.next(), value)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the comparer that a constructor's argument names. */
  static KeyComparer comparer(@Nullable Object argument) {
    return argument instanceof StringComparerValue named ? named.keys() : KeyComparer.ORDINAL;
  }

  private static Object copyInto(Dictionary target, @Nullable Object source) {
    if (!(source instanceof Dictionary from)) {
      throw Exceptions.argumentNull("d");
    }
    Iterator<@Nullable Object> keys = from.keyIterator();
    while (keys.hasNext()) {
      @Nullable Object key = keys.next();
      if (key != null) {
        Object converted = Dictionaries.key(target, key);
        target.put(converted, Dictionaries.value(target, from.get(key)));
      }
    }
    return target;
  }

  static MemberTable hashtables() {
    TableBuilder table = new TableBuilder();
    base(table, "System.Collections.Hashtable+");
    return table
        .method("System.Object Clone()", (s, a) -> ((Hashtable) self(s)).copy())
        .method("bool ContainsKey(System.Object key)", (s, a) -> self(s).contains(key(a, 0)))
        .method("bool ContainsValue(System.Object value)", (s, a) -> containsValue(self(s), a[0]))
        .constructor("new()", (s, a) -> new Hashtable(KeyComparer.ORDINAL))
        .constructor("new(int capacity)", (s, a) -> new Hashtable(KeyComparer.ORDINAL))
        .constructor(
            "new(System.Collections.IDictionary d)",
            (s, a) -> copyInto(new Hashtable(KeyComparer.ORDINAL), a[0]))
        .constructor(
            "new(System.Collections.IEqualityComparer equalityComparer)",
            (s, a) -> new Hashtable(comparer(a[0])))
        .build();
  }

  /** Adds what the dictionaries of {@code System.Collections} share. */
  private static void base(TableBuilder table, String views) {
    boolean isHashtable = views.contains("Hashtable");
    String keys = views + (isHashtable ? "KeyCollection" : "OrderedDictionaryKeyValueCollection");
    String values =
        views + (isHashtable ? "ValueCollection" : "OrderedDictionaryKeyValueCollection");
    table
        .property("int Count", s -> self(s).size())
        .property("bool IsFixedSize", s -> false)
        .property("bool IsReadOnly", s -> s instanceof OrderedDictionary o && o.isReadOnly())
        .property("bool IsSynchronized", s -> false)
        .property(
            "System.Collections.ICollection Keys",
            s -> CollectionMembers.view(keys, self(s)::size, self(s)::keyIterator))
        .property("System.Object SyncRoot", s -> s)
        .property(
            "System.Collections.ICollection Values",
            s -> CollectionMembers.view(values, self(s)::size, self(s)::valueIterator))
        .method(
            "void Add(System.Object key, System.Object value)",
            (s, a) -> add(self(s), key(a, 0), a[1]))
        .method("void Clear()", (s, a) -> clear(self(s)))
        .method("bool Contains(System.Object key)", (s, a) -> self(s).contains(key(a, 0)))
        .method(
            "System.Collections.IDictionaryEnumerator GetEnumerator()",
            (s, a) ->
                new Enumerator(
                    TypeNames.named(
                        views
                            + (isHashtable
                                ? "HashtableEnumerator"
                                : "OrderedDictionaryEnumerator")),
                    self(s).entryIterator()))
        .method("void Remove(System.Object key)", (s, a) -> remove(self(s), key(a, 0)))
        .method(
            "void set_Item(System.Object key, System.Object value)",
            (s, a) -> put(self(s), key(a, 0), a[1]))
        .method("System.Object get_Item(System.Object key)", (s, a) -> self(s).get(key(a, 0)))
        .method("System.Object Item(System.Object key)", (s, a) -> self(s).get(key(a, 0)))
        .method(
            "void CopyTo(array array, int arrayIndex)",
            (s, a) -> {
              @Nullable Object[] entries = new Object[self(s).size()];
              Iterator<@Nullable Object> all = self(s).entryIterator();
              for (int i = 0; i < entries.length; i++) {
                entries[i] = all.next();
              }
              CollectionMembers.copyTo(entries, Arguments.value(a, 0), integer(a, 1));
              return AutomationNull.VALUE;
            });
  }

  static MemberTable ordered() {
    TableBuilder table = new TableBuilder();
    base(table, "System.Collections.Specialized.OrderedDictionary+");
    return table
        .method(
            "System.Collections.Specialized.OrderedDictionary AsReadOnly()",
            (s, a) -> order(s).asReadOnly())
        .method(
            "void Insert(int index, System.Object key, System.Object value)",
            (s, a) -> {
              order(s).insert(integer(a, 0), key(a, 1), a[2]);
              return AutomationNull.VALUE;
            })
        .method(
            "void RemoveAt(int index)",
            (s, a) -> {
              order(s).removeAt(integer(a, 0));
              return AutomationNull.VALUE;
            })
        .constructor("new()", (s, a) -> new OrderedDictionary(KeyComparer.ORDINAL))
        .constructor("new(int capacity)", (s, a) -> new OrderedDictionary(KeyComparer.ORDINAL))
        .constructor(
            "new(System.Collections.IEqualityComparer comparer)",
            (s, a) -> new OrderedDictionary(comparer(a[0])))
        .build();
  }

  private static OrderedDictionary order(@Nullable Object self) {
    return (OrderedDictionary) Objects.requireNonNull(self);
  }

  static MemberTable generic(PsType type) {
    String views = type.definitionName() + "+";
    TableBuilder table =
        new TableBuilder()
            .with("TKey", type.typeArguments().get(0))
            .with("TValue", type.typeArguments().get(1));
    table
        .property("int Count", s -> self(s).size())
        .property("bool IsReadOnly", s -> false)
        .property(
            "System.Collections.ICollection Keys",
            s -> generic(views + "KeyCollection", self(s), true))
        .property(
            "System.Collections.ICollection Values",
            s -> generic(views + "ValueCollection", self(s), false))
        .method("void Add(TKey key, TValue value)", (s, a) -> add(self(s), key(a, 0), a[1]))
        .method("void Clear()", (s, a) -> clear(self(s)))
        .method("bool ContainsKey(TKey key)", (s, a) -> self(s).contains(key(a, 0)))
        .method("bool ContainsValue(TValue value)", (s, a) -> containsValue(self(s), a[0]))
        .method(
            "System.Collections.IDictionaryEnumerator GetEnumerator()",
            (s, a) ->
                new Enumerator(TypeNames.named(views + "Enumerator"), self(s).entryIterator()))
        .method("bool Remove(TKey key)", (s, a) -> self(s).remove(key(a, 0)))
        .method(
            "bool TryAdd(TKey key, TValue value)",
            (s, a) -> {
              boolean isNew = !self(s).contains(key(a, 0));
              if (isNew) {
                self(s).add(key(a, 0), a[1]);
              }
              return isNew;
            })
        .method(
            "bool TryGetValue(TKey key, [ref] TValue value)",
            (s, a) -> tryGet((GenericDictionary) self(s), key(a, 0), a[1]))
        .method("TValue get_Item(TKey key)", (s, a) -> item(self(s), key(a, 0)))
        .method("TValue Item(TKey key)", (s, a) -> item(self(s), key(a, 0)))
        .method("void set_Item(TKey key, TValue value)", (s, a) -> put(self(s), key(a, 0), a[1]))
        .constructor("new()", (s, a) -> new GenericDictionary(type, KeyComparer.ORDINAL))
        .constructor(
            "new(int capacity)", (s, a) -> new GenericDictionary(type, KeyComparer.ORDINAL))
        .constructor(
            "new(System.StringComparer comparer)",
            (s, a) -> new GenericDictionary(type, comparer(a[0])))
        .constructor(
            "new(System.Collections.IDictionary dictionary)",
            (s, a) -> copyInto(new GenericDictionary(type, KeyComparer.ORDINAL), a[0]))
        .constructor(
            "new(System.Collections.IDictionary dictionary, System.StringComparer comparer)",
            (s, a) -> copyInto(new GenericDictionary(type, comparer(a[1])), a[0]))
        .constructor(
            "new(int capacity, System.StringComparer comparer)",
            (s, a) -> new GenericDictionary(type, comparer(a[1])));
    return table.build();
  }

  private static Object generic(String name, Dictionary dictionary, boolean keys) {
    return new CollectionView(
        PsType.named(name)
            .base(Types.OBJECT)
            .implementing(Types.COLLECTION)
            .members(CollectionMembers::views)
            .build(),
        dictionary::size,
        keys ? dictionary::keyIterator : dictionary::valueIterator);
  }

  private static @Nullable Object item(Dictionary dictionary, Object key) {
    if (!dictionary.contains(key)) {
      throw Exceptions.of(
          "System.Collections.Generic.KeyNotFoundException",
          "The given key '" + Conversion.toText(key) + "' was not present in the dictionary.");
    }
    return dictionary.get(key);
  }

  private static boolean tryGet(
      GenericDictionary dictionary, Object key, @Nullable Object reference) {
    boolean found = dictionary.contains(key);
    NumberMembers.assign(
        reference, found ? dictionary.get(key) : Conversion.defaultOf(dictionary.valueType()));
    return found;
  }
}
