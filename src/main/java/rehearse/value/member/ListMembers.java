package rehearse.value.member;

import static rehearse.value.member.Arguments.block;
import static rehearse.value.member.Arguments.elements;
import static rehearse.value.member.Arguments.integer;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.ArrayList;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.GenericList;
import rehearse.value.GenericTypes;
import rehearse.value.GrowableList;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.StringComparerValue;
import rehearse.value.Types;
import rehearse.value.ValueOrder;

/** {@code ArrayList} and {@code List[T]}. */
final class ListMembers {
  private ListMembers() {}

  static GrowableList self(@Nullable Object self) {
    return (GrowableList) Objects.requireNonNull(self);
  }

  static Object nothing(Runnable action) {
    action.run();
    return AutomationNull.VALUE;
  }

  static MemberTable arrayLists() {
    TableBuilder table = new TableBuilder().with("T", Types.OBJECT);
    common(table, Types.OBJECT);
    return table
        .method(
            "int Add(System.Object value)",
            (s, a) -> {
              self(s).add(a[0]);
              return self(s).size() - 1;
            })
        .method("System.Object Clone()", (s, a) -> new ArrayList(self(s).toArray()))
        .method("void Remove(System.Object obj)", (s, a) -> nothing(() -> remove(self(s), a[0])))
        .method("System.Object[] ToArray()", (s, a) -> self(s).toArray())
        .method(
            "array ToArray(type type)",
            (s, a) -> Conversion.to(self(s).toArray(), Types.arrayOf(Arguments.type(a, 0))))
        .constructor("new()", (s, a) -> new ArrayList())
        .constructor(
            "new(System.Collections.ICollection c)",
            (s, a) -> new ArrayList(elements(a, 0).clone()))
        .constructor("new(int capacity)", (s, a) -> capacity(new ArrayList(), integer(a, 0)))
        .build();
  }

  static MemberTable genericLists(PsType type) {
    PsType element = type.typeArguments().get(0);
    TableBuilder table = new TableBuilder().with("T", element);
    common(table, element);
    predicates(table, element);
    return table
        .method("void Add(T item)", (s, a) -> nothing(() -> self(s).add(a[0])))
        .method("bool Remove(T item)", (s, a) -> remove(self(s), a[0]))
        .method("T[] ToArray()", (s, a) -> CollectionMembers.arrayOf(element, self(s).toArray()))
        .constructor("new()", (s, a) -> new GenericList(type))
        .constructor("new(int capacity)", (s, a) -> capacity(new GenericList(type), integer(a, 0)))
        .constructor(
            "new(System.Collections.Generic.IEnumerable[T] collection)",
            (s, a) -> new GenericList(type, elements(a, 0).clone()))
        .build();
  }

  private static Object capacity(GrowableList list, int capacity) {
    if (capacity < 0) {
      throw Texts.notNegative("capacity", capacity);
    }
    return list;
  }

  private static void common(TableBuilder table, PsType element) {
    CollectionMembers.common(table);
    table
        .property(
            "int Capacity",
            s -> Math.max(4, Integer.highestOneBit(Math.max(1, self(s).size() - 1)) * 2),
            (s, value) -> {})
        .property("bool IsFixedSize", s -> false)
        .property("bool IsReadOnly", s -> false)
        .property("bool IsSynchronized", s -> false)
        .property("System.Object SyncRoot", s -> s)
        .method(
            "void AddRange(System.Collections.Generic.IEnumerable[T] collection)",
            (s, a) -> nothing(() -> insertAll(self(s), self(s).size(), elements(a, 0))))
        .method("void Clear()", (s, a) -> nothing(() -> self(s).clear()))
        .method("bool Contains(T item)", (s, a) -> indexOf(self(s), a[0], 0) >= 0)
        .method("int IndexOf(T item)", (s, a) -> indexOf(self(s), a[0], 0))
        .method("int IndexOf(T item, int index)", (s, a) -> indexOf(self(s), a[0], integer(a, 1)))
        .method("int LastIndexOf(T item)", (s, a) -> lastIndexOf(self(s), a[0]))
        .method(
            "void Insert(int index, T item)",
            (s, a) -> nothing(() -> insert(self(s), integer(a, 0), a[1])))
        .method(
            "void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)",
            (s, a) -> nothing(() -> insertAll(self(s), integer(a, 0), elements(a, 1))))
        .method(
            "void RemoveAt(int index)", (s, a) -> nothing(() -> self(s).removeAt(integer(a, 0))))
        .method(
            "void RemoveRange(int index, int count)",
            (s, a) -> nothing(() -> removeRange(self(s), integer(a, 0), integer(a, 1))))
        .method("void Reverse()", (s, a) -> nothing(() -> self(s).reverse(0, self(s).size())))
        .method(
            "void Reverse(int index, int count)",
            (s, a) -> nothing(() -> self(s).reverse(integer(a, 0), integer(a, 1))))
        .method(
            "void Sort()",
            (s, a) -> nothing(() -> self(s).sort(0, self(s).size(), ValueOrder::compare)))
        .method(
            "void Sort(System.Comparison[T] comparison)",
            (s, a) -> nothing(() -> self(s).sort(0, self(s).size(), order(a[0]))))
        .method(
            "void Sort(System.Collections.IComparer comparer)",
            (s, a) -> nothing(() -> self(s).sort(0, self(s).size(), order(a[0]))))
        .method("int BinarySearch(T item)", (s, a) -> search(self(s), a[0]))
        .method(
            "System.Collections.Generic.List[T] GetRange(int index, int count)",
            (s, a) -> range(self(s), element, integer(a, 0), integer(a, 1)))
        .method("void TrimExcess()", (s, a) -> AutomationNull.VALUE)
        .method("void TrimToSize()", (s, a) -> AutomationNull.VALUE)
        .method("T get_Item(int index)", (s, a) -> self(s).get(integer(a, 0)))
        .method("T Item(int index)", (s, a) -> self(s).get(integer(a, 0)))
        .method(
            "void set_Item(int index, T value)",
            (s, a) -> nothing(() -> self(s).set(integer(a, 0), a[1])));
  }

