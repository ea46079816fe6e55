package rehearse.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Output;

/** Takes the objects of a pipeline whose result is used as a value. */
public final class Collector implements Output {
  private static final @Nullable Object[] NONE = {};

  private @Nullable Object[] elements = NONE;
  private int size;

  @Override
  public void write(@Nullable Object value) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, size == 0 ? 4 : size * 2);
    }
    elements[size++] = value;
  }

  public int size() {
    return size;
  }

  /** Returns the empty result, the only object, or an {@code Object[]} of all. */
  public @Nullable Object result() {
    return switch (size) {
      case 0 -> AutomationNull.VALUE;
      case 1 -> elements[0];
      default -> toArray();
    };
  }

  public @Nullable Object[] toArray() {
    return size == elements.length ? elements : Arrays.copyOf(elements, size);
  }

  public List<@Nullable Object> toList() {
    return new ArrayList<>(Arrays.asList(toArray()));
  }
}
