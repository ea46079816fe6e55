package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** What to do with a record of a stream. */
@SuppressWarnings("MemberName")
public enum ActionPreference {
  SilentlyContinue,
  Stop,
  Continue,
  Inquire,
  Ignore,
  Suspend,
  Break;

  /** The enum type that scripts see. */
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ActionPreference");

  private static final ActionPreference[] ALL = values();

  /** Returns the preference that an enum value, a name or a number stands for, or null. */
  public static @Nullable ActionPreference of(@Nullable Object value) {
    Object bare = PsObject.unwrap(value);
    if (bare instanceof EnumValue given && given.type() == TYPE) {
      return given.value() >= 0 && given.value() < ALL.length ? ALL[(int) given.value()] : null;
    }
    if (bare == null) {
      return null;
    }
    try {
      return Conversion.to(bare, TYPE) instanceof EnumValue converted ? of(converted) : null;
    } catch (PsException e) {
      return null;
    }
  }

  /** Returns the value that scripts see. */
  public EnumValue asValue() {
    return new EnumValue(TYPE, ordinal());
  }
}
