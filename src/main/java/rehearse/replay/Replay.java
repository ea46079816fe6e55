package rehearse.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.ParameterSpec;
import rehearse.engine.PowerShellSession;
import rehearse.engine.RunResult;
import rehearse.source.SourceText;

/**
 * Runs recorded commands in a session, one after the other. A command that fails does not stop the
 * ones behind it. Only commands of the Exchange Management Shell are run, whatever a recording
 * names.
 */
public final class Replay {
  private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private final PowerShellSession session;

  public Replay(PowerShellSession session) {
    this.session = session;
  }

  /**
   * Runs the commands of an admin audit log in the order in which they ran then.
   *
   * @param fileName as messages name the file
   */
  public ReplayReport run(String fileName, String text) throws ReplayException {
    List<RecordedCommand> commands = RecordedTime.inOrder(AdminAuditLogReader.read(fileName, text));
    List<ReplayReport.Outcome> outcomes = new ArrayList<>();
    for (RecordedCommand command : commands) {
      outcomes.add(replay(command));
    }
    return new ReplayReport(outcomes);
  }

  private ReplayReport.Outcome replay(RecordedCommand command) {
    CommandInfo found = session.commands().find(command.command());
    CommandSpec spec = found == null ? null : found.spec();
    boolean known =
        spec != null && spec.dialect() == CommandSpec.Dialect.FUNCTION && isCmdlet(spec);
    String line = known && spec != null ? line(command, spec) : plainLine(command);
    String reason = skipped(command, known);
    if (reason == null && known && spec != null) {
      reason = unknownValue(command, spec);
    }
    if (reason != null) {
      return new ReplayReport.Outcome(command, ReplayReport.Result.SKIPPED, line, reason);
    }
    for (RecordedCommand.Parameter parameter : command.parameters()) {
      if (!PARAMETER_NAME.matcher(parameter.name()).matches()) {
        return new ReplayReport.Outcome(
            command,
            ReplayReport.Result.FAILED,
            line,
            "\"" + parameter.name() + "\" isn't the name of a parameter.");
      }
    }
    return run(command, line);
  }

  /** Returns whether the command is one of this build, not a function a script defined. */
  private boolean isCmdlet(CommandSpec spec) {
    return session.commands().cmdlet(spec.name()) != null;
  }

  private static @Nullable String skipped(RecordedCommand command, boolean known) {
    String name = command.command().toLowerCase(Locale.ROOT);
    if (!command.succeeded()) {
      return command.error().isEmpty()
          ? "It failed when it was recorded."
          : "It failed when it was recorded: " + command.error();
    }
    if (name.startsWith("get-") || name.startsWith("search-") || name.startsWith("test-")) {
      return "It only reads.";
    }
    return known ? null : "Rehearse has no command of that name.";
  }

  private static @Nullable String unknownValue(RecordedCommand command, CommandSpec spec) {
    for (RecordedCommand.Parameter parameter : command.parameters()) {
      ParameterSpec known = find(spec, parameter.name());
      if (known != null && LenientArgument.expression(known, parameter.value()) == null) {
        return "The recording doesn't hold the value of " + known.name() + ".";
      }
    }
    return null;
  }

  private static @Nullable ParameterSpec find(CommandSpec spec, String name) {
    int index = spec.indexOf(name);
    return index < 0 ? null : spec.parameters().get(index);
  }

  /** Returns the command line, arguments read as the parameters' types want them. */
  private static String line(RecordedCommand command, CommandSpec spec) {
    StringBuilder line = new StringBuilder(spec.name());
    boolean hasIdentity = false;
    for (RecordedCommand.Parameter parameter : command.parameters()) {
      hasIdentity |= parameter.name().equalsIgnoreCase("Identity");
      if (isCommon(parameter.name())) {
        continue;
      }
      ParameterSpec known = find(spec, parameter.name());
      String expression =
          known == null
              ? quoted(parameter.value())
              : LenientArgument.expression(known, parameter.value());
      line.append(" -")
          .append(parameter.name())
          .append(':')
          .append(expression == null ? quoted(parameter.value()) : expression);
    }
    if (!hasIdentity && find(spec, "Identity") != null && !command.object().isEmpty()) {
      line.append(" -Identity:").append(quoted(command.object()));
    }
    return line.toString();
  }

  private static String plainLine(RecordedCommand command) {
    StringBuilder line = new StringBuilder(command.command());
    for (RecordedCommand.Parameter parameter : command.parameters()) {
      line.append(" -").append(parameter.name()).append(':').append(quoted(parameter.value()));
    }
    return line.toString();
  }

  private static String quoted(String text) {
    return LenientArgument.quoted(text);
  }

  /** Returns whether the parameter says how to run a command and not what to change. */
  private static boolean isCommon(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "erroraction", "warningaction", "informationaction", "verbose", "debug", "confirm" ->
          true;
      case "errorvariable", "warningvariable", "outvariable", "outbuffer", "pipelinevariable" ->
          true;
      default -> false;
    };
  }

  private ReplayReport.Outcome run(RecordedCommand command, String line) {
    RecordingSink sink = new RecordingSink();
    RunResult result = session.run(SourceText.of(line + " -Confirm:$false"), List.of(), sink);
    String failure = failure(result);
    if (failure == null) {
      failure = sink.firstError();
    }
    return failure != null
        ? new ReplayReport.Outcome(command, ReplayReport.Result.FAILED, line, failure)
        : new ReplayReport.Outcome(
            command, ReplayReport.Result.DONE, line, String.join("\n", sink.warnings()));
  }

  private static @Nullable String failure(RunResult result) {
    if (result instanceof RunResult.Failed failed) {
      return failed.error().message();
    }
    if (result instanceof RunResult.Unparsable unparsable) {
      return unparsable.diagnostics().get(0).message();
    }
    return null;
  }
}
