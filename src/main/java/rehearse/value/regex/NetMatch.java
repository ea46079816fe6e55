package rehearse.value.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** One match of a regular expression, group 0 being the whole of it. */
public final class NetMatch implements Typed {
  private final NetRegex regex;
  private final String input;

  /** Start and end of each group in the order of the regex's numbers; -1 where it has no part. */
  private final int[] spans;

  NetMatch(NetRegex regex, String input, int[] spans) {
    this.regex = regex;
    this.input = input;
    this.spans = spans;
  }

  @Override
  public PsType type() {
    return RegexTypes.MATCH;
  }

  public NetRegex regex() {
    return regex;
  }

  /** Returns the text that was searched. */
  public String input() {
    return input;
  }

  public int index() {
    return spans[0];
  }

  public int length() {
    return spans[1] - spans[0];
  }

  public String value() {
    return input.substring(spans[0], spans[1]);
  }

  /** Returns the text of a group by number, or null if it took no part in the match. */
  public @Nullable String group(int number) {
    int index = regex.indexOf(number);
    return index < 0 ? null : groupAt(index);
  }

  /** Returns the text of a group by its place among the regex's groups, or null. */
  @Nullable String groupAt(int index) {
    int start = spans[2 * index];
    return start < 0 ? null : input.substring(start, spans[2 * index + 1]);
  }

  @Nullable String lastGroup() {
    return groupAt(regex.groupCount() - 1);
  }

  /** Returns how many groups the pattern has, the whole match among them. */
  public int groupCount() {
    return regex.groupCount();
  }

  /** Returns a group by its place among the regex's groups. */
  public NetGroup groupObject(int index) {
    return new NetGroup(
        regex.groupName(regex.numberAt(index)), input, spans[2 * index], spans[2 * index + 1]);
  }

  /** Returns the next match, or null if this was the last. */
  public @Nullable NetMatch nextMatch() {
    int end = spans[1];
    return regex.match(input, length() == 0 ? end + 1 : end);
  }

  /** Returns the names of the groups in .NET's order; a group without a name has its number. */
  public List<String> groupNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < regex.groupCount(); i++) {
      names.add(regex.groupName(regex.numberAt(i)));
    }
    return names;
  }

  /** Returns the replacement pattern {@code replacement} filled from this match. */
  public String result(String replacement) {
    StringBuilder text = new StringBuilder();
    Replacement.parse(replacement, regex.groups()).append(text, this);
    return text.toString();
  }

  @Override
  public String toString() {
    return value();
  }
}
