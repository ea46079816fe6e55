package rehearse.engine.error;

import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.TerminatingError;
import rehearse.engine.node.Frame;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.Types;

/** What a {@code throw} statement throws. */
public final class ThrownValue {
  private ThrownValue() {}

  /** Returns the error that {@code throw value} raises. */
  public static TerminatingError of(@Nullable Object value, Frame frame) {
    ErrorRecord record = record(value);
    if (record.invocation() == InvocationInfo.NONE) {
      record.setInvocation(
          new InvocationInfo("", null, frame.call().code().source(), frame.position(), 0, 0));
      record.setScriptStackTrace(StackTrace.of(frame));
    }
    return new TerminatingError(record, TerminatingError.Origin.THROW);
  }

  /** Returns the error that {@code throw} without an operand raises in a catch block. */
  public static TerminatingError again(Frame frame) {
    ErrorRecord caught = frame.call().caught();
    return caught == null
        ? of(null, frame)
        : new TerminatingError(caught, TerminatingError.Origin.THROW);
  }

  private static ErrorRecord record(@Nullable Object value) {
    if (value instanceof ErrorRecord record) {
      return record;
    }
    if (value instanceof PsException exception) {
      return exception.errorId() != null
              && Types.RUNTIME_EXCEPTION.isAssignableFrom(exception.type())
          ? ErrorRecord.of(exception)
          : new ErrorRecord(exception, exception.message(), ErrorCategory.OperationStopped, null);
    }
    String text = value == null ? "ScriptHalted" : Conversion.toText(value);
    return new ErrorRecord(
        new PsException(Types.RUNTIME_EXCEPTION, text),
        text,
        ErrorCategory.OperationStopped,
        value);
  }
}
