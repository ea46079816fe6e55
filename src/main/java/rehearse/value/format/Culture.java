package rehearse.value.format;

/** A culture's way to write numbers and dates ({@code CultureInfo}). */
public final class Culture {
  public static final Culture INVARIANT = new Culture("");

  /** English (United States), with the conventions of Windows. */
  public static final Culture EN_US = new Culture("en-US");

  /** The culture of the session. */
  public static final Culture CURRENT = EN_US;

  private final String name;

  private Culture(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }
}
