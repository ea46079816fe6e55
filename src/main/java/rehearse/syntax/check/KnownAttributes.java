package rehearse.syntax.check;

import java.util.Locale;
import java.util.Set;

/** The attributes that PowerShell and the platform define, by their short names. */
final class KnownAttributes {
  private static final Set<String> NAMES =
      Set.of(
          "alias",
          "allowemptycollection",
          "allowemptystring",
          "allownull",
          "argumentcompleter",
          "argumentcompletions",
          "argumenttransformation",
          "cmdletbinding",
          "credential",
          "dontshow",
          "experimental",
          "flags",
          "hidden",
          "obsolete",
          "outputtype",
          "parameter",
          "psdefaultvalue",
          "pstypename",
          "serializable",
          "supportswildcards",
          "suppressmessage",
          "validatecount",
          "validatedrive",
          "validatelength",
          "validatenotnull",
          "validatenotnullorempty",
          "validatenotnullorwhitespace",
          "validatepattern",
          "validaterange",
          "validatescript",
          "validateset",
          "validatetrusteddata",
          "validateuserdrive",
          "dscproperty",
          "dscresource");

  private KnownAttributes() {}

  static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
