package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** The category of an error record with the texts that go with it. All but the category change. */
public final class ErrorCategoryInfo implements Typed {
  public static final PsType TYPE =
      rehearse.value.TypeNames.named("System.Management.Automation.ErrorCategoryInfo");

  private final ErrorRecord record;
  private @Nullable String activity;
  private @Nullable String reason;
  private @Nullable String targetName;
  private @Nullable String targetType;

  ErrorCategoryInfo(ErrorRecord record) {
    this.record = record;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public ErrorCategory category() {
    return record.category();
  }

  /** Returns the command that was at work; empty for an expression. */
  public String activity() {
    if (activity != null) {
      return activity;
    }
    CommandInfo command = record.invocation().resolved();
    return command == null ? "" : command.name();
  }

  /** Names the command that was at work. */
  public void setActivity(@Nullable String text) {
    activity = text;
  }

  /** Returns why: the name of the exception's type unless something else was set. */
  public String reason() {
    return reason != null ? reason : record.exception().type().name();
  }

  public void setReason(@Nullable String text) {
    reason = text;
  }

  /** Returns the text of the target object; empty for none. */
  public String targetName() {
    if (targetName != null) {
      return targetName;
    }
    Object target = record.target();
    return target == null ? "" : Conversion.toText(target);
  }

  public void setTargetName(@Nullable String text) {
    targetName = text;
  }

  /** Returns the name of the target object's type; empty for none. */
  public String targetType() {
    if (targetType != null) {
      return targetType;
    }
    Object target = record.target();
    return target == null ? "" : PsType.of(target).name();
  }

  public void setTargetType(@Nullable String text) {
    targetType = text;
  }

  void takeFrom(ErrorCategoryInfo other) {
    activity = other.activity;
    reason = other.reason;
    targetName = other.targetName;
    targetType = other.targetType;
  }

  /** Returns the one-line text that {@code CategoryView} shows. */
  @Override
  public String toString() {
    return category()
        + ": ("
        + shortened(targetName())
        + ":"
        + shortened(targetType())
        + ") ["
        + shortened(activity())
        + "], "
        + shortened(reason());
  }

  /** Returns {@code text}, its middle left out if it is longer than 40 characters. */
  private static String shortened(String text) {
    return text.length() <= 40
        ? text
        : text.substring(0, 19) + "\u2026" + text.substring(text.length() - 19);
  }
}
