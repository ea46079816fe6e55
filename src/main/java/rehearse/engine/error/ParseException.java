package rehearse.engine.error;

import java.util.ArrayList;
import java.util.List;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.ReadOnlyProperty;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.value.ErrorCategory;
import rehearse.value.MemberTable;
import rehearse.value.PsException;

/**
 * Says that a text cannot be run. It names all the errors; its id, and the place that its record
 * points at, are those of the first.
 */
public final class ParseException extends PsException {
  private static final long serialVersionUID = 1L;

  private final transient List<ParseError> errors;

  /** Makes the exception about {@code diagnostics}, at least one, of {@code source}. */
  public ParseException(List<Diagnostic> diagnostics, SourceText source) {
    this(errors(diagnostics, source));
  }

  private ParseException(List<ParseError> errors) {
    super(ExceptionTypes.PARSE, text(errors));
    this.errors = errors;
    withError(errors.get(0).diagnostic().id(), ErrorCategory.ParserError);
  }

  private static List<ParseError> errors(List<Diagnostic> diagnostics, SourceText source) {
    List<ParseError> errors = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      errors.add(new ParseError(source, diagnostic));
    }
    return errors;
  }

  private static String text(List<ParseError> errors) {
    StringBuilder text = new StringBuilder();
    for (ParseError error : errors) {
      text.append(text.length() == 0 ? "" : "\n\n").append(error);
    }
    return text.toString();
  }

  /** Returns the record that points at the first error. */
  public ErrorRecord record() {
    ErrorRecord record = ErrorRecord.of(this);
    ScriptExtent extent = errors.get(0).extent();
    record.setInvocation(new InvocationInfo("", null, extent.source(), extent.span(), 0, 0));
    return record;
  }

  /** Returns what scripts see of this type. */
  public static MemberTable members() {
    return MemberTable.builder()
        .instance(
            new ReadOnlyProperty<>(
                "Errors",
                "System.Management.Automation.Language.ParseError[]",
                ParseException.class,
                exception -> exception.errors.toArray()))
        .build();
  }
}
