package rehearse.value.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;

/** What comparisons do with a collection on the left: they pick the elements that pass. */
final class Filter {
  private Filter() {}

  /** Returns whether {@code left} passes, or, if it is a collection, its elements that do. */
  static Object apply(@Nullable Object left, Predicate<@Nullable Object> test) {
    if (!Enumeration.isEnumerable(left)) {
      return test.test(left);
    }
    @Nullable Object[] elements = Enumeration.toArray(left);
    List<@Nullable Object> passed = new ArrayList<>();
    if (elements != null) {
      for (Object element : elements) {
        if (test.test(element)) {
          passed.add(element);
        }
      }
    }
    return passed.toArray();
  }
}
