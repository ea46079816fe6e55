package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.ScriptBlock;
import rehearse.value.regex.NetRegex;
import rehearse.value.regex.RegexOptions;

/** The operator {@code -replace}. */
public final class ReplaceOperator {
  private static final int MAX_OPERANDS = 2;

  private ReplaceOperator() {}

  /** Returns {@code left} with matches replaced; of a collection, its elements as strings so. */
  static Object replace(
      @Nullable Object left, @Nullable Object right, boolean ignoreCase, OperatorContext context) {
    @Nullable Object[] operands = operands(right);
    if (operands.length > MAX_OPERANDS) {
      throw OperatorFailures.invalidOperation(
          "BadReplaceArgument",
          "The "
              + (ignoreCase ? "-replace" : "-creplace")
              + " operator allows only two elements to follow it, not "
              + operands.length
              + ".");
    }
    Object pattern = operands.length > 0 ? operands[0] : "";
    Object replacement = operands.length > 1 ? PsObject.unwrap(operands[1]) : "";
    NetRegex regex = regex(pattern, ignoreCase, context);
    if (!Enumeration.isEnumerable(left)) {
      return replaceOne(regex, OperandText.of(left, context), replacement, context);
    }
    @Nullable Object[] elements = operands(left);
    @Nullable Object[] result = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      result[i] = replaceOne(regex, OperandText.of(elements[i], context), replacement, context);
    }
    return result;
  }

  private static @Nullable Object[] operands(@Nullable Object right) {
    @Nullable Object[] elements = Enumeration.toArray(right);
    return elements == null ? new Object[] {right} : elements;
  }

  private static NetRegex regex(
      @Nullable Object operand, boolean ignoreCase, OperatorContext context) {
    if (PsObject.unwrap(operand) instanceof NetRegex regex) {
      return regex;
    }
    String pattern = OperandText.of(operand, context);
    try {
      return NetRegex.compile(pattern, ignoreCase ? RegexOptions.IGNORE_CASE : RegexOptions.NONE);
    } catch (PsException e) {
      throw OperatorFailures.invalidOperation(
          "InvalidRegularExpression",
          "The regular expression pattern " + pattern + " is not valid.",
          e);
    }
  }

  private static String replaceOne(
      NetRegex regex, String text, @Nullable Object replacement, OperatorContext context) {
    if (replacement instanceof ScriptBlock block) {
      return regex.replace(text, match -> OperandText.of(block.invoke(match), context), -1);
    }
    return regex.replace(text, OperandText.of(replacement, context), -1);
  }
}
