package rehearse.value.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.ProcessContext;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** The writers behind {@code [Console]::Out} and {@code [Console]::Error}. */
record ConsoleWriter(boolean isError) implements Typed {
  static final ConsoleWriter OUT = new ConsoleWriter(false);
  static final ConsoleWriter ERROR = new ConsoleWriter(true);

  static ConsoleWriter of(@Nullable Object self) {
    return (ConsoleWriter) Objects.requireNonNull(self);
  }

  void write(String text) {
    if (isError) {
      ProcessContext.current().writeError(text);
    } else {
      ProcessContext.current().write(text);
    }
  }

  @Override
  public PsType type() {
    return TypeNames.named("System.IO.TextWriter");
  }

  @Override
  public String toString() {
    return "System.IO.TextWriter+SyncTextWriter";
  }
}
