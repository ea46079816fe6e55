package rehearse.format;

import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;

/** Shows what a script writes on the console; progress is not shown. */
public class FormatterSink implements StreamSink {
  private final ConsoleFormatter formatter;

  public FormatterSink(ConsoleFormatter formatter) {
    this.formatter = formatter;
  }

  @Override
  public void output(@Nullable Object value) {
    formatter.write(value);
  }

  @Override
  public void error(ErrorRecord record) {
    formatter.writeError(record);
  }

  @Override
  public void warning(String text) {
    formatter.writeWarning(text);
  }

  @Override
  public void verbose(String text) {
    formatter.writeVerbose(text);
  }

  @Override
  public void debug(String text) {
    formatter.writeDebug(text);
  }

  @Override
  public void information(InformationRecord record) {
    formatter.writeInformation(record);
  }

  @Override
  public void progress(ProgressRecord record) {}
}
