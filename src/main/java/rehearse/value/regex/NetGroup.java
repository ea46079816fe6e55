package rehearse.value.regex;

import rehearse.value.PsType;
import rehearse.value.Typed;

/**
 * A group of a match, or a match that failed.
 *
 * @param start where it begins in {@code input}, or -1 if it took no part in the match
 */
public record NetGroup(String name, String input, int start, int end) implements Typed {
  @Override
  public PsType type() {
    return RegexTypes.GROUP;
  }

  public boolean success() {
    return start >= 0;
  }

  public String value() {
    return start < 0 ? "" : input.substring(start, end);
  }

  @Override
  public String toString() {
    return value();
  }
}
