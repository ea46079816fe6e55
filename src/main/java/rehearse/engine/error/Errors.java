package rehearse.engine.error;

import org.jspecify.annotations.Nullable;
import rehearse.command.ActionPreference;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.TerminatingError;
import rehearse.engine.PowerShellSession;
import rehearse.engine.node.Frame;
import rehearse.engine.node.ReturnJump;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.Types;

/**
 * What happens when a statement fails: whether the error ends the script, goes up to a {@code try},
 * or is reported and the next statement runs.
 */
public final class Errors {
  private final PowerShellSession session;
  private final ErrorList list;
  private boolean propagating;

  public Errors(PowerShellSession session, ErrorList list) {
    this.session = session;
    this.list = list;
  }

  public ErrorList list() {
    return list;
  }

  /** Returns whether a {@code try} with a {@code catch} is anywhere up the call stack. */
  public boolean isPropagating() {
    return propagating;
  }

  /** Says whether errors go up to a {@code try}, and returns what was said before. */
  public boolean setPropagating(boolean newValue) {
    boolean before = propagating;
    propagating = newValue;
    return before;
  }

  /** Deals with a failed statement: returns if the next statement shall run. */
  public void statementFailed(Throwable failure, Frame frame, boolean insideTrap) {
    TerminatingError error = asError(failure, frame);
    session.setSuccess(false);
    CommandRuntime running = session.currentRuntime();
    if (insideTrap || propagating || (running != null && running.isEndedBy(error))) {
      throw error;
    }
    settle(error, frame, false);
  }

  /** Obeys {@code $ErrorActionPreference}: returns if the next statement shall run. */
  void settle(TerminatingError error, Frame frame, boolean trapped) {
    if (error.origin() == TerminatingError.Origin.STOP && !trapped) {
      throw error;
    }
    ActionPreference preference = preference(frame);
    if (preference == ActionPreference.Inquire) {
      preference = Inquiry.aboutException(session.host(), error.record());
    }
    switch (preference) {
      case Ignore:
        return;
      case SilentlyContinue:
        list.add(error.record());
        frame.streams().collect(Streams.ERROR, error.record());
        return;
      case Stop:
      case Break:
        throw error;
      default:
        break;
    }
    if (!trapped && error.origin() == TerminatingError.Origin.THROW) {
      throw error;
    }
    report(error.record(), frame);
  }

  /** Writes the record to the error stream and adds it to {@code $Error}. */
  public void report(ErrorRecord record, Frame frame) {
    list.add(record);
    frame.streams().collect(Streams.ERROR, record);
    frame.streams().error(record);
  }

  /** Notes that a {@code catch} clause runs for {@code record}. */
  public void caught(ErrorRecord record, Frame frame) {
    list.add(record);
    session.setSuccess(false);
  }

  /** Returns {@code $ErrorActionPreference} as code in {@code frame} sees it. */
  public ActionPreference preference(Frame frame) {
    return preference(frame.scope().find(VariableName.ERROR_ACTION), ActionPreference.Continue);
  }

  /** Returns the preference a variable holds. */
  public static ActionPreference preference(
      @Nullable Variable variable, ActionPreference otherwise) {
    Object value = variable == null ? null : variable.get();
    if (value == null) {
      return otherwise;
    }
    String text = Conversion.toText(value);
    for (ActionPreference preference : ActionPreference.values()) {
      if (preference.name().equalsIgnoreCase(text)) {
        return preference;
      }
    }
    return otherwise;
  }

  /**
   * Returns what a failure is to the script.
   *
   * @throws RuntimeException the failure itself if it is no error but leaves the frame
   */
  public TerminatingError asError(Throwable failure, Frame frame) {
    if (failure instanceof ControlFlow flow) {
      throw flow;
    }
    if (failure instanceof ReturnJump jump) {
      throw jump;
    }
    if (failure instanceof TerminatingError error) {
      position(error.record(), frame);
      return error;
    }
    ErrorRecord record =
        failure instanceof ParseException unparsable
            ? unparsable.record()
            : ErrorRecord.of(exception(failure));
    position(record, frame);
    return new TerminatingError(record);
  }

  private static PsException exception(Throwable failure) {
    if (failure instanceof PsException exception) {
      return exception;
    }
    if (failure instanceof StackOverflowError) {
      return LanguageErrors.callDepthOverflow();
    }
    return new PsException(Types.RUNTIME_EXCEPTION, failure.toString());
  }

  private static void position(ErrorRecord record, Frame frame) {
    InvocationInfo info = record.invocation();
    if (info.span() == null) {
      record.setInvocation(
          new InvocationInfo(
              info.command(),
              info.resolved(),
              frame.call().code().source(),
              frame.position(),
              info.pipelinePosition(),
              info.pipelineLength()));
    }
    if (record.scriptStackTrace() == null) {
      record.setScriptStackTrace(StackTrace.of(frame));
    }
  }
}
