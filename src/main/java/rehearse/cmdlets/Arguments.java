package rehearse.cmdlets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Wildcard;

/** Bound arguments as cmdlets read them: lists out of arrays of any type, and name patterns. */
public final class Arguments {
  private Arguments() {}

  /** Returns the elements of a collection, a single value as a list of one, nothing for null. */
  public static List<@Nullable Object> elements(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    List<@Nullable Object> list = new ArrayList<>();
    if (elements == null) {
      list.add(value);
      return list;
    }
    while (elements.hasNext()) {
      list.add(elements.next());
    }
    return list;
  }

  /** Returns the texts of the elements of a string array. */
  public static List<String> texts(@Nullable Object value) {
    List<@Nullable Object> elements = elements(value);
    List<String> texts = new ArrayList<>(elements.size());
    for (Object element : elements) {
      texts.add(element instanceof String text ? text : Conversion.toText(element));
    }
    return texts;
  }

  /** Returns the patterns of a string array, which match without regard to case. */
  public static List<Wildcard> patterns(@Nullable Object value) {
    List<Wildcard> patterns = new ArrayList<>();
    for (String text : texts(value)) {
      patterns.add(Wildcard.compile(text, true));
    }
    return patterns;
  }

  /** Returns whether one of the patterns matches. */
  public static boolean matchesAny(List<Wildcard> patterns, String text) {
    for (Wildcard pattern : patterns) {
      if (pattern.matches(text)) {
        return true;
      }
    }
    return false;
  }
}
