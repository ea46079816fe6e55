package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * A .NET exception object, and the Java exception that carries it. Scripts see it as {@code
 * $_.Exception}. When it is raised by the language (a failed conversion, an operator that does not
 * apply) it also holds the error id, category and target of the error record it becomes.
 */
public class PsException extends RuntimeException implements Typed {
  private final PsType type;
  private final @Nullable PsException inner;
  private @Nullable String errorId;
  private ErrorCategory category = ErrorCategory.NotSpecified;
  private @Nullable Object target;

  public PsException(PsType type, @Nullable String message, @Nullable PsException inner) {
    super(message, inner, false, false);
    this.type = type;
    this.inner = inner;
  }

  public PsException(PsType type, @Nullable String message) {
    this(type, message, null);
  }

  /** Returns a language error: a RuntimeException with PowerShell's {@code errorId}. */
  public static PsException error(String errorId, ErrorCategory category, String message) {
    return new PsException(Types.RUNTIME_EXCEPTION, message).withError(errorId, category);
  }

  /** Sets the id and category of the error record this exception becomes. */
  public final PsException withError(String id, ErrorCategory errorCategory) {
    this.errorId = id;
    this.category = errorCategory;
    return this;
  }

  public final PsException withTarget(@Nullable Object targetObject) {
    this.target = targetObject;
    return this;
  }

  @Override
  public final PsType type() {
    return type;
  }

  public final @Nullable PsException inner() {
    return inner;
  }

  /** Returns the error id, or null if the exception carries none and its record gets a default. */
  public final @Nullable String errorId() {
    return errorId;
  }

  public final ErrorCategory category() {
    return category;
  }

  public final @Nullable Object target() {
    return target;
  }

  /** Returns the message; an exception made without one has .NET's default text for its type. */
  public final String message() {
    String text = getMessage();
    return text != null ? text : "Exception of type '" + type.fullName() + "' was thrown.";
  }
}
