package rehearse.format;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsCustomObject;

/** A console of 120 columns that keeps what is written to it. */
final class TestConsole {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  final ConsoleFormatter formatter = new ConsoleFormatter(out, err, 120, FormatContext.DEFAULT);

  /** Returns a custom object of the given names and values in turn. */
  static PsCustomObject object(@Nullable Object... namesAndValues) {
    PsCustomObject object = new PsCustomObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  TestConsole write(@Nullable Object... values) {
    for (Object value : values) {
      formatter.write(value);
    }
    return this;
  }

  /** Returns what was written to standard output, after closing what is open. */
  String out() {
    formatter.finish();
    return out.toString();
  }

  /** Returns what stands on standard output so far. */
  String outSoFar() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
