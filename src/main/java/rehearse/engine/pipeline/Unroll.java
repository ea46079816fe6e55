package rehearse.engine.pipeline;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;
import rehearse.value.Output;
import rehearse.value.PsCustomObject;

/** Writes values to a pipeline as statements do: collections one element at a time. */
public final class Unroll {
  private Unroll() {}

  /** Writes {@code value}, or its elements if a pipeline takes it apart. */
  public static void write(@Nullable Object value, Output out) {
    if (value == null || isSingle(value)) {
      out.write(value);
      return;
    }
    if (value == AutomationNull.VALUE) {
      return;
    }
    if (value instanceof Object[] array) {
      for (Object element : array) {
        out.write(element);
      }
      return;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null) {
      out.write(value);
      return;
    }
    while (elements.hasNext()) {
      out.write(elements.next());
    }
  }

  /** Returns whether {@code value} is one of the common values that never come apart. */
  public static boolean isSingle(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof PsCustomObject;
  }
}
