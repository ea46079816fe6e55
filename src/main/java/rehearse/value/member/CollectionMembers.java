package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.CollectionView;
import rehearse.value.DictionaryEntry;
import rehearse.value.Enumeration;
import rehearse.value.Enumerator;
import rehearse.value.Exceptions;
import rehearse.value.KeyValuePair;
import rehearse.value.MemberTable;
import rehearse.value.PsDeque;
import rehearse.value.PsList;
import rehearse.value.PsType;
import rehearse.value.Sequence;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** Small collections: views, enumerators, entries, queues and stacks. */
final class CollectionMembers {
  private CollectionMembers() {}

  static Sequence sequence(@Nullable Object self) {
    return (Sequence) Objects.requireNonNull(self);
  }

  /** Adds what every collection has. */
  static TableBuilder common(TableBuilder table) {
    return table
        .property("int Count", s -> sequence(s).size())
        .method(
            "System.Collections.IEnumerator GetEnumerator()",
            (s, a) -> new Enumerator(Types.ENUMERATOR, sequence(s).iterator()))
        .method(
            "void CopyTo(array array, int index)",
            (s, a) -> {
              copyTo(sequence(s).toArray(), Arguments.value(a, 0), integer(a, 1));
              return rehearse.value.AutomationNull.VALUE;
            });
  }

  static MemberTable views() {
    return common(new TableBuilder()).build();
  }

  static void copyTo(@Nullable Object[] elements, Object target, int start) {
    int size = target instanceof Object[] array ? array.length : ((PsList) target).size();
    if (start < 0 || start + elements.length > size) {
      throw Exceptions.argument(
          "Destination array was not long enough. Check the destination index, length, and the"
              + " array's lower bounds.",
          "destinationArray");
    }
    for (int i = 0; i < elements.length; i++) {
      if (target instanceof Object[] array) {
        array[start + i] = elements[i];
      } else if (target instanceof PsList list) {
        list.set(start + i, elements[i]);
      }
    }
  }

  static MemberTable enumerators() {
    return new TableBuilder()
        .property("System.Object Current", s -> enumerator(s).current())
        .property("System.Object Key", s -> part(s, true))
        .property("System.Object Value", s -> part(s, false))
        .property("System.Object Entry", s -> enumerator(s).current())
        .method("bool MoveNext()", (s, a) -> enumerator(s).moveNext())
        .build();
  }

  private static Enumerator enumerator(@Nullable Object self) {
    return (Enumerator) Objects.requireNonNull(self);
  }

  private static @Nullable Object part(@Nullable Object self, boolean key) {
    Object current = enumerator(self).current();
    if (current instanceof DictionaryEntry entry) {
      return key ? entry.key() : entry.value();
    }
    return current instanceof KeyValuePair pair ? (key ? pair.key() : pair.value()) : null;
  }

  static MemberTable entries() {
    return new TableBuilder()
        .alias("Name", "Key")
        .property("System.Object Key", s -> ((DictionaryEntry) Objects.requireNonNull(s)).key())
        .property("System.Object Value", s -> ((DictionaryEntry) Objects.requireNonNull(s)).value())
        .method("string ToString()", (s, a) -> "System.Collections.DictionaryEntry")
        .constructor(
            "new(System.Object key, System.Object value)",
            (s, a) -> new DictionaryEntry(Arguments.value(a, 0), a[1]))
        .build();
  }

  static MemberTable pairs(PsType type) {
    return new TableBuilder()
        .with("TKey", type.typeArguments().get(0))
        .with("TValue", type.typeArguments().get(1))
        .property("TKey Key", s -> ((KeyValuePair) Objects.requireNonNull(s)).key())
        .property("TValue Value", s -> ((KeyValuePair) Objects.requireNonNull(s)).value())
        .constructor("new(TKey key, TValue value)", (s, a) -> new KeyValuePair(type, a[0], a[1]))
        .build();
  }

  static MemberTable deques(PsType type) {
    PsType element = type.typeArguments().isEmpty() ? Types.OBJECT : type.typeArguments().get(0);
    TableBuilder table = common(new TableBuilder().with("T", element));
    table
        .method(
            "void Clear()",
            (s, a) -> {
              deque(s).clear();
              return rehearse.value.AutomationNull.VALUE;
            })
        .method("bool Contains(T item)", (s, a) -> contains(deque(s), a[0]))
        .method("T Peek()", (s, a) -> deque(s).peek())
        .method("T[] ToArray()", (s, a) -> arrayOf(element, deque(s).toArray()))
        .method("System.Object Clone()", (s, a) -> copy(type, deque(s)))
        .constructor("new()", (s, a) -> new PsDeque(type))
        .constructor("new(int capacity)", (s, a) -> new PsDeque(type))
        .constructor("new(System.Collections.ICollection col)", (s, a) -> filled(type, a[0]));
    if (type.name().startsWith("Stack")) {
      table
          .method("void Push(T item)", (s, a) -> add(deque(s), a[0]))
          .method("T Pop()", (s, a) -> deque(s).take());
    } else {
      table
          .method("void Enqueue(T item)", (s, a) -> add(deque(s), a[0]))
          .method("T Dequeue()", (s, a) -> deque(s).take());
    }
    if (!type.typeArguments().isEmpty()) {
      table
          .method("bool TryPeek([ref] T result)", (s, a) -> tryTake(deque(s), a[0], false))
          .method(
              type.name().startsWith("Stack")
                  ? "bool TryPop([ref] T result)"
                  : "bool TryDequeue([ref] T result)",
              (s, a) -> tryTake(deque(s), a[0], true));
    }
    return table.build();
  }

  private static PsDeque deque(@Nullable Object self) {
    return (PsDeque) Objects.requireNonNull(self);
  }

  private static Object add(PsDeque deque, @Nullable Object value) {
    deque.add(value);
    return rehearse.value.AutomationNull.VALUE;
  }

  private static boolean tryTake(PsDeque deque, @Nullable Object reference, boolean take) {
    if (deque.size() == 0) {
      NumberMembers.assign(reference, null);
      return false;
    }
    NumberMembers.assign(reference, take ? deque.take() : deque.peek());
    return true;
  }

  private static boolean contains(Sequence sequence, @Nullable Object value) {
    for (Object element : sequence.toArray()) {
      if (ObjectMembers.same(element, value)) {
        return true;
      }
    }
    return false;
  }

  private static PsDeque copy(PsType type, PsDeque source) {
    PsDeque copy = new PsDeque(type);
    @Nullable Object[] elements = source.toArray();
    for (int i = 0; i < elements.length; i++) {
      copy.add(elements[source.isStack() ? elements.length - 1 - i : i]);
    }
    return copy;
  }

  private static PsDeque filled(PsType type, @Nullable Object source) {
    PsDeque deque = new PsDeque(type);
    @Nullable Object[] elements = Enumeration.toArray(source);
    if (elements != null) {
      for (Object element : elements) {
        deque.add(rehearse.value.Conversion.to(element, deque.elementType()));
      }
    }
    return deque;
  }

  /** Returns an array of the element type that owns {@code elements}. */
  static Object arrayOf(PsType element, @Nullable Object[] elements) {
    return element == Types.OBJECT ? elements : new TypedArray(element, elements);
  }

  static CollectionView view(
      String type,
      java.util.function.IntSupplier size,
      java.util.function.Supplier<java.util.Iterator<@Nullable Object>> elements) {
    return new CollectionView(TableBuilder.type(type), size, elements);
  }
}
