package rehearse.value;

/**
 * A version of two to four numbers ({@code System.Version}).
 *
 * @param build -1 if there is none
 * @param revision -1 if there is none
 */
public record PsVersion(int major, int minor, int build, int revision)
    implements Typed, Comparable<PsVersion> {
  /**
   * Returns the version {@code text} stands for.
   *
   * @throws PsException as {@code Version.Parse} throws
   */
  public static PsVersion parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length < 2 || parts.length > 4) {
      throw Exceptions.argument("Version string portion was too short or too long.", "input");
    }
    int[] numbers = {0, 0, -1, -1};
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = part(parts[i]);
    }
    return new PsVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static int part(String text) {
    String digits = text.strip();
    if (digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    boolean negative = digits.startsWith("-") && digits.length() > 1;
    for (int i = negative ? 1 : 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        throw Exceptions.format("The input string '" + text + "' was not in a correct format.");
      }
    }
    if (digits.isEmpty()) {
      throw Exceptions.format("The input string '" + text + "' was not in a correct format.");
    }
    if (negative && !digits.substring(1).chars().allMatch(c -> c == '0')) {
      throw Exceptions.outOfRange(
          "Version's parameters must be greater than or equal to zero.", "version");
    }
    try {
      return Math.abs(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      throw Exceptions.overflow("Value was either too large or too small for an Int32.");
    }
  }

  @Override
  public PsType type() {
    return Types.VERSION;
  }

  @Override
  public int compareTo(PsVersion other) {
    int order = Integer.compare(major, other.major);
    if (order == 0) {
      order = Integer.compare(minor, other.minor);
    }
    if (order == 0) {
      order = Integer.compare(build, other.build);
    }
    return order != 0 ? order : Integer.compare(revision, other.revision);
  }

  /** Returns the first {@code fields} numbers. */
  public String toString(int fields) {
    int defined = build < 0 ? 2 : revision < 0 ? 3 : 4;
    if (fields < 0 || fields > defined) {
      throw Exceptions.argument("Argument must be between 0 and " + defined + ".", "fieldCount");
    }
    int[] numbers = {major, minor, build, revision};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields; i++) {
      text.append(i > 0 ? "." : "").append(numbers[i]);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return toString(build < 0 ? 2 : revision < 0 ? 3 : 4);
  }
}
