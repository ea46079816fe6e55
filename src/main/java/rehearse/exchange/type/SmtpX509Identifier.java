package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A certificate named by issuer and subject: {@code <I>CN=CA<S>CN=mail.contoso.com}. */
public final class SmtpX509Identifier implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.SmtpX509Identifier")
          .base(Types.OBJECT)
          .converter(SmtpX509Identifier::convert)
          .members(SmtpX509Identifier::members)
          .build();

  private static final Pattern TEXT =
      Pattern.compile("<I>(.+?)<S>(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** An attribute and its value, which may stand in quotation marks or escape characters. */
  private static final Pattern RELATIVE_NAME =
      Pattern.compile(
          "\\s*[A-Za-z0-9.]+\\s*=\\s*(?:\"(?:[^\"]|\"\")*\"|(?:\\\\.|[^,+\"\\\\])*)\\s*",
          Pattern.DOTALL);

  private final String issuer;
  private final String subject;

  private SmtpX509Identifier(String issuer, String subject) {
    this.issuer = issuer;
    this.subject = subject;
  }

  /** Reads {@code <I>issuer<S>subject}; the tags may be in any case. */
  public static SmtpX509Identifier parse(String text) {
    Matcher matcher = TEXT.matcher(text.trim());
    if (matcher.matches()) {
      String issuer = matcher.group(1).trim();
      String subject = matcher.group(2).trim();
      if (isDistinguishedName(issuer) && isDistinguishedName(subject)) {
        return new SmtpX509Identifier(issuer, subject);
      }
    }
    throw Messages.INVALID_CERTIFICATE_IDENTIFIER.formatError(text);
  }

  private static boolean isDistinguishedName(String text) {
    Matcher part = RELATIVE_NAME.matcher(text);
    int at = 0;
    while (part.find(at) && part.start() == at) {
      at = part.end();
      if (at == text.length()) {
        return true;
      }
      char separator = text.charAt(at);
      if (separator != ',' && separator != '+') {
        return false;
      }
      at++;
    }
    return false;
  }

  static @Nullable Object convert(Object value) {
    return value instanceof SmtpX509Identifier identifier ? identifier : parse(Texts.of(value));
  }

  public String issuer() {
    return issuer;
  }

  public String subject() {
    return subject;
  }

  /** Returns the common name of the subject, or null if it has none. */
  public @Nullable String subjectCommonName() {
    for (String part : subject.split(",", -1)) {
      String plain = part.trim();
      if (plain.regionMatches(true, 0, "CN=", 0, 3)) {
        return plain.substring(3).trim();
      }
    }
    return null;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmtpX509Identifier that
        && issuer.equalsIgnoreCase(that.issuer)
        && subject.equalsIgnoreCase(that.subject);
  }

  @Override
  public int hashCode() {
    return subject.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return "<I>" + issuer + "<S>" + subject;
  }

  private static MemberTable members() {
    return new TypeDescription<>(SmtpX509Identifier.class)
        .property("CertificateSubject", Types.STRING, SmtpX509Identifier::subject)
        .property("CertificateIssuer", Types.STRING, SmtpX509Identifier::issuer)
        .property("SubjectCommonName", Types.STRING, SmtpX509Identifier::subjectCommonName)
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("other", Types.OBJECT)),
            (identifier, in) -> identifier.equals(in[0]))
        .method("ToString", Types.STRING, SmtpX509Identifier::toString)
        .staticMethod(
            "Parse",
            TYPE,
            List.of(parameter("smtpX509Identifier", Types.STRING)),
            in -> parse(Texts.of(in[0])))
        .build();
  }
}
