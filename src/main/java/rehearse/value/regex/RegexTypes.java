package rehearse.value.regex;

import rehearse.value.PsType;
import rehearse.value.Types;

/** The types of {@code System.Text.RegularExpressions}. */
public final class RegexTypes {
  public static final PsType REGEX = Types.REGEX;
  public static final PsType CAPTURE = Types.CAPTURE;
  public static final PsType GROUP = Types.GROUP;
  public static final PsType MATCH = Types.MATCH;

  private RegexTypes() {}
}
