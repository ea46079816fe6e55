package rehearse.engine.pipeline;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.engine.PowerShellSession;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;

/** A running pipeline: objects are pushed from stage to stage, one by one. */
public final class Pipeline {
  private final PowerShellSession session;
  private final Stage[] stages;

  public Pipeline(PowerShellSession session, Stage[] stages) {
    this.session = session;
    this.stages = stages;
  }

  /** Runs the stages on the elements of {@code input}; without input if it is absent. */
  public void run(boolean hasInput, @Nullable Object input) {
    boolean succeeded = false;
    try {
      for (Stage stage : stages) {
        stage.prepare();
      }
      runPrepared(hasInput, input);
      succeeded = true;
    } finally {
      for (Stage stage : stages) {
        stage.clean();
      }
      if (succeeded) {
        session.setSuccess(allSucceeded());
      }
    }
  }

  private boolean allSucceeded() {
    for (Stage stage : stages) {
      if (!stage.succeeded()) {
        return false;
      }
    }
    return true;
  }

  private void runPrepared(boolean hasInput, @Nullable Object input) {
    int next = 0;
    boolean fed = false;
    while (true) {
      try {
        if (!fed) {
          fed = true;
          for (Stage stage : stages) {
            stage.ensureBegun();
          }
          if (hasInput) {
            feed(input);
          }
        }
        while (next < stages.length) {
          Stage stage = stages[next++];
          stage.finish();
        }
        return;
      } catch (ControlFlow.StopUpstream stop) {
        int index = indexOf(stop);
        if (index < 0) {
          throw stop;
        }
        next = Math.max(next, index);
      }
    }
  }

  private int indexOf(ControlFlow.StopUpstream stop) {
    for (int i = 0; i < stages.length; i++) {
      if (stages[i].owns(stop.stage())) {
        return i;
      }
    }
    return -1;
  }

  private void feed(@Nullable Object input) {
    Stage first = stages[0];
    if (input == AutomationNull.VALUE) {
      return;
    }
    if (input instanceof Object[] array) {
      for (Object element : array) {
        session.checkInterrupt();
        first.write(element);
      }
      return;
    }
    Iterator<@Nullable Object> elements =
        input == null || Unroll.isSingle(input) ? null : Enumeration.of(input);
    if (elements == null) {
      first.write(input);
      return;
    }
    while (elements.hasNext()) {
      session.checkInterrupt();
      first.write(elements.next());
    }
  }
}
