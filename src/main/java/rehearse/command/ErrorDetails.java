package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** The texts that replace an error record's message, as {@code $_.ErrorDetails} shows them. */
public final class ErrorDetails implements Typed {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.ErrorDetails");

  private final String message;
  private @Nullable String recommendedAction;
  private @Nullable ErrorRecord record;

  public ErrorDetails(String message) {
    this.message = message;
  }

  /** Makes the details of a record, which changes with them. */
  static @Nullable ErrorDetails of(ErrorRecord record) {
    String text = record.detailsMessage();
    if (text == null) {
      return null;
    }
    ErrorDetails details = new ErrorDetails(text);
    details.recommendedAction = record.recommendedAction();
    details.record = record;
    return details;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public String message() {
    return message;
  }

  public @Nullable String recommendedAction() {
    return recommendedAction;
  }

  public void setRecommendedAction(@Nullable String text) {
    recommendedAction = text;
    if (record != null) {
      record.setDetails(message, text);
    }
  }

  @Override
  public String toString() {
    return message;
  }
}
