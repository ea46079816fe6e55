package rehearse.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.value.Output;

/**
 * What {@code Out-Default} does: shows objects and the records of all streams on a console. Objects
 * share one table as long as they follow each other, so a table may wait for more rows; call {@link
 * #finish} when the script or command line has ended. An {@code exit} or an error that ends a
 * script loses what waits: then do not call it.
 *
 * <p>Give objects to {@link #write} and stream records to the other methods in the order in which
 * they appear. Errors go to the second target, everything else to the first.
 */
public final class ConsoleFormatter implements Output {
  private final Appendable out;
  private final Appendable err;
  private final int width;
  private final FormatContext context;
  private final ConsoleStyle style;
  private final FormatOutput objects;

  /**
   * Makes a formatter for a console.
   *
   * @param width the columns of the console; tables and lists stay one below it
   * @param style the colours, {@link ConsoleStyle#PLAIN} for none
   */
  public ConsoleFormatter(
      Appendable out, Appendable err, int width, FormatContext context, ConsoleStyle style) {
    this.out = out;
    this.err = err;
    this.width = width;
    this.context = context;
    this.style = style;
    this.objects = new FormatOutput(context, new ConsoleLines());
  }

  /** Makes a formatter without colours. */
  public ConsoleFormatter(Appendable out, Appendable err, int width, FormatContext context) {
    this(out, err, width, context, ConsoleStyle.PLAIN);
  }

  /** Takes an object that reached the end of a pipeline. */
  @Override
  public void write(@Nullable Object value) {
    if (value instanceof ErrorRecord record && record.isMerged()) {
      writeError(record);
    } else {
      objects.write(value);
    }
  }

  /** Shows an error at once. */
  public void writeError(ErrorRecord record) {
    String text = ErrorText.of(record, context.errorView(), width, style);
    append(err, text.endsWith("\n") ? text : text + "\n");
  }

  public void writeWarning(String text) {
    append(out, style.warning("WARNING: " + text) + "\n");
  }

  public void writeVerbose(String text) {
    append(out, style.verbose("VERBOSE: " + text) + "\n");
  }

  public void writeDebug(String text) {
    append(out, style.debug("DEBUG: " + text) + "\n");
  }

  /** Shows a record of the information stream, {@code Write-Host}'s text among them, at once. */
  public void writeInformation(InformationRecord record) {
    if (record.message() instanceof InformationRecord.HostMessage message) {
      String text = style.coloured(message.text(), message.foreground(), message.background());
      append(out, message.noNewLine() ? text : text + "\n");
    } else {
      append(out, CellText.plain(record.message()) + "\n");
    }
  }

  /** Shows a text at once, as it is. */
  public void writeHost(String text) {
    append(out, text);
  }

  /** Writes what waits and closes the table or list that is open. */
  public void finish() {
    objects.finish();
  }

  private static void append(Appendable target, String text) {
    try {
      target.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The console as a target of laid-out lines. */
  private final class ConsoleLines implements LineSink {
    @Override
    public int width() {
      return width - 1;
    }

    @Override
    public void writeLine(String line, TextKind kind) {
      append(out, style.line(line, kind) + "\n");
    }

    @Override
    public void writeText(String text) {
      append(out, text.replace("\r\n", "\n") + "\n");
    }
  }
}
