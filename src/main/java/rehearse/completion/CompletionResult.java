package rehearse.completion;

/**
 * One thing that could stand at the cursor.
 *
 * @param text what is inserted
 * @param shown what a list of choices shows
 * @param toolTip more about it, such as a command's syntax
 */
public record CompletionResult(Kind kind, String text, String shown, String toolTip) {
  /** CompletionResultType, as PowerShell spells it. */
  @SuppressWarnings("MemberName")
  public enum Kind {
    Command,
    ParameterName,
    ParameterValue,
    Variable
  }
}
