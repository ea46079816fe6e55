package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Enumerator;
import rehearse.value.Exceptions;
import rehearse.value.GrowableList;
import rehearse.value.MemberTable;
import rehearse.value.Members;
import rehearse.value.MultiArray;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.ValueOrder;

/** {@code System.Array}: every array. */
final class ArrayMembers {
  private ArrayMembers() {}

  /** Returns the elements themselves, not a copy. */
  static @Nullable Object[] elements(@Nullable Object self) {
    if (self instanceof TypedArray array) {
      return array.elements();
    }
    if (self instanceof Object[] array) {
      return array;
    }
    @Nullable Object[] copy = Enumeration.toArray(Objects.requireNonNull(self));
    return copy != null ? copy : new @Nullable Object[0];
  }

  private static PsType elementType(@Nullable Object self) {
    PsType element = PsType.of(self).element();
    return element != null ? element : Types.OBJECT;
  }

  private static Object fixed() {
    throw Exceptions.notSupported("Collection was of a fixed size.");
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    instance(table);
    statics(table);
    search(table);
    return table.build();
  }

  private static void instance(TableBuilder table) {
    table
        .property("int Length", s -> elements(s).length)
        .property("long LongLength", s -> (long) elements(s).length)
        .property("int Rank", s -> s instanceof MultiArray array ? array.rank() : 1)
        .property("System.Object SyncRoot", s -> s)
        .property("bool IsReadOnly", s -> false)
        .property("bool IsFixedSize", s -> true)
        .property("bool IsSynchronized", s -> false)
        .alias("Count", "Length")
        .method("int Add(System.Object value)", (s, a) -> fixed())
        .method("void Clear()", (s, a) -> clear(s, 0, elements(s).length))
        .method("System.Object Clone()", (s, a) -> copy(s))
        .method("bool Contains(System.Object value)", (s, a) -> indexOf(s, a[0], 0) >= 0)
        .method(
            "void CopyTo(array array, int index)",
            (s, a) ->
                ListMembers.nothing(
                    () ->
                        CollectionMembers.copyTo(
                            elements(s), Arguments.value(a, 0), integer(a, 1))))
        .method("bool Equals(System.Object obj)", (s, a) -> s == a[0])
        .method(
            "System.Collections.IEnumerator GetEnumerator()",
            (s, a) ->
                new Enumerator(
                    TypeNames.named("System.Array+ArrayEnumerator"),
                    Objects.requireNonNull(Enumeration.of(s))))
        .method("int GetHashCode()", (s, a) -> System.identityHashCode(s))
        .method("int GetLength(int dimension)", (s, a) -> length(s, integer(a, 0)))
        .method("int GetLowerBound(int dimension)", (s, a) -> 0)
        .method("int GetUpperBound(int dimension)", (s, a) -> length(s, integer(a, 0)) - 1)
        .method("System.Object GetValue(int index)", (s, a) -> get(s, integer(a, 0)))
        .method(
            "System.Object GetValue(int index1, int index2)",
            (s, a) -> ((MultiArray) Objects.requireNonNull(s)).get(integer(a, 0), integer(a, 1)))
        .method("int IndexOf(System.Object value)", (s, a) -> indexOf(s, a[0], 0))
        .method("void Insert(int index, System.Object value)", (s, a) -> fixed())
        .method("void Remove(System.Object value)", (s, a) -> fixed())
        .method("void RemoveAt(int index)", (s, a) -> fixed())
        .method(
            "void SetValue(System.Object value, int index)", (s, a) -> set(s, a[0], integer(a, 1)))
        .method("System.Object get_Item(int index)", (s, a) -> get(s, integer(a, 0)))
        .method("System.Object Get(int index)", (s, a) -> get(s, integer(a, 0)))
        .method("void Set(int index, System.Object value)", (s, a) -> set(s, a[1], integer(a, 0)));
  }

  private static int length(@Nullable Object self, int dimension) {
    if (self instanceof MultiArray array && dimension >= 0 && dimension < array.rank()) {
      return array.length(dimension);
    }
    if (dimension != 0) {
      throw Exceptions.indexOutOfRange();
    }
    return elements(self).length;
  }

