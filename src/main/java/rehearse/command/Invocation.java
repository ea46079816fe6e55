package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Output;
import rehearse.value.PsException;
import rehearse.value.PsType;

/**
 * A running call as its cmdlet sees it: bound parameters, output streams, ShouldProcess and the
 * session. Writing to it as an {@link Output} writes one object to the pipeline.
 */
public interface Invocation extends Output {
  /** Returns the argument of {@code parameter}, or null if it is null or was not given. */
  <T> @Nullable T get(Param<T> parameter);

  /** Returns whether {@code parameter} was given, also as null. */
  boolean has(Param<?> parameter);

  /** Returns the argument, or {@code otherwise} if it was not given or is null. */
  default <T> T get(Param<T> parameter, T otherwise) {
    T value = get(parameter);
    return value != null ? value : otherwise;
  }

  /** Returns whether the switch was given and not as {@code -Name:$false}. */
  default boolean isOn(Param<Boolean> parameter) {
    return Boolean.TRUE.equals(get(parameter));
  }

  /** Returns the name of the parameter set in use. */
  String parameterSet();

  /** Returns all bound parameters by name, as {@code $PSBoundParameters} lists them. */
  java.util.Map<String, @Nullable Object> boundParameters();

  /** Returns the piped object being processed, or null if there is none. */
  @Nullable Object currentObject();

  /** Returns whether objects are piped to this call. */
  boolean expectsInput();

  /** Writes the elements of {@code collection} one by one, or a single value as it is. */
  void writeAll(@Nullable Object collection);

  /** Writes a non-terminating error; under {@code -ErrorAction Stop} this throws. */
  void writeError(ErrorRecord error);

  /** Writes a non-terminating error made of these parts; the id gets the command's suffix. */
  default void writeError(
      PsException exception, String errorId, ErrorCategory category, @Nullable Object target) {
    writeError(new ErrorRecord(exception, errorId, category, target));
  }

  default void writeError(
      PsType exceptionType,
      String message,
      String errorId,
      ErrorCategory category,
      @Nullable Object target) {
    writeError(new PsException(exceptionType, message), errorId, category, target);
  }

  /** Returns the throwable that ends the statement with {@code error}; throw what it returns. */
  RuntimeException terminate(ErrorRecord error);

  default RuntimeException terminate(
      PsType exceptionType,
      String message,
      String errorId,
      ErrorCategory category,
      @Nullable Object target) {
    return terminate(
        new ErrorRecord(new PsException(exceptionType, message), errorId, category, target));
  }

  /**
   * Returns the throwable that ends the commands before this one in the pipeline, because this one
   * needs no more objects; throw what it returns. Their {@code end} does not run, this command's
   * does.
   */
  RuntimeException stopUpstream();

  void writeWarning(String text);

  void writeVerbose(String text);

  void writeDebug(String text);

  void writeInformation(InformationRecord record);

  void writeProgress(ProgressRecord record);

  /**
   * Asks whether to go on: {@code What if: Performing the operation "action" on target "target".}
   */
  boolean shouldProcess(String target, String action);

  /** As {@link #shouldProcess(String, String)} with the command's name as the action. */
  boolean shouldProcess(String target);

  /** Asks whether to go on with texts of the caller's own. */
  boolean shouldProcess(String verboseDescription, String verboseWarning, String caption);

  /** Asks a question that only {@code -Force} and the like avoid. */
  boolean shouldContinue(String query, String caption);

  /** Returns where and how the call was written. */
  InvocationInfo info();

  Session session();
}
