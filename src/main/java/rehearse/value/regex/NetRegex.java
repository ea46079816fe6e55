package rehearse.value.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** A .NET regular expression ({@code [regex]}). */
public final class NetRegex implements Typed {
  private static final int CACHED = 512;
  private static final ConcurrentHashMap<String, NetRegex> INSENSITIVE = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, NetRegex> OTHERS = new ConcurrentHashMap<>();

  private final String text;
  private final int options;
  private final Pattern java;
  private final GroupTable groups;
  private final int[] numbers;
  private final int[][] javaGroups;

  private NetRegex(String text, int options) {
    this.text = text;
    this.options = options;
    RegexTranslator.Translation translation = RegexTranslator.translate(text, options);
    int flags = Pattern.UNIX_LINES;
    if ((options & RegexOptions.IGNORE_CASE) != 0) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    try {
      this.java = Pattern.compile(translation.javaPattern(), flags);
    } catch (PatternSyntaxException e) {
      throw RegexFailures.parse(text, text.length(), e.getDescription() + ".");
    }
    this.groups = translation.groups();
    this.numbers = groups.numbers();
    this.javaGroups = new int[numbers.length][];
    for (int i = 0; i < numbers.length; i++) {
      javaGroups[i] = groups.javaGroups(numbers[i]).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /**
   * Returns the compiled pattern; recent ones are kept.
   *
   * @param options bits of {@link RegexOptions}
   * @throws rehearse.value.PsException a {@code RegexParseException} if the pattern is not one
   */
  public static NetRegex compile(String pattern, int options) {
    boolean usual = options == RegexOptions.IGNORE_CASE;
    ConcurrentHashMap<String, NetRegex> cache = usual ? INSENSITIVE : OTHERS;
    String key = usual ? pattern : options + ":" + pattern;
    NetRegex known = cache.get(key);
    if (known != null) {
      return known;
    }
    NetRegex compiled = new NetRegex(pattern, options);
    if (cache.size() >= CACHED) {
      cache.clear();
    }
    cache.put(key, compiled);
    return compiled;
  }

  @Override
  public PsType type() {
    return RegexTypes.REGEX;
  }

  public String pattern() {
    return text;
  }

  public int options() {
    return options;
  }

  /** Returns the numbers of the groups, ascending; 0 is the whole match. */
  public int[] groupNumbers() {
    return numbers.clone();
  }

  /** Returns the name of a group; one without a name has its number. */
  public String groupName(int number) {
    return groups.name(number);
  }

  /** Returns the number of the group {@code name}, or -1 if there is none. */
  public int groupNumber(String name) {
    Integer number = groups.number(name);
    return number == null ? -1 : number;
  }

  int groupCount() {
    return numbers.length;
  }

  int numberAt(int index) {
    return numbers[index];
  }

  /** Returns where {@code number} stands among the groups, or -1. */
  int indexOf(int number) {
    if (number >= 0 && number < numbers.length && numbers[number] == number) {
      return number;
    }
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }

  GroupTable groups() {
    return groups;
  }

  private Matcher matcher(String input) {
    return java.matcher(new InterruptibleText(input));
  }

  /** Looks for the next match; a pattern can nest deeper than there is stack. */
  private static boolean find(Matcher matcher) {
    try {
      return matcher.find();
    } catch (StackOverflowError e) {
      throw RegexFailures.tooDeep();
    }
  }

  private static boolean find(Matcher matcher, int start) {
    try {
      return matcher.find(start);
    } catch (StackOverflowError e) {
      throw RegexFailures.tooDeep();
    }
  }

  public boolean isMatch(String input) {
    return find(matcher(input));
  }

  /** Returns whether a match begins at or after {@code start}. */
  public boolean isMatch(String input, int start) {
    return start <= input.length() && find(matcher(input), start);
  }

  /** Returns the first match at or after {@code start}, or null if there is none. */
  public @Nullable NetMatch match(String input, int start) {
    if (start > input.length()) {
      return null;
    }
    Matcher matcher = matcher(input);
    return find(matcher, start) ? toMatch(matcher, input) : null;
  }

  /** Returns all matches in order. */
  public List<NetMatch> matches(String input) {
    List<NetMatch> result = new ArrayList<>();
    Matcher matcher = matcher(input);
    while (find(matcher)) {
      result.add(toMatch(matcher, input));
    }
    return result;
  }

  private NetMatch toMatch(Matcher matcher, String input) {
    int[] spans = new int[numbers.length * 2];
    for (int i = 0; i < numbers.length; i++) {
      int start = -1;
      int end = -1;
      for (int group : javaGroups[i]) {
        int from = matcher.start(group);
        if (from >= 0 && from >= start) {
          start = from;
          end = matcher.end(group);
        }
      }
      spans[2 * i] = start;
      spans[2 * i + 1] = end;
    }
    return new NetMatch(this, input, spans);
  }

  /**
   * Replaces matches by {@code replacement}, in which {@code $1}, <code>${name}</code>, {@code $&}
   * and so on stand for parts of the match.
   *
   * @param count how many at most; -1 for all
   */
  public String replace(String input, String replacement, int count) {
    Matcher matcher = matcher(input);
    if (count == 0 || !find(matcher)) {
      return input;
    }
    boolean literal = replacement.indexOf('$') < 0;
    Replacement parts = literal ? null : Replacement.parse(replacement, groups);
    StringBuilder result = new StringBuilder(input.length() + 16);
    int last = 0;
    int left = count;
    do {
      result.append(input, last, matcher.start());
      if (parts == null) {
        result.append(replacement);
      } else {
        parts.append(result, toMatch(matcher, input));
      }
      last = matcher.end();
    } while (--left != 0 && find(matcher));
    return result.append(input, last, input.length()).toString();
  }

  /** Replaces matches by what {@code evaluator} makes of each. */
  public String replace(String input, Function<NetMatch, String> evaluator, int count) {
    Matcher matcher = matcher(input);
    if (count == 0 || !find(matcher)) {
      return input;
    }
    StringBuilder result = new StringBuilder();
    int last = 0;
    int left = count;
    do {
      result.append(input, last, matcher.start());
      result.append(evaluator.apply(toMatch(matcher, input)));
      last = matcher.end();
    } while (--left != 0 && find(matcher));
    return result.append(input, last, input.length()).toString();
  }

  /** Splits {@code input} at the matches; the texts of groups are kept. 0 stands for no limit. */
  public List<String> split(String input, int count) {
    List<String> parts = new ArrayList<>();
    int last = 0;
    if (count != 1) {
      Matcher matcher = matcher(input);
      int left = count - 1;
      while (left != 0 && find(matcher)) {
        parts.add(input.substring(last, matcher.start()));
        last = matcher.end();
        addGroups(parts, matcher, input);
        left--;
      }
    }
    parts.add(input.substring(last));
    return parts;
  }

  /** Splits {@code input} at the last matches, so that there are at most {@code count} parts. */
  public List<String> splitFromEnd(String input, int count) {
    List<NetMatch> matches = matches(input);
    List<String> parts = new ArrayList<>();
    int last = 0;
    for (int i = Math.max(0, matches.size() - (count - 1)); i < matches.size(); i++) {
      NetMatch match = matches.get(i);
      parts.add(input.substring(last, match.index()));
      last = match.index() + match.length();
      for (int group = 1; group < numbers.length; group++) {
        String text = match.groupAt(group);
        if (text != null) {
          parts.add(text);
        }
      }
    }
    parts.add(input.substring(last));
    return parts;
  }

  private void addGroups(List<String> parts, Matcher matcher, String input) {
    if (numbers.length == 1) {
      return;
    }
    NetMatch match = toMatch(matcher, input);
    for (int i = 1; i < numbers.length; i++) {
      String text = match.groupAt(i);
      if (text != null) {
        parts.add(text);
      }
    }
  }

  /** Returns {@code text} as a pattern that matches nothing but it. */
  public static String escape(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        case '\f' -> result.append("\\f");
        case '\\', '*', '+', '?', '|', '{', '[', '(', ')', '^', '$', '.', '#', ' ' ->
            result.append('\\').append(c);
        default -> result.append(c);
      }
    }
    return result.toString();
  }

  /**
   * Undoes {@link #escape}.
   *
   * @throws rehearse.value.PsException a {@code RegexParseException} if an escape is not one
   */
  public static String unescape(String text) {
    return RegexTranslator.unescape(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
