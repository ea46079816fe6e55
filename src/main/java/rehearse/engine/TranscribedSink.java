package rehearse.engine;

import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;
import rehearse.command.Transcripts;

/** Passes on what a script writes, and lets the session's transcripts have it, too. */
record TranscribedSink(StreamSink target, Transcripts transcripts) implements StreamSink {
  @Override
  public void output(@Nullable Object value) {
    if (transcripts.isRunning()) {
      transcripts.each(transcript -> transcript.output(value));
    }
    target.output(value);
  }

  @Override
  public void error(ErrorRecord error) {
    transcripts.each(transcript -> transcript.error(error));
    target.error(error);
  }

  @Override
  public void warning(String text) {
    transcripts.each(transcript -> transcript.warning(text));
    target.warning(text);
  }

  @Override
  public void verbose(String text) {
    transcripts.each(transcript -> transcript.verbose(text));
    target.verbose(text);
  }

  @Override
  public void debug(String text) {
    transcripts.each(transcript -> transcript.debug(text));
    target.debug(text);
  }

  @Override
  public void information(InformationRecord shown) {
    transcripts.each(transcript -> transcript.information(shown));
    target.information(shown);
  }

  @Override
  public void hiddenInformation(InformationRecord hidden) {
    target.hiddenInformation(hidden);
  }

  @Override
  public void progress(ProgressRecord progress) {
    target.progress(progress);
  }
}
