package rehearse.command;

/** How much a command may disturb, compared with {@code $ConfirmPreference}. */
@SuppressWarnings("MemberName")
public enum ConfirmImpact {
  None,
  Low,
  Medium,
  High
}
