package rehearse.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;

/** Keeps the errors and warnings of one command and drops what else it writes. */
final class RecordingSink implements StreamSink {
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String error;

  @Nullable String firstError() {
    return error;
  }

  List<String> warnings() {
    return warnings;
  }

  @Override
  public void output(@Nullable Object value) {}

  @Override
  public void error(ErrorRecord record) {
    if (error == null) {
      error = record.message();
    }
  }

  @Override
  public void warning(String text) {
    warnings.add(text);
  }

  @Override
  public void verbose(String text) {}

  @Override
  public void debug(String text) {}

  @Override
  public void information(InformationRecord record) {}

  @Override
  public void progress(ProgressRecord record) {}
}
