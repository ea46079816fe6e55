package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.regex.RegexOptions;

/**
 * The options of {@code -split}, as bits of {@code System.Management.Automation.SplitOptions}.
 *
 * @param bits the options given, 0 for none
 */
record SplitOptions(int bits) {
  static final SplitOptions NONE = new SplitOptions(0);

  private static final int SIMPLE_MATCH = 1;
  private static final int REGEX_MATCH = 2;
  private static final int CULTURE_INVARIANT = 4;
  private static final int IGNORE_PATTERN_WHITESPACE = 8;
  private static final int MULTILINE = 16;
  private static final int SINGLELINE = 32;
  private static final int IGNORE_CASE = 64;
  private static final int EXPLICIT_CAPTURE = 128;

  /**
   * Reads the third operand.
   *
   * @throws PsException if it names no options, or options that exclude each other
   */
  static SplitOptions read(@Nullable Object operand) {
    PsType type = TypeNames.find("System.Management.Automation.SplitOptions");
    if (type == null) {
      return NONE;
    }
    Object converted;
    try {
      converted = Conversion.to(operand, type);
    } catch (PsException e) {
      throw PsException.error("RuntimeException", ErrorCategory.NotSpecified, e.message());
    }
    int bits = converted instanceof EnumValue value ? (int) value.value() : 0;
    boolean simple = (bits & SIMPLE_MATCH) != 0;
    int excluded =
        REGEX_MATCH | IGNORE_PATTERN_WHITESPACE | MULTILINE | SINGLELINE | EXPLICIT_CAPTURE;
    if ((simple && (bits & excluded) != 0)
        || (bits & (MULTILINE | SINGLELINE)) == (MULTILINE | SINGLELINE)) {
      throw PsException.error(
          "InvalidSplitOptionCombination",
          ErrorCategory.ParserError,
          "The combination of options with the -split operator is not valid.");
    }
    return new SplitOptions(bits);
  }

  boolean isSimpleMatch() {
    return (bits & SIMPLE_MATCH) != 0;
  }

  /** Returns the same options as those of a regular expression. */
  int toRegexOptions() {
    int result = RegexOptions.NONE;
    result |= (bits & CULTURE_INVARIANT) != 0 ? RegexOptions.CULTURE_INVARIANT : 0;
    result |= (bits & IGNORE_PATTERN_WHITESPACE) != 0 ? RegexOptions.IGNORE_PATTERN_WHITESPACE : 0;
    result |= (bits & MULTILINE) != 0 ? RegexOptions.MULTILINE : 0;
    result |= (bits & SINGLELINE) != 0 ? RegexOptions.SINGLELINE : 0;
    result |= (bits & IGNORE_CASE) != 0 ? RegexOptions.IGNORE_CASE : 0;
    result |= (bits & EXPLICIT_CAPTURE) != 0 ? RegexOptions.EXPLICIT_CAPTURE : 0;
    return result;
  }
}
