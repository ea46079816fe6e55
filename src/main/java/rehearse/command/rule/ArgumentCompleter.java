package rehearse.command.rule;

import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.ScriptBlock;

/** {@code [ArgumentCompleter({…})]}: a block that completion asks; any value is accepted. */
public record ArgumentCompleter(ScriptBlock block) implements ArgumentRule.Validation {
  @Override
  public String name() {
    return "ArgumentCompleter";
  }

  @Override
  public void validate(@Nullable Object argument) {}
}
