package rehearse.value.member;

import static rehearse.value.member.Arguments.elements;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.HashSet;
import rehearse.value.KeyComparer;
import rehearse.value.MemberTable;
import rehearse.value.PsType;

/** {@code HashSet[T]}. */
final class SetMembers {
  private SetMembers() {}

  private static HashSet self(@Nullable Object self) {
    return (HashSet) Objects.requireNonNull(self);
  }

  private static HashSet filled(HashSet set, @Nullable Object[] elements) {
    for (Object element : elements) {
      set.add(Conversion.to(element, set.elementType()));
    }
    return set;
  }

  private static HashSet other(HashSet set, @Nullable Object[] a) {
    return filled(new HashSet(set.type(), set.comparer()), elements(a, 0));
  }

  static MemberTable table(PsType type) {
    PsType element = type.typeArguments().get(0);
    TableBuilder table = CollectionMembers.common(new TableBuilder().with("T", element));
    String others = "(System.Collections.Generic.IEnumerable[T] other)";
    table
        .method("bool Add(T item)", (s, a) -> self(s).add(a[0]))
        .method("bool Remove(T item)", (s, a) -> self(s).remove(a[0]))
        .method("bool Contains(T item)", (s, a) -> self(s).contains(a[0]))
        .method("void Clear()", (s, a) -> ListMembers.nothing(() -> self(s).clear()))
        .method(
            "void UnionWith" + others,
            (s, a) -> ListMembers.nothing(() -> filled(self(s), elements(a, 0))))
        .method(
            "void IntersectWith" + others,
            (s, a) -> ListMembers.nothing(() -> retain(self(s), other(self(s), a), true)))
        .method(
            "void ExceptWith" + others,
            (s, a) -> ListMembers.nothing(() -> retain(self(s), other(self(s), a), false)))
        .method(
            "void SymmetricExceptWith" + others,
            (s, a) -> ListMembers.nothing(() -> toggle(self(s), other(self(s), a))))
        .method("bool IsSubsetOf" + others, (s, a) -> containsAll(other(self(s), a), self(s)))
        .method("bool IsSupersetOf" + others, (s, a) -> containsAll(self(s), other(self(s), a)))
        .method(
            "bool IsProperSubsetOf" + others,
            (s, a) ->
                containsAll(other(self(s), a), self(s))
                    && other(self(s), a).size() > self(s).size())
        .method(
            "bool IsProperSupersetOf" + others,
            (s, a) ->
                containsAll(self(s), other(self(s), a))
                    && other(self(s), a).size() < self(s).size())
        .method(
            "bool SetEquals" + others,
            (s, a) ->
                containsAll(self(s), other(self(s), a))
                    && other(self(s), a).size() == self(s).size())
        .method("bool Overlaps" + others, (s, a) -> overlaps(self(s), other(self(s), a)))
        .constructor("new()", (s, a) -> new HashSet(type, KeyComparer.ORDINAL))
        .constructor("new(int capacity)", (s, a) -> new HashSet(type, KeyComparer.ORDINAL))
        .constructor(
            "new(System.StringComparer comparer)",
            (s, a) -> new HashSet(type, DictionaryMembers.comparer(a[0])))
        .constructor(
            "new(System.Collections.Generic.IEnumerable[T] collection)",
            (s, a) -> filled(new HashSet(type, KeyComparer.ORDINAL), elements(a, 0)))
        .constructor(
            "new(System.Collections.Generic.IEnumerable[T] collection, System.StringComparer"
                + " comparer)",
            (s, a) -> filled(new HashSet(type, DictionaryMembers.comparer(a[1])), elements(a, 0)));
    return table.build();
  }

  private static void retain(HashSet set, HashSet other, boolean common) {
    for (Object element : set.toArray()) {
      if (other.contains(element) != common) {
        set.remove(element);
      }
    }
  }

  private static void toggle(HashSet set, HashSet other) {
    for (Object element : other.toArray()) {
      if (!set.remove(element)) {
        set.add(element);
      }
    }
  }

  private static boolean containsAll(HashSet set, HashSet other) {
    for (Object element : other.toArray()) {
      if (!set.contains(element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlaps(HashSet set, HashSet other) {
    for (Object element : other.toArray()) {
      if (set.contains(element)) {
        return true;
      }
    }
    return false;
  }
}
