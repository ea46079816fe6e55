package rehearse.cmdlets.transcript;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rehearse.command.Session;
import rehearse.command.Transcript;
import rehearse.format.ConsoleFormatter;
import rehearse.format.FormatContext;
import rehearse.format.FormatterSink;

/** A transcript in a file: a header, what was shown, and the time it ended. */
final class TranscriptFile extends FormatterSink implements Transcript {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final String RULE = "*".repeat(22);

  private final Path file;
  private final Writer writer;
  private final ConsoleFormatter formatter;

  private TranscriptFile(Path file, Writer writer, ConsoleFormatter formatter) {
    super(formatter);
    this.file = file;
    this.writer = writer;
    this.formatter = formatter;
  }

  /** Returns a transcript that {@code target}, a file's writer, takes at once. */
  static TranscriptFile of(Session session, Path file, Writer target) {
    Writer writer = new AtOnce(target);
    return new TranscriptFile(
        file,
        writer,
        new ConsoleFormatter(writer, writer, session.host().width(), FormatContext.of(session)));
  }

  /** Keeps nothing back, so that a transcript is whole whatever happens. */
  private static final class AtOnce extends FilterWriter {
    AtOnce(Writer target) {
      super(target);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
      super.write(text, start, length);
      flush();
    }
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void command(String line) {
    write(line + "\n");
  }

  @Override
  public void pause() {
    formatter.finish();
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
