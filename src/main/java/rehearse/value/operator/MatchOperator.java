package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;
import rehearse.value.Hashtable;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.regex.NetMatch;
import rehearse.value.regex.NetRegex;
import rehearse.value.regex.RegexOptions;

/** The operators {@code -match} and {@code -notmatch}. */
public final class MatchOperator {
  private MatchOperator() {}

  /**
   * Returns whether {@code left} matches the pattern, or the elements that do. A single value that
   * matches sets {@code $Matches}, whichever of the two operators asks.
   */
  static Object match(
      @Nullable Object left,
      @Nullable Object right,
      boolean ignoreCase,
      boolean wanted,
      OperatorContext context) {
    NetRegex regex = regex(right, ignoreCase, context);
    if (Enumeration.isEnumerable(left)) {
      return Filter.apply(
          left, element -> regex.isMatch(OperandText.of(element, context)) == wanted);
    }
    NetMatch match = regex.match(OperandText.of(left, context), 0);
    if (match != null) {
      context.setMatches(toMatches(match));
    }
    return (match != null) == wanted;
  }

  /**
   * Returns the regular expression an operand stands for: itself if it is one, else its text.
   *
   * @throws PsException the .NET exception if the pattern is not valid
   */
  static NetRegex regex(@Nullable Object operand, boolean ignoreCase, OperatorContext context) {
    if (PsObject.unwrap(operand) instanceof NetRegex regex) {
      return regex;
    }
    String pattern = OperandText.of(operand, context);
    try {
      return NetRegex.compile(pattern, ignoreCase ? RegexOptions.IGNORE_CASE : RegexOptions.NONE);
    } catch (PsException e) {
      throw OperatorFailures.thrown(e);
    }
  }

  /** Returns what {@code $Matches} is set to: the groups that took part, by number or name. */
  public static Hashtable toMatches(NetMatch match) {
    Hashtable matches = new Hashtable();
    NetRegex regex = match.regex();
    for (int number : regex.groupNumbers()) {
      String text = match.group(number);
      if (text != null) {
        String name = regex.groupName(number);
        boolean unnamed = name.charAt(0) <= '9';
        matches.put(unnamed ? (Object) number : name, text);
      }
    }
    return matches;
  }
}
