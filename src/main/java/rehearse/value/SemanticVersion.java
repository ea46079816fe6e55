package rehearse.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version by the rules of semver.org ({@code [semver]}). */
public record SemanticVersion(
    int major, int minor, int patch, @Nullable String preRelease, @Nullable String build)
    implements Typed, Comparable<SemanticVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.\\-]+))?(?:\\+([0-9A-Za-z.\\-]+))?");

  /** Returns the version {@code text} stands for, or null if it is not one. */
  public static @Nullable SemanticVersion tryParse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return new SemanticVersion(
          number(matcher.group(1)),
          number(matcher.group(2)),
          number(matcher.group(3)),
          matcher.group(4),
          matcher.group(5));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public PsType type() {
    return Types.SEMANTIC_VERSION;
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int order = Integer.compare(major, other.major);
    if (order == 0) {
      order = Integer.compare(minor, other.minor);
    }
    if (order == 0) {
      order = Integer.compare(patch, other.patch);
    }
    return order != 0 ? order : compareLabels(preRelease, other.preRelease);
  }

  private static int compareLabels(@Nullable String left, @Nullable String right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? 1 : -1;
    }
    String[] lefts = left.split("\\.", -1);
    String[] rights = right.split("\\.", -1);
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = compareLabel(lefts[i], rights[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.length, rights.length);
  }

  private static int compareLabel(String left, String right) {
    boolean leftIsNumber = left.chars().allMatch(Character::isDigit);
    boolean rightIsNumber = right.chars().allMatch(Character::isDigit);
    if (leftIsNumber && rightIsNumber) {
      return new java.math.BigInteger(left).compareTo(new java.math.BigInteger(right));
    }
    if (leftIsNumber != rightIsNumber) {
      return leftIsNumber ? -1 : 1;
    }
    return left.compareTo(right);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SemanticVersion that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return major * 961 + minor * 31 + patch;
  }

  @Override
  public String toString() {
    return major
        + "."
        + minor
        + "."
        + patch
        + (preRelease == null ? "" : "-" + preRelease)
        + (build == null ? "" : "+" + build);
  }
}
