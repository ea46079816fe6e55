package rehearse.format;

import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.command.CommandType;
import rehearse.command.ErrorPosition;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.value.ErrorCategory;
import rehearse.value.Types;

/** The text of an error record as {@code $ErrorView} wants it. */
public final class ErrorText {
  private final ErrorRecord record;
  private final int width;
  private final ConsoleStyle style;

  private ErrorText(ErrorRecord record, int width, ConsoleStyle style) {
    this.record = record;
    this.width = width;
    this.style = style;
  }

  /**
   * Returns the text; it ends with a line break where the view gives the error a line of its own
   * after it.
   *
   * @param width the columns at which messages are broken
   */
  public static String of(ErrorRecord record, ErrorView view, int width, ConsoleStyle style) {
    ErrorText text = new ErrorText(record, width, style);
    return switch (view) {
      case ConciseView -> text.concise();
      case NormalView -> text.normal();
      case CategoryView -> style.error(record.categoryInfo().toString());
      case DetailedView -> DetailedError.of(record);
    };
  }

  private String concise() {
    ErrorPosition position = ErrorPosition.of(record.invocation());
    boolean parser = record.category() == ErrorCategory.ParserError;
    StringBuilder text = new StringBuilder();
    if (position != null && (position.path() != null || position.line() > 1 || parser)) {
      text.append(located(position));
    } else {
      text.append(style.error(reason() + ": " + message()));
    }
    String action = record.recommendedAction();
    if (action != null && !action.isEmpty()) {
      text.append("\n").append(style.error("  Recommendation: " + action)).append('\n');
    }
    return text.toString();
  }

  private String located(ErrorPosition position) {
    String number = Integer.toString(position.line());
    String indent = " ".repeat(Math.max(0, number.length() - 4));
    String prefix = indent + "     | ";
    StringBuilder text = new StringBuilder();
    text.append(style.error(reason() + ": "));
    if (position.path() != null) {
      text.append(position.path()).append(':').append(number);
    }
    text.append('\n').append(style.errorAccent(indent + "Line |")).append('\n');
    text.append(style.errorAccent(" ".repeat(Math.max(0, 4 - number.length())) + number + " | "));
    text.append(' ').append(position.code()).append('\n');
    text.append(style.errorAccent(prefix)).append(style.error(" " + position.marks())).append('\n');
    boolean breaks = position.path() != null || record.category() == ErrorCategory.ParserError;
    appendMessage(text, prefix, breaks);
    return text.toString();
  }

  private void appendMessage(StringBuilder text, String prefix, boolean breaks) {
    String bar = style.errorAccent(prefix);
    if (!breaks) {
      text.append(bar).append(style.error(message()));
      return;
    }
    String rest = message().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
    int room = Math.max(width - prefix.length(), 1);
    while (rest.length() > room) {
      int end = rest.lastIndexOf(' ', room - 1);
      end = end <= 0 ? room : end;
      text.append(bar).append(style.error(rest.substring(0, end).stripTrailing())).append('\n');
      rest = rest.substring(end).strip();
    }
    text.append(bar).append(style.error(rest)).append('\n');
  }

  /** Returns the message; that of a parse error without the position it begins with. */
  private String message() {
    String message = record.message();
    if (record.category() == ErrorCategory.ParserError && record.detailsMessage() == null) {
      int marks = message.indexOf("~\n");
      if (marks >= 0) {
        String behind = message.substring(marks + 2);
        int end = behind.indexOf("\n\n");
        return end < 0 ? behind : behind.substring(0, end);
      }
    }
    return message;
  }

  /** Returns what stands before the colon: the command at fault, or what kind of error it is. */
  private String reason() {
    InvocationInfo invocation = record.invocation();
    CommandInfo command = invocation.resolved();
    String activity = record.categoryInfo().activity();
    if (isThrown()) {
      return "Exception";
    }
    if (command != null && isKnownByName(command.commandType())) {
      return command.name();
    }
    if (!activity.isEmpty()) {
      return activity;
    }
    if (command != null && !command.name().isEmpty()) {
      return command.name();
    }
    if (!invocation.command().isEmpty()) {
      return invocation.command();
    }
    return record.category() != ErrorCategory.NotSpecified
        ? record.category().name()
        : record.categoryInfo().reason();
  }

  /** Returns whether a {@code throw} statement made the exception out of some object. */
  private boolean isThrown() {
    return record.category() == ErrorCategory.OperationStopped
        && record.exception().type() == Types.RUNTIME_EXCEPTION;
  }

  private static boolean isKnownByName(CommandType type) {
    return switch (type) {
      case Alias, Function, Filter, Cmdlet -> true;
      case ExternalScript, Application, Script, Configuration -> false;
    };
  }

  private String normal() {
    StringBuilder text = new StringBuilder();
    String command = commandPrefix(record.invocation());
    text.append(command == null ? "" : command + " : ").append(record.message()).append('\n');
    ErrorPosition position = ErrorPosition.of(record.invocation());
    if (position != null) {
      text.append(position.message()).append('\n');
    }
    appendDetail(text, "+ CategoryInfo          : " + record.categoryInfo());
    appendDetail(text, "+ FullyQualifiedErrorId : " + record.fullyQualifiedErrorId());
    String action = record.recommendedAction();
    if (action != null && !action.isEmpty()) {
      appendDetail(text, "+ Recommended Action    : " + action);
    }
    return style.error(text.toString());
  }

  private void appendDetail(StringBuilder text, String line) {
    int room = Math.max(width - 6, 1);
    for (int start = 0; start < line.length(); start += room) {
      text.append("    ").append(line, start, Math.min(start + room, line.length())).append('\n');
    }
  }

  private static @Nullable String commandPrefix(InvocationInfo invocation) {
    CommandInfo command = invocation.resolved();
    if (command == null) {
      return invocation.command().isEmpty() ? null : invocation.command();
    }
    String typed = invocation.command();
    return typed.isEmpty() || typed.equals("&") || typed.equals(".") ? command.name() : typed;
  }
}
