package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;

/**
 * A part of a script to be parsed on its own. Inside a quoted string doubled quotes collapse, so
 * its text may be shorter than what was written; {@link #offset} leads back to the script.
 */
public final class SourceRegion {
  private final String text;
  private final int start;
  private final int end;
  private final int @Nullable [] offsets;
  private final StringPool strings;

  private SourceRegion(
      String text, int start, int end, int @Nullable [] offsets, StringPool strings) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.offsets = offsets;
    this.strings = strings;
  }

  /** Returns the region of {@code text} from {@code start} to {@code end}. */
  public static SourceRegion of(String text, int start, int end) {
    return new SourceRegion(text, start, end, null, new StringPool(text));
  }

  /**
   * Returns a region whose text was rewritten.
   *
   * @param offsets for each character of {@code text}, and for its end, the offset in the script
   */
  static SourceRegion rewritten(String text, int[] offsets) {
    return new SourceRegion(text, 0, text.length(), offsets, new StringPool(text));
  }

  /** Returns the part of this region from {@code from} to {@code to}, offsets in its text. */
  SourceRegion part(int from, int to) {
    return new SourceRegion(text, from, to, offsets, strings);
  }

  public String text() {
    return text;
  }

  /** Returns the text between two positions; the same characters give the same string. */
  String cut(int from, int to) {
    return strings.cut(from, to);
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Returns the offset in the script of the character at {@code position} of the text. */
  public int offset(int position) {
    if (offsets == null) {
      return position;
    }
    int last = offsets.length - 1;
    return position <= last ? offsets[position] : offsets[last] + position - last;
  }

  /** Returns the offset in the script of a token that starts at {@code position} of the text. */
  public int startOffset(int position) {
    return offsets == null || position == 0 ? offset(position) : offset(position - 1) + 1;
  }

  /**
   * Returns the offset in the script that {@code position} would have had the text not been
   * rewritten; PowerShell reports errors inside tokens there.
   */
  public int plainOffset(int position) {
    return offsets == null ? position : offsets[0] + position;
  }

  /** Returns this region's offsets applied to positions in text rewritten once more. */
  int[] through(int[] positions) {
    if (offsets == null) {
      return positions;
    }
    int[] result = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      result[i] = offsets[positions[i]];
    }
    return result;
  }
}
