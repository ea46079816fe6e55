package rehearse.command.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;

/** {@code [ArgumentCompletions('a', 'b')]}: words that completion offers; any value is accepted. */
public record ArgumentCompletions(List<String> words) implements ArgumentRule.Validation {
  public ArgumentCompletions {
    words = List.copyOf(words);
  }

  @Override
  public String name() {
    return "ArgumentCompletions";
  }

  @Override
  public void validate(@Nullable Object argument) {}
}
