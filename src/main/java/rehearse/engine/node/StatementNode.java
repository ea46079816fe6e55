package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.pipeline.Collector;
import rehearse.value.Conversion;
import rehearse.value.Output;

/** A statement: it writes its output to the frame's. */
public abstract class StatementNode {
  public abstract Completion exec(Frame frame);

  /** Runs the statement where a value is wanted and returns its output as one value. */
  public @Nullable Object value(Frame frame) {
    Collector collector = new Collector();
    Output before = frame.out();
    frame.setOut(collector);
    try {
      Completion completion = exec(frame);
      if (completion != Completion.NORMAL) {
        throw frame.leave(completion, before, collector);
      }
    } finally {
      frame.setOut(before);
    }
    return collector.result();
  }

  /** Runs the statement as a condition. */
  public boolean test(Frame frame) {
    return Conversion.toBoolean(value(frame));
  }
}
