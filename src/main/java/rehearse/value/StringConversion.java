package rehearse.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.regex.NetRegex;
import rehearse.value.regex.RegexOptions;

/** Conversions of strings to types that have a text form of their own. */
public final class StringConversion {
  private static final String PARSE = "InvalidCastParseTargetInvocation";
  private static final String PARSE_WITH_CULTURE =
      "InvalidCastParseTargetInvocationWithFormatProvider";

  private StringConversion() {}

  /** Returns the value {@code text} stands for, or null if {@code target} has no text form. */
  static @Nullable Object parse(String text, PsType target) {
    String errorId = PARSE;
    try {
      if (target == Types.DATETIME) {
        errorId = PARSE_WITH_CULTURE;
        return DateParsing.parse(text);
      }
      if (target == Types.TIMESPAN) {
        errorId = PARSE_WITH_CULTURE;
        return TimeSpanParsing.parse(text);
      }
      if (target == Types.DATETIME_OFFSET) {
        errorId = PARSE_WITH_CULTURE;
        return DateParsing.parseOffset(text);
      }
      if (target == Types.GUID) {
        errorId = PARSE_WITH_CULTURE;
        return guid(text);
      }
      if (target == Types.VERSION) {
        return PsVersion.parse(text);
      }
      if (target == Types.SEMANTIC_VERSION) {
        return semanticVersion(text);
      }
      if (target == Types.IP_ADDRESS) {
        return address(text);
      }
      errorId = "InvalidCastConstructorException";
      return byConstructor(text, target);
    } catch (PsException e) {
      if (e.errorId() != null) {
        throw e;
      }
      throw ConversionFailure.because(errorId, text, target, e);
    }
  }

  private static @Nullable Object byConstructor(String text, PsType target) {
    if (target == Types.URI) {
      return PsUri.parse(text);
    }
    if (target == Types.MAIL_ADDRESS) {
      return MailAddress.parse(text, null);
    }
    if (target == Types.STRING_BUILDER) {
      return new StringBuilderValue(text);
    }
    if (target == Types.REGEX) {
      return regex(text);
    }
    if (target == Types.TYPE || target == Types.RUNTIME_TYPE) {
      return type(text);
    }
    if (TypeMembers.findStatic(target, "Parse") instanceof Member.Method parse) {
      return byParse(text, parse, target);
    }
    return null;
  }

  private static @Nullable Object byParse(String text, Member.Method parse, PsType target) {
    for (Member.Overload overload : parse.overloads()) {
      if (overload.parameters().size() == 1
          && overload.parameters().get(0).type() == Types.STRING) {
        try {
          return overload.body().call(null, new @Nullable Object[] {text});
        } catch (PsException e) {
          throw e.errorId() != null ? e : ConversionFailure.because(PARSE, text, target, e);
        }
      }
    }
    return null;
  }

  private static Object regex(String text) {
    try {
      return NetRegex.compile(text, RegexOptions.NONE);
    } catch (PsException e) {
      throw ConversionFailure.because("InvalidCastFromStringToRegex", text, Types.REGEX, e);
    }
  }

  private static Object type(String text) {
    PsType found = text.isEmpty() ? null : TypeNames.find(text);
    if (found == null) {
      throw ConversionFailure.of(
          "InvalidCastFromStringToType",
          "Cannot convert the \""
              + text
              + "\" value of type \"System.String\" to type \"System.Type\".",
          null);
    }
    return found;
  }

  private static Object semanticVersion(String text) {
    SemanticVersion version = SemanticVersion.tryParse(text);
    if (version == null) {
      throw Exceptions.format("The input string '' was not in a correct format.");
    }
    return version;
  }

  static IPAddress address(String text) {
    IPAddress address = IPAddress.tryParse(text);
    if (address == null) {
      throw Exceptions.format("An invalid IP address was specified.");
    }
    return address;
  }

  /** Parses the forms of a GUID: 32 digits, with dashes, in braces or parentheses. */
  public static UUID guid(String text) {
    String digits = text.strip();
    if (digits.startsWith("{") && digits.endsWith("}")
        || digits.startsWith("(") && digits.endsWith(")")) {
      digits = digits.substring(1, digits.length() - 1);
    }
    if (digits.indexOf('-') >= 0) {
      if (digits.length() != 36
          || digits.charAt(8) != '-'
          || digits.charAt(13) != '-'
          || digits.charAt(18) != '-'
          || digits.charAt(23) != '-') {
        throw text.strip().length() < 32
            ? Exceptions.format("Unrecognized Guid format.")
            : Exceptions.format(
                "Guid should contain 32 digits with 4 dashes"
                    + " (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
      }
      digits = digits.replace("-", "");
    }
    if (digits.length() != 32) {
      throw Exceptions.format("Unrecognized Guid format.");
    }
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), 16) < 0) {
        throw Exceptions.format("Guid string should only contain hexadecimal characters.");
      }
    }
    return new UUID(
        Long.parseUnsignedLong(digits.substring(0, 16), 16),
        Long.parseUnsignedLong(digits.substring(16), 16));
  }
}
