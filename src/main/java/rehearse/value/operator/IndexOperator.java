package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** Indexing, {@code target[index]}: reading and writing elements, keys and characters. */
public final class IndexOperator {
  private IndexOperator() {}

  /**
   * Returns {@code target[index]}; an index that is an array takes several elements. The result may
   * be the empty result, see {@link rehearse.value.AutomationNull}.
   */
  public static @Nullable Object get(@Nullable Object target, @Nullable Object index) {
    return get(target, index, OperatorContext.NONE);
  }

  /** Returns {@code target[index]} under the strict mode of {@code context}. */
  public static @Nullable Object get(
      @Nullable Object target, @Nullable Object index, OperatorContext context) {
    throw new UnsupportedOperationException();
  }

  /** Does {@code target[index] = value}. */
  public static void set(@Nullable Object target, @Nullable Object index, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }
}
