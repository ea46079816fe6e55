package rehearse.command.rule;

import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.ScriptBlock;

/** {@code [ValidateScript({ Test-Path $_ })]}: values for which a block returns true. */
public record ValidateScript(ScriptBlock scriptBlock, @Nullable String errorMessage)
    implements EachElement {
  @Override
  public String name() {
    return "ValidateScript";
  }

  @Override
  public void validateElement(Object element) {
    Object result = scriptBlock.invoke(element);
    if (result == AutomationNull.VALUE || !Conversion.toBoolean(result)) {
      String text = Failures.text(element);
      throw Failures.of(
          "ValidateScriptFailure",
          "The \""
              + scriptBlock.text()
              + "\" validation script for the argument with value \""
              + text
              + "\" did not return a result of True. Determine why the validation script failed,"
              + " and then try the command again.",
          errorMessage,
          text,
          scriptBlock.text());
    }
  }
}