  /** Returns the order a comparer or a script block stands for. */
  static Comparator<@Nullable Object> order(@Nullable Object comparer) {
    if (comparer instanceof StringComparerValue strings) {
      return (left, right) -> strings.compare(Conversion.toText(left), Conversion.toText(right));
    }
    if (comparer instanceof ScriptBlock block) {
      return (left, right) -> {
        Object result = Conversion.to(block.invoke(null, left, right), Types.INT);
        return result instanceof Integer number ? number : 0;
      };
    }
    return ValueOrder::compare;
  }

  private static void insert(GrowableList list, int index, @Nullable Object value) {
    if (index < 0 || index > list.size()) {
      throw Exceptions.outOfRange("Index must be within the bounds of the List.", "index");
    }
    list.insert(index, value);
  }

  private static void insertAll(GrowableList list, int index, @Nullable Object[] elements) {
    for (int i = 0; i < elements.length; i++) {
      insert(list, index + i, Conversion.to(elements[i], list.elementType()));
    }
  }

  private static boolean remove(GrowableList list, @Nullable Object value) {
    int index = indexOf(list, value, 0);
    if (index >= 0) {
      list.removeAt(index);
    }
    return index >= 0;
  }

  private static void removeRange(GrowableList list, int index, int count) {
    checkRange(list, index, count);
    list.removeRange(index, count);
  }

  private static void checkRange(GrowableList list, int index, int count) {
    if (index < 0 || count < 0) {
      throw Texts.notNegative(index < 0 ? "index" : "count", index < 0 ? index : count);
    }
    if (index + count > list.size()) {
      throw Exceptions.argument(
          "Offset and length were out of bounds for the array or count is greater than the number"
              + " of elements from index to the end of the source collection.");
    }
  }

  private static Object range(GrowableList list, PsType element, int index, int count) {
    checkRange(list, index, count);
    @Nullable Object[] part = java.util.Arrays.copyOfRange(list.toArray(), index, index + count);
    return list instanceof ArrayList ? new ArrayList(part) : GenericList.of(element, part);
  }

  static int indexOf(GrowableList list, @Nullable Object value, int start) {
    for (int i = start; i < list.size(); i++) {
      if (ObjectMembers.same(list.get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(GrowableList list, @Nullable Object value) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (ObjectMembers.same(list.get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  private static int search(GrowableList list, @Nullable Object value) {
    return java.util.Arrays.binarySearch(list.toArray(), value, ValueOrder::compare);
  }

  private static boolean accepts(ScriptBlock block, @Nullable Object element) {
    return Conversion.toBoolean(block.invoke(null, element));
  }

  private static void predicates(TableBuilder table, PsType element) {
    table
        .method(
            "bool Exists(System.Predicate[T] match)",
            (s, a) -> findIndex(self(s), block(a, 0)) >= 0)
        .method(
            "T Find(System.Predicate[T] match)",
            (s, a) -> {
              int index = findIndex(self(s), block(a, 0));
              return index < 0 ? Conversion.defaultOf(element) : self(s).get(index);
            })
        .method(
            "int FindIndex(System.Predicate[T] match)", (s, a) -> findIndex(self(s), block(a, 0)))
        .method(
            "System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)",
            (s, a) -> filter(self(s), element, block(a, 0)))
        .method(
            "bool TrueForAll(System.Predicate[T] match)",
            (s, a) -> filter(self(s), element, block(a, 0)).size() == self(s).size())
        .method(
            "void ForEach(System.Action[T] action)",
            (s, a) -> {
              for (Object value : self(s).toArray()) {
                block(a, 0).invoke(null, value);
              }
              return AutomationNull.VALUE;
            })
        .method(
            "int RemoveAll(System.Predicate[T] match)", (s, a) -> removeAll(self(s), block(a, 0)))
        .method(
            "System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()",
            (s, a) ->
                new GenericList(
                    GenericTypes.make(
                        "System.Collections.ObjectModel.ReadOnlyCollection`1",
                        java.util.List.of(element)),
                    self(s).toArray()));
  }

  private static int findIndex(GrowableList list, ScriptBlock block) {
    for (int i = 0; i < list.size(); i++) {
      if (accepts(block, list.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static GenericList filter(GrowableList list, PsType element, ScriptBlock block) {
    GenericList result = new GenericList(GenericTypes.list(element));
    for (Object value : list.toArray()) {
      if (accepts(block, value)) {
        result.add(value);
      }
    }
    return result;
  }

  private static int removeAll(GrowableList list, ScriptBlock block) {
    int removed = 0;
    for (int i = list.size() - 1; i >= 0; i--) {
      if (accepts(block, list.get(i))) {
        list.removeAt(i);
        removed++;
      }
    }
    return removed;
  }
}