  private static @Nullable Object get(@Nullable Object self, int index) {
    @Nullable Object[] elements = elements(self);
    if (index < 0 || index >= elements.length) {
      throw Exceptions.indexOutOfRange();
    }
    return elements[index];
  }

  private static Object set(@Nullable Object self, @Nullable Object value, int index) {
    get(self, index);
    elements(self)[index] = Conversion.to(value, elementType(self));
    return AutomationNull.VALUE;
  }

  private static @Nullable Object copy(@Nullable Object self) {
    return self instanceof TypedArray array
        ? new TypedArray(array.elementType(), array.toArray())
        : elements(self).clone();
  }

  private static Object clear(@Nullable Object self, int start, int count) {
    Arrays.fill(elements(self), start, start + count, Conversion.defaultOf(elementType(self)));
    return AutomationNull.VALUE;
  }

  private static int indexOf(@Nullable Object self, @Nullable Object value, int start) {
    @Nullable Object[] elements = elements(self);
    for (int i = start; i < elements.length; i++) {
      if (ObjectMembers.same(elements[i], value)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(@Nullable Object self, @Nullable Object value) {
    @Nullable Object[] elements = elements(self);
    for (int i = elements.length - 1; i >= 0; i--) {
      if (ObjectMembers.same(elements[i], value)) {
        return i;
      }
    }
    return -1;
  }

  private static void statics(TableBuilder table) {
    table
        .staticMethod("void Clear(array array)", (s, a) -> clear(a[0], 0, elements(a[0]).length))
        .staticMethod(
            "void Clear(array array, int index, int length)",
            (s, a) -> clear(a[0], integer(a, 1), integer(a, 2)))
        .staticMethod(
            "void Copy(array sourceArray, array destinationArray, int length)",
            (s, a) -> copy(a[0], 0, a[1], 0, integer(a, 2)))
        .staticMethod(
            "void Copy(array sourceArray, int sourceIndex, array destinationArray, int"
                + " destinationIndex, int length)",
            (s, a) -> copy(a[0], integer(a, 1), a[2], integer(a, 3), integer(a, 4)))
        .staticMethod(
            "array CreateInstance(type elementType, int length)",
            (s, a) -> Members.construct(Types.arrayOf(Arguments.type(a, 0)), a[1]))
        .staticMethod(
            "array CreateInstance(type elementType, int length1, int length2)",
            (s, a) -> Members.construct(Arguments.type(a, 0).arrayType(2), a[1], a[2]))
        .staticMethod("void Reverse(array array)", (s, a) -> reverse(a[0], 0, size(a[0])))
        .staticMethod(
            "void Reverse(array array, int index, int length)",
            (s, a) -> reverse(a[0], integer(a, 1), integer(a, 2)))
        .staticMethod("void Sort(array array)", (s, a) -> sort(a[0], null))
        .staticMethod(
            "void Sort(array array, System.Collections.IComparer comparer)",
            (s, a) -> sort(a[0], a[1]))
        .staticMethod("void Sort(array keys, array items)", (s, a) -> sortPairs(a[0], a[1]))
        .staticMethod("void Resize([ref] System.Object array, int newSize)", (s, a) -> resize(a));
  }

  private static Object resize(@Nullable Object[] a) {
    rehearse.value.PsReference cell = (rehearse.value.PsReference) Arguments.value(a, 0);
    Object old = cell.value();
    @Nullable Object[] grown = Arrays.copyOf(elements(old), integer(a, 1));
    cell.setValue(
        old instanceof TypedArray typed ? new TypedArray(typed.elementType(), grown) : grown);
    return AutomationNull.VALUE;
  }

  private static int size(@Nullable Object array) {
    return elements(array).length;
  }

  private static Object copy(
      @Nullable Object source, int from, @Nullable Object target, int to, int count) {
    if (from < 0 || to < 0 || count < 0) {
      throw Exceptions.outOfRange("Non-negative number required.", "length");
    }
    if (from + count > size(source)) {
      throw Exceptions.argument(
          "Source array was not long enough. Check the source index, length, and the array's lower"
              + " bounds.",
          "sourceArray");
    }
    if (to + count > size(target)) {
      throw Exceptions.argument(
          "Destination array was not long enough. Check the destination index, length, and the"
              + " array's lower bounds.",
          "destinationArray");
    }
    @Nullable Object[] values = Arrays.copyOfRange(elements(source), from, from + count);
    for (int i = 0; i < count; i++) {
      values[i] = Conversion.to(values[i], elementType(target));
    }
    System.arraycopy(values, 0, elements(target), to, count);
    return AutomationNull.VALUE;
  }

  private static Object reverse(@Nullable Object array, int start, int count) {
    @Nullable Object[] elements = elements(array);
    for (int low = start, high = start + count - 1; low < high; low++, high--) {
      Object kept = elements[low];
      elements[low] = elements[high];
      elements[high] = kept;
    }
    return AutomationNull.VALUE;
  }

  private static Object sort(@Nullable Object array, @Nullable Object comparer) {
    if (array instanceof GrowableList list) {
      list.sort(0, list.size(), ListMembers.order(comparer));
    } else {
      Arrays.sort(elements(array), ListMembers.order(comparer));
    }
    return AutomationNull.VALUE;
  }

  private static Object sortPairs(@Nullable Object keys, @Nullable Object items) {
    @Nullable Object[] oldKeys = elements(keys).clone();
    @Nullable Object[] oldItems = elements(items).clone();
    Integer[] order = new Integer[oldKeys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (left, right) -> ValueOrder.compare(oldKeys[left], oldKeys[right]));
    for (int i = 0; i < order.length; i++) {
      elements(keys)[i] = oldKeys[order[i]];
      if (i < oldItems.length) {
        elements(items)[i] = oldItems[order[i]];
      }
    }
    return AutomationNull.VALUE;
  }

  private static void search(TableBuilder table) {
    table
        .staticMethod(
            "int IndexOf(array array, System.Object value)", (s, a) -> indexOf(a[0], a[1], 0))
        .staticMethod(
            "int IndexOf(array array, System.Object value, int startIndex)",
            (s, a) -> indexOf(a[0], a[1], integer(a, 2)))
        .staticMethod(
            "int LastIndexOf(array array, System.Object value)", (s, a) -> lastIndexOf(a[0], a[1]))
        .staticMethod(
            "int BinarySearch(array array, System.Object value)",
            (s, a) -> Arrays.binarySearch(elements(a[0]), a[1], ValueOrder::compare))
        .staticMethod(
            "bool Exists(System.Object[] array, System.Predicate[System.Object] match)",
            (s, a) -> find(a) >= 0)
        .staticMethod(
            "System.Object Find(System.Object[] array, System.Predicate[System.Object] match)",
            (s, a) -> find(a) < 0 ? null : elements(a[0])[find(a)])
        .staticMethod(
            "int FindIndex(System.Object[] array, System.Predicate[System.Object] match)",
            (s, a) -> find(a))
        .staticMethod(
            "System.Object[] FindAll(System.Object[] array, System.Predicate[System.Object] match)",
            (s, a) -> findAll(a))
        .staticMethod(
            "void ForEach(System.Object[] array, System.Action[System.Object] action)",
            (s, a) -> {
              for (Object element : elements(a[0])) {
                Arguments.block(a, 1).invoke(null, element);
              }
              return AutomationNull.VALUE;
            });
  }

  private static int find(@Nullable Object[] a) {
    @Nullable Object[] elements = elements(a[0]);
    ScriptBlock block = Arguments.block(a, 1);
    for (int i = 0; i < elements.length; i++) {
      if (Conversion.toBoolean(block.invoke(null, elements[i]))) {
        return i;
      }
    }
    return -1;
  }

  private static Object findAll(@Nullable Object[] a) {
    java.util.List<@Nullable Object> found = new java.util.ArrayList<>();
    for (Object element : elements(a[0])) {
      if (Conversion.toBoolean(Arguments.block(a, 1).invoke(null, element))) {
        found.add(element);
      }
    }
    return found.toArray();
  }
}
