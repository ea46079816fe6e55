package rehearse.cmdlets.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.Session;
import rehearse.command.Transcript;
import rehearse.format.ConsoleFormatter;
import rehearse.format.FormatContext;

/** A transcript in a file: a header, what was shown, and the time it ended. */
final class TranscriptFile implements Transcript {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final String RULE = "*".repeat(22);

  private final Path file;
  private final Writer writer;
  private final ConsoleFormatter formatter;

  TranscriptFile(Session session, Path file, Writer writer) {
    this.file = file;
    this.writer = writer;
    this.formatter =
        new ConsoleFormatter(writer, writer, session.host().width(), FormatContext.of(session));
  }

  /** Returns the local time as transcripts have it. */
  static String now() {
    return LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
  }

  /** Writes the header: when it starts, and {@code details} about who and where. */
  void begin(String details) {
    write(
        RULE
            + "\nPowerShell transcript start\nStart time: "
            + now()
            + "\n"
            + details
            + RULE
            + "\n");
  }

  private void write(String text) {
    try {
      writer.write(text);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void command(String line) {
    write(line + "\n");
  }

  @Override
  public void output(@Nullable Object value) {
    formatter.write(value);
    write("");
  }

  @Override
  public void error(ErrorRecord record) {
    formatter.writeError(record);
    write("");
  }

  @Override
  public void warning(String text) {
    formatter.writeWarning(text);
    write("");
  }

  @Override
  public void verbose(String text) {
    formatter.writeVerbose(text);
    write("");
  }

  @Override
  public void debug(String text) {
    formatter.writeDebug(text);
    write("");
  }

  @Override
  public void information(InformationRecord record) {
    formatter.writeInformation(record);
    write("");
  }

  @Override
  public void pause() {
    formatter.finish();
    write("");
  }

  @Override
  public String stop() {
    formatter.finish();
    write(RULE + "\nPowerShell transcript end\nEnd time: " + now() + "\n" + RULE + "\n");
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
