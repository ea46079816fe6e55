package rehearse.engine.pipeline;

import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;
import rehearse.value.Output;

/**
 * Where the records of all streams but the success stream go: to the session's sink, or elsewhere
 * after a redirection. Never changed; a redirection makes another one.
 */
public final class Streams {
  public static final int ERROR = 2;
  public static final int WARNING = 3;
  public static final int VERBOSE = 4;
  public static final int DEBUG = 5;
  public static final int INFORMATION = 6;

  /** Takes everything and keeps nothing. */
  public static final Output NOWHERE = value -> {};

  private final StreamSink sink;
  private final @Nullable Output[] targets;
  private final @Nullable Output[] captures;

  public Streams(StreamSink sink) {
    this(sink, new Output[INFORMATION + 1], new Output[INFORMATION + 1]);
  }

  private Streams(StreamSink sink, @Nullable Output[] targets, @Nullable Output[] captures) {
    this.sink = sink;
    this.targets = targets;
    this.captures = captures;
  }

  /** Returns these streams with one of them going to {@code target}. */
  public Streams redirect(int stream, Output target) {
    @Nullable Output[] changed = targets.clone();
    changed[stream] = target;
    return new Streams(sink, changed, captures);
  }

  /**
   * Returns these streams with {@code list} told of each record of one stream, whether or not a
   * preference lets it be seen: what {@code -ErrorVariable} and its like collect.
   */
  public Streams capture(int stream, Output list) {
    @Nullable Output[] changed = captures.clone();
    Output before = captures[stream];
    changed[stream] =
        before == null
            ? list
            : record -> {
              list.write(record);
              before.write(record);
            };
    return new Streams(sink, targets, changed);
  }

  /** Tells those that collect the records of {@code stream} of one. */
  public void collect(int stream, Object record) {
    Output list = captures[stream];
    if (list != null) {
      list.write(record);
    }
  }

  private void toSink(int stream, @Nullable Object record) {
    switch (stream) {
      case ERROR -> sink.error((ErrorRecord) java.util.Objects.requireNonNull(record));
      case WARNING -> sink.warning(text(record));
      case VERBOSE -> sink.verbose(text(record));
      case DEBUG -> sink.debug(text(record));
      default -> sink.information((InformationRecord) java.util.Objects.requireNonNull(record));
    }
  }

  private static String text(@Nullable Object record) {
    return ((MessageRecord) java.util.Objects.requireNonNull(record)).message();
  }

  private void write(int stream, Object record) {
    Output target = targets[stream];
    if (target != null) {
      target.write(record);
    } else {
      toSink(stream, record);
    }
  }

  public void error(ErrorRecord record) {
    write(ERROR, record);
  }

  public void warning(MessageRecord record) {
    write(WARNING, record);
  }

  public void verbose(MessageRecord record) {
    write(VERBOSE, record);
  }

  public void debug(MessageRecord record) {
    write(DEBUG, record);
  }

  public void information(InformationRecord record) {
    write(INFORMATION, record);
  }

  /** Writes a record that the preference keeps off the screen, but not out of a redirection. */
  public void hiddenInformation(InformationRecord record) {
    Output target = targets[INFORMATION];
    if (target != null) {
      target.write(record);
    } else {
      sink.hiddenInformation(record);
    }
  }

  public void progress(ProgressRecord record) {
    sink.progress(record);
  }
}
