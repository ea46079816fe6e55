package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.ErrorCategoryInfo;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.InvocationInfo;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code Write-Error}: writes an error that does not end anything, as if its caller had failed. */
@AutoService(Cmdlet.class)
public final class WriteError extends Cmdlet {
  private static final String NO_EXCEPTION = "NoException";
  private static final String WITH_EXCEPTION = "WithException";
  private static final PsType WRITE_ERROR_EXCEPTION =
      TypeNames.named("Microsoft.PowerShell.Commands.WriteErrorException");

  private final Param<EnumValue> category =
      param("Category", ParameterType.enumeration("System.Management.Automation.ErrorCategory"))
          .set(NO_EXCEPTION)
          .set(WITH_EXCEPTION)
          .doc("The kind of error.");

  private final Param<String> categoryActivity =
      param("CategoryActivity", ParameterType.STRING)
          .alias("Activity")
          .doc("The command at work, for the category's text.");

  private final Param<String> categoryReason =
      param("CategoryReason", ParameterType.STRING)
          .alias("Reason")
          .doc("The reason, for the category's text.");

  private final Param<String> categoryTargetName =
      param("CategoryTargetName", ParameterType.STRING)
          .alias("TargetName")
          .doc("The target's name, for the category's text.");

  private final Param<String> categoryTargetType =
      param("CategoryTargetType", ParameterType.STRING)
          .alias("TargetType")
          .doc("The target's type, for the category's text.");

  private final Param<String> errorId =
      param("ErrorId", ParameterType.STRING)
          .set(NO_EXCEPTION)
          .set(WITH_EXCEPTION)
          .doc("The id to find the error by.");

  private final Param<ErrorRecord> errorRecord =
      param("ErrorRecord", new ParameterType<>(ErrorRecord.TYPE, ErrorRecord.class))
          .set("ErrorRecord")
          .mandatory()
          .position(0)
          .doc("The error record to write.");

  private final Param<PsException> exception =
      param("Exception", new ParameterType<>(Types.EXCEPTION, PsException.class))
          .set(WITH_EXCEPTION)
          .mandatory()
          .position(0)
          .doc("The exception to report.");

  private final Param<String> message =
      param("Message", ParameterType.STRING)
          .set(NO_EXCEPTION)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .set(WITH_EXCEPTION)
          .alias("Msg")
          .rule(Rules.allowNull())
          .rule(Rules.allowEmptyString())
          .doc("The text to report.");

  private final Param<String> recommendedAction =
      param("RecommendedAction", ParameterType.STRING).doc("What to do about the error.");

  private final Param<Object> targetObject =
      param("TargetObject", ParameterType.OBJECT)
          .set(NO_EXCEPTION)
          .set(WITH_EXCEPTION)
          .doc("The object that was worked on.");

  public WriteError() {
    super("Write-Error", "Writes an object to the error stream.");
    defaultParameterSet(NO_EXCEPTION);
    example("Report a failure", "Write-Error 'no such mailbox'", "Write-Error: no such mailbox");
    example(
        "Report with an id",
        "Write-Error 'gone' -ErrorId Missing -Category ObjectNotFound -TargetObject 'EX1'",
        "Write-Error: gone");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ErrorRecord record = record(in);
        describe(in, record);
        attribute(in, record);
        in.writeError(record);
      }
    };
  }

  private ErrorRecord record(Invocation in) {
    ErrorRecord given = in.get(errorRecord);
    if (given != null) {
      ErrorRecord copy =
          new ErrorRecord(given.exception(), given.errorId(), given.category(), given.target());
      copy.setDetails(given.detailsMessage(), given.recommendedAction());
      return copy;
    }
    String text = in.get(message);
    PsException cause = in.get(exception);
    PsException reported =
        cause != null ? cause : new PsException(WRITE_ERROR_EXCEPTION, text == null ? "" : text);
    String id = in.get(errorId, "");
    ErrorRecord record =
        new ErrorRecord(
            reported,
            id.isEmpty() ? reported.type().fullName() : id,
            categoryOf(in.get(category)),
            in.get(targetObject));
    if (cause != null && text != null && !text.isEmpty()) {
      record.setDetails(text, null);
    }
    return record;
  }

  private static ErrorCategory categoryOf(@Nullable EnumValue value) {
    return value == null ? ErrorCategory.NotSpecified : ErrorCategory.valueOf(value.toString());
  }

  private void describe(Invocation in, ErrorRecord record) {
    String action = in.get(recommendedAction, "");
    if (!action.isEmpty()) {
      record.setDetails(record.message(), action);
    }
    ErrorCategoryInfo info = record.categoryInfo();
    info.setReason(in.get(categoryReason));
    info.setTargetName(in.get(categoryTargetName));
    info.setTargetType(in.get(categoryTargetType));
    String activity = in.get(categoryActivity, "");
    info.setActivity(activity.isEmpty() ? "Write-Error" : activity);
  }

  /** Makes the error that of the function or script which calls. */
  private static void attribute(Invocation in, ErrorRecord record) {
    Object caller = in.session().variables().get("MyInvocation");
    if (!(caller instanceof InvocationInfo info)) {
      return;
    }
    record.setInvocation(info);
    CommandInfo command = info.resolved();
    CommandSpec spec = command == null ? null : command.spec();
    if (spec != null) {
      record.withSuffix(spec.errorSuffix());
    } else {
      record.withSuffix(command == null ? "" : command.name());
    }
  }
}
