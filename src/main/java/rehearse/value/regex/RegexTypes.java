package rehearse.value.regex;

import rehearse.value.PsType;
import rehearse.value.Types;

/** The types of {@code System.Text.RegularExpressions}. */
public final class RegexTypes {
  private static final String NAMESPACE = "System.Text.RegularExpressions.";

  public static final PsType REGEX = PsType.named(NAMESPACE + "Regex").base(Types.OBJECT).build();
  public static final PsType CAPTURE =
      PsType.named(NAMESPACE + "Capture").base(Types.OBJECT).build();
  public static final PsType GROUP = PsType.named(NAMESPACE + "Group").base(CAPTURE).build();
  public static final PsType MATCH = PsType.named(NAMESPACE + "Match").base(GROUP).build();

  private RegexTypes() {}
}
