package rehearse.command;

import org.jspecify.annotations.Nullable;

/** Where a running script's six streams end, in exactly the order things happen. */
public interface StreamSink {
  /** Takes one object that reached the end of a pipeline. */
  void output(@Nullable Object value);

  void error(ErrorRecord record);

  void warning(String text);

  void verbose(String text);

  void debug(String text);

  /** Takes a record of the information stream; {@code Write-Host} text comes this way too. */
  void information(InformationRecord record);

  /** Takes a record of the information stream that the preference keeps off the screen. */
  default void hiddenInformation(InformationRecord record) {}

  void progress(ProgressRecord record);
}
