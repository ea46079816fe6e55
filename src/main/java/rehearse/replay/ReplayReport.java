package rehearse.replay;

import java.util.List;

/** What came of replaying a recording: one outcome a command, in the order they were run. */
public record ReplayReport(List<Outcome> outcomes) {
  public ReplayReport {
    outcomes = List.copyOf(outcomes);
  }

  /** What happened to a recorded command. */
  public enum Result {
    DONE("done"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String word;

    Result(String word) {
      this.word = word;
    }
  }

  /**
   * A recorded command and what happened to it.
   *
   * @param line the command line that was run, or would have been
   * @param reason why it failed or was skipped, or a remark; may be empty
   */
  public record Outcome(RecordedCommand command, Result result, String line, String reason) {}

  public int count(Result result) {
    int count = 0;
    for (Outcome outcome : outcomes) {
      count += outcome.result == result ? 1 : 0;
    }
    return count;
  }

  /** Returns 1 if a command failed, else 0. */
  public int exitCode() {
    return count(Result.FAILED) == 0 ? 0 : 1;
  }

  /** Returns the report as text: a line a command, its reason below, and the totals. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int width = Integer.toString(outcomes.size()).length();
    for (Outcome outcome : outcomes) {
      String number = Integer.toString(outcome.command.number());
      text.append(" ".repeat(Math.max(0, width - number.length())))
          .append(number)
          .append("  ")
          .append(outcome.result.word)
          .append(" ".repeat(9 - outcome.result.word.length()))
          .append(outcome.line)
          .append('\n');
      if (!outcome.reason.isEmpty()) {
        for (String line : outcome.reason.split("\n", -1)) {
          text.append(" ".repeat(width + 11)).append(line).append('\n');
        }
      }
    }
    return text.append(totals()).append('\n').toString();
  }

  private String totals() {
    return outcomes.size()
        + (outcomes.size() == 1 ? " record: " : " records: ")
        + count(Result.DONE)
        + " done, "
        + count(Result.FAILED)
        + " failed, "
        + count(Result.SKIPPED)
        + " skipped";
  }
}
