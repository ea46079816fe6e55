package rehearse.value.regex;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** A .NET regular expression ({@code [regex]}). */
public final class NetRegex implements Typed {
  private static final PsType TYPE =
      PsType.named("System.Text.RegularExpressions.Regex")
          .base(rehearse.value.Types.OBJECT)
          .build();

  private final String pattern;
  private final int options;

  private NetRegex(String pattern, int options) {
    this.pattern = pattern;
    this.options = options;
  }

  /**
   * Returns the compiled pattern; recent ones are kept.
   *
   * @param options bits of {@link RegexOptions}
   * @throws rehearse.value.PsException a {@code RegexParseException} if the pattern is not one
   */
  public static NetRegex compile(String pattern, int options) {
    return new NetRegex(pattern, options);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public String pattern() {
    return pattern;
  }

  public int options() {
    return options;
  }

  public boolean isMatch(String input) {
    throw new UnsupportedOperationException();
  }

  /** Returns the first match at or after {@code start}, or null if there is none. */
  public @Nullable NetMatch match(String input, int start) {
    throw new UnsupportedOperationException();
  }

  /** Returns all matches in order. */
  public List<NetMatch> matches(String input) {
    throw new UnsupportedOperationException();
  }

  /**
   * Replaces matches by {@code replacement}, in which {@code $1}, <code>${name}</code>, {@code $&}
   * and so on stand for parts of the match.
   *
   * @param count how many at most; -1 for all
   */
  public String replace(String input, String replacement, int count) {
    throw new UnsupportedOperationException();
  }

  /** Replaces matches by what {@code evaluator} makes of each. */
  public String replace(String input, Function<NetMatch, String> evaluator, int count) {
    throw new UnsupportedOperationException();
  }

  /** Splits {@code input} at the matches; the texts of groups are kept. 0 stands for no limit. */
  public List<String> split(String input, int count) {
    throw new UnsupportedOperationException();
  }

  /** Returns {@code text} as a pattern that matches nothing but it. */
  public static String escape(String text) {
    throw new UnsupportedOperationException();
  }

  /** Undoes {@link #escape}. */
  public static String unescape(String text) {
    throw new UnsupportedOperationException();
  }
}
