package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** PowerShell's error record: an exception with id, category, target and where it happened. */
public final class ErrorRecord implements Typed {
  public static final PsType TYPE = Types.ERROR_RECORD;

  private final PsException exception;
  private final String errorId;
  private final ErrorCategory category;
  private final @Nullable Object target;
  private final ErrorCategoryInfo categoryInfo = new ErrorCategoryInfo(this);
  private @Nullable String suffix;
  private @Nullable String detailsMessage;
  private @Nullable String recommendedAction;
  private InvocationInfo invocation = InvocationInfo.NONE;
  private @Nullable String scriptStackTrace;
  private boolean merged;

  public ErrorRecord(
      PsException exception, String errorId, ErrorCategory category, @Nullable Object target) {
    this.exception = exception;
    this.errorId = errorId;
    this.category = category;
    this.target = target;
  }

  /** Returns the record that an exception raised by the language becomes. */
  public static ErrorRecord of(PsException exception) {
    String id = exception.errorId();
    return new ErrorRecord(
        exception,
        id != null ? id : exception.type().name(),
        exception.category(),
        exception.target());
  }

  /**
   * Returns this record as a redirection such as {@code 2>&1} puts it among other objects: a
   * console still shows it as an error.
   */
  public ErrorRecord asMerged() {
    ErrorRecord copy = new ErrorRecord(exception, errorId, category, target);
    copy.categoryInfo.takeFrom(categoryInfo);
    copy.suffix = suffix;
    copy.setDetails(detailsMessage, recommendedAction);
    copy.invocation = invocation;
    copy.scriptStackTrace = scriptStackTrace;
    copy.merged = true;
    return copy;
  }

  /** Returns whether a redirection has put the record among other objects. */
  public boolean isMerged() {
    return merged;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public PsException exception() {
    return exception;
  }

  /** Returns the id without the command's suffix. */
  public String errorId() {
    return errorId;
  }

  /**
   * Returns {@code FullyQualifiedErrorId}: the id, and the suffix behind a comma if there is one.
   */
  public String fullyQualifiedErrorId() {
    String behind = suffix;
    return behind == null || behind.isEmpty() ? errorId : errorId + "," + behind;
  }

  public @Nullable String suffix() {
    return suffix;
  }

  /** Sets what stands behind the comma of the id, unless that was set before. */
  public ErrorRecord withSuffix(String commandTypeOrFunction) {
    if (suffix == null) {
      suffix = commandTypeOrFunction;
    }
    return this;
  }

  public ErrorCategory category() {
    return category;
  }

  /** Returns the category with activity, reason and target as {@code $_.CategoryInfo} has them. */
  public ErrorCategoryInfo categoryInfo() {
    return categoryInfo;
  }

  public @Nullable Object target() {
    return target;
  }

  /** Returns the text to show: the details' message if there is one, else the exception's. */
  public String message() {
    String details = detailsMessage;
    return details != null ? details : exception.message();
  }

  public @Nullable String detailsMessage() {
    return detailsMessage;
  }

  public void setDetails(@Nullable String message, @Nullable String action) {
    detailsMessage = message;
    recommendedAction = action;
  }

  public @Nullable String recommendedAction() {
    return recommendedAction;
  }

  public InvocationInfo invocation() {
    return invocation;
  }

  public void setInvocation(InvocationInfo info) {
    invocation = info;
  }

  public @Nullable String scriptStackTrace() {
    return scriptStackTrace;
  }

  public void setScriptStackTrace(String trace) {
    scriptStackTrace = trace;
  }

  @Override
  public String toString() {
    return message();
  }
}
