package rehearse.format;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rehearse.command.Session;
import rehearse.value.Output;

/**
 * Objects as the lines of text that a console would show, for {@code Out-String}, {@code Out-File}
 * and redirections. A string object is one line even if it has line breaks.
 */
public final class TextFormatter implements Output {
  private final FormatOutput output;

  /** Makes a formatter that gives {@code lines} each line, without its end, when it is known. */
  public TextFormatter(FormatContext context, int width, Consumer<String> lines) {
    this.output = new FormatOutput(context, new Lines(width, lines));
  }

  public TextFormatter(Session session, int width, Consumer<String> lines) {
    this(FormatContext.of(session), width, lines);
  }

  @Override
  public void write(@Nullable Object value) {
    output.write(value);
  }

  /** Closes the table or list that is open. */
  public void finish() {
    output.finish();
  }

  private record Lines(int width, Consumer<String> target) implements LineSink {
    @Override
    public void writeLine(String line, TextKind kind) {
      target.accept(line);
    }

    @Override
    public void writeText(String text) {
      target.accept(text);
    }
  }
}
