package rehearse.completion;

import java.util.ArrayList;
import java.util.List;
import rehearse.command.PsVariable;
import rehearse.command.Session;
import rehearse.value.PsType;

/** Names of variables. */
final class VariableCompletion {
  private VariableCompletion() {}

  /** Returns the variables whose names start as {@code word}, a {@code $} in front, does. */
  static List<CompletionResult> matching(Session session, String word) {
    String prefix = word.startsWith("$") ? word.substring(1) : word;
    List<CompletionResult> results = new ArrayList<>();
    for (PsVariable variable : session.variables().all(null)) {
      String name = variable.name();
      if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
        Object value = variable.value();
        String type = value == null ? "" : "[" + PsType.of(value).displayName() + "]";
        results.add(
            new CompletionResult(
                CompletionResult.Kind.Variable, "$" + name, name, type + "$" + name));
      }
    }
    return results;
  }
}
