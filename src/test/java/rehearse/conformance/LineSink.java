package rehearse.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;
import rehearse.value.Conversion;

/** Writes objects and records in the notation of mode {@code run}, in the order they appear. */
final class LineSink implements StreamSink {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  List<String> lines() {
    return lines;
  }

  void line(String line) {
    lines.add(line);
  }

  @Override
  public void output(@Nullable Object value) {
    lines.add(RunNotation.render(value));
  }

  @Override
  public void error(ErrorRecord record) {
    lines.add("ERROR " + RunNotation.error(record));
  }

  @Override
  public void warning(String text) {
    lines.add("WARNING " + Quote.quote(text));
  }

  @Override
  public void verbose(String text) {
    lines.add("VERBOSE " + Quote.quote(text));
  }

  @Override
  public void debug(String text) {
    lines.add("DEBUG " + Quote.quote(text));
  }

  @Override
  public void information(InformationRecord record) {
    if (record.message() instanceof InformationRecord.HostMessage message) {
      lines.add("HOST " + Quote.quote(message.text()));
    } else {
      lines.add("INFO " + Quote.quote(Conversion.toText(record.message())));
    }
  }

  @Override
  public void hiddenInformation(InformationRecord record) {
    information(record);
  }

  @Override
  public void progress(ProgressRecord record) {
    // Progress is not part of the notation.
  }
}
