package rehearse.engine;

import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;

/** Takes what is written while no script runs. */
final class SilentSink implements StreamSink {
  @Override
  public void output(@Nullable Object value) {}

  @Override
  public void error(ErrorRecord record) {}

  @Override
  public void warning(String text) {}

  @Override
  public void verbose(String text) {}

  @Override
  public void debug(String text) {}

  @Override
  public void information(InformationRecord record) {}

  @Override
  public void progress(ProgressRecord record) {}
}
