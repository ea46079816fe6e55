package rehearse.value.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.regex.NetRegex;
import rehearse.value.regex.RegexOptions;

/** The operator {@code -split}, binary and unary. */
public final class SplitOperator {
  private SplitOperator() {}

  /** Splits at white space: the unary form. */
  static TypedArray split(@Nullable Object operand, OperatorContext context) {
    NetRegex space = NetRegex.compile("\\s+", RegexOptions.NONE);
    List<String> parts = new ArrayList<>();
    for (Object element : elements(operand)) {
      parts.addAll(space.split(OperandText.of(element, context).strip(), 0));
    }
    return result(parts);
  }

  /** Splits at a delimiter, with an optional limit and options. */
  static TypedArray split(
      @Nullable Object left, @Nullable Object right, boolean ignoreCase, OperatorContext context) {
    @Nullable Object[] operands = elements(right);
    if (operands.length == 0) {
      throw OperatorFailures.invalidOperation(
          "BadOperatorArgument",
          "The argument to operator '"
              + (ignoreCase ? "-split" : "-csplit")
              + "' is not valid: "
              + PsType.of(right)
              + ".");
    }
    Object delimiter = PsObject.unwrap(operands[0]);
    int limit = operands.length > 1 ? limit(operands[1]) : 0;
    List<String> parts = new ArrayList<>();
    if (delimiter instanceof ScriptBlock predicate) {
      for (Object element : elements(left)) {
        splitByPredicate(OperandText.of(element, context), predicate, limit, parts);
      }
      return result(parts);
    }
    SplitOptions options = operands.length > 2 ? options(operands[2]) : SplitOptions.NONE;
    NetRegex regex = regex(delimiter, ignoreCase, options, context);
    for (Object element : elements(left)) {
      String text = OperandText.of(element, context);
      parts.addAll(limit < 0 ? regex.splitFromEnd(text, -limit) : regex.split(text, limit));
    }
    return result(parts);
  }

  private static SplitOptions options(@Nullable Object operand) {
    Object value = PsObject.unwrap(operand);
    return value == null || value.equals("") ? SplitOptions.NONE : SplitOptions.read(value);
  }

  private static NetRegex regex(
      @Nullable Object delimiter,
      boolean ignoreCase,
      SplitOptions options,
      OperatorContext context) {
    if (delimiter instanceof NetRegex regex) {
      return regex;
    }
    int caseOption = ignoreCase ? RegexOptions.IGNORE_CASE : RegexOptions.NONE;
    String pattern = OperandText.of(delimiter, context);
    if (options.isSimpleMatch()) {
      pattern = NetRegex.escape(pattern);
    }
    try {
      return NetRegex.compile(pattern, options.toRegexOptions() | caseOption);
    } catch (PsException e) {
      throw OperatorFailures.thrown(e);
    }
  }

  private static int limit(@Nullable Object operand) {
    try {
      return Conversion.to(operand, Types.INT) instanceof Integer number ? number : 0;
    } catch (PsException e) {
      throw PsException.error("RuntimeException", ErrorCategory.NotSpecified, e.message());
    }
  }

  private static void splitByPredicate(
      String text, ScriptBlock predicate, int limit, List<String> parts) {
    List<String> found = new ArrayList<>();
    boolean fromEnd = limit < 0;
    int most = fromEnd ? -limit : limit;
    int length = text.length();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int at = fromEnd ? length - 1 - i : i;
      if (most > 0 && found.size() == most - 1) {
        part.append(fromEnd ? reversed(text.substring(0, at + 1)) : text.substring(at));
        break;
      }
      String character = String.valueOf(text.charAt(at));
      if (Conversion.toBoolean(predicate.invoke(character, text, at))) {
        found.add(fromEnd ? reversed(part) : part.toString());
        part.setLength(0);
      } else {
        part.append(character);
      }
    }
    found.add(fromEnd ? reversed(part) : part.toString());
    if (fromEnd) {
      Collections.reverse(found);
    }
    parts.addAll(found);
  }

  private static String reversed(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = text.length() - 1; i >= 0; i--) {
      result.append(text.charAt(i));
    }
    return result.toString();
  }

  private static @Nullable Object[] elements(@Nullable Object value) {
    @Nullable Object[] elements = Enumeration.toArray(value);
    return elements == null ? new Object[] {value} : elements;
  }

  private static TypedArray result(List<String> parts) {
    return new TypedArray(Types.STRING, parts.toArray());
  }
}
