package rehearse.value;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reference to something that holds a value ({@code [ref]$x}): reading and writing go through.
 */
public final class PsReference implements Typed {
  private final Supplier<@Nullable Object> reader;
  private final Consumer<@Nullable Object> writer;

  public PsReference(Supplier<@Nullable Object> reader, Consumer<@Nullable Object> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Makes a reference to a cell of its own that holds {@code value}. */
  public static PsReference to(@Nullable Object value) {
    @Nullable Object[] cell = {value};
    return new PsReference(() -> cell[0], changed -> cell[0] = changed);
  }

  @Override
  public PsType type() {
    return Types.REFERENCE;
  }

  public @Nullable Object value() {
    return reader.get();
  }

  public void setValue(@Nullable Object value) {
    writer.accept(value);
  }
}
