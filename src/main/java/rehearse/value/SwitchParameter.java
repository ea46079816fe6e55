package rehearse.value;

/** A switch as scripts see it: {@code $Force} of a function with {@code [switch]$Force}. */
public final class SwitchParameter implements Typed {
  public static final SwitchParameter PRESENT = new SwitchParameter(true);
  public static final SwitchParameter ABSENT = new SwitchParameter(false);

  private final boolean present;

  private SwitchParameter(boolean present) {
    this.present = present;
  }

  public static SwitchParameter of(boolean present) {
    return present ? PRESENT : ABSENT;
  }

  public boolean isPresent() {
    return present;
  }

  @Override
  public PsType type() {
    return Types.SWITCH;
  }

  @Override
  public String toString() {
    return present ? "True" : "False";
  }
}
