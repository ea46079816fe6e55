package rehearse.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommandType;
import rehearse.command.Session;
import rehearse.value.Wildcard;

/** Names of commands. */
final class CommandCompletion {
  private CommandCompletion() {}

  static List<CompletionResult> matching(Session session, String prefix) {
    String pattern = Wildcard.hasWildcards(prefix) ? prefix : prefix + "*";
    List<CompletionResult> results = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (CommandInfo command :
        session
            .commands()
            .matching(
                pattern,
                EnumSet.of(
                    CommandType.Alias,
                    CommandType.Function,
                    CommandType.Filter,
                    CommandType.Cmdlet))) {
      if (!seen.contains(command.name())) {
        seen.add(command.name());
        results.add(
            new CompletionResult(
                CompletionResult.Kind.Command, command.name(), command.name(), toolTip(command)));
      }
    }
    results.sort(Comparator.comparing(CompletionResult::shown, String.CASE_INSENSITIVE_ORDER));
    return results;
  }

  private static String toolTip(CommandInfo command) {
    CommandSpec spec = command.spec();
    return spec == null ? command.name() : CommandSyntax.of(spec, command.name());
  }
}
