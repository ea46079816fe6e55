package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A mail domain, with its subdomains ({@code *.contoso.com}) or all domains ({@code *}). */
public final class SmtpDomainWithSubdomains implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.SmtpDomainWithSubdomains")
          .base(Types.OBJECT)
          .converter(SmtpDomainWithSubdomains::convert)
          .members(SmtpDomainWithSubdomains::members)
          .build();

  /** The most characters a domain may have. */
  static final int MAX_LENGTH = 255;

  private final String address;

  private SmtpDomainWithSubdomains(String address) {
    this.address = address;
  }

  public static SmtpDomainWithSubdomains parse(String text) {
    String plain = text.trim();
    if (!isValid(plain)) {
      throw Messages.INVALID_SMTP_DOMAIN.formatError(text);
    }
    return new SmtpDomainWithSubdomains(plain);
  }

  /** Returns whether {@code text} is {@code *}, {@code *.domain} or a domain. */
  static boolean isValid(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    return text.equals("*") || Texts.isHostName(text.startsWith("*.") ? text.substring(2) : text);
  }

  static @Nullable Object convert(Object value) {
    return value instanceof SmtpDomainWithSubdomains domain ? domain : parse(Texts.of(value));
  }

  public String address() {
    return address;
  }

  public boolean includesSubdomains() {
    return address.startsWith("*");
  }

  /** Returns the domain without the mark for subdomains. */
  public String domain() {
    return address.startsWith("*.") ? address.substring(2) : address;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmtpDomainWithSubdomains that && address.equalsIgnoreCase(that.address);
  }

  @Override
  public int hashCode() {
    return address.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return address;
  }

  private static MemberTable members() {
    return new TypeDescription<>(SmtpDomainWithSubdomains.class)
        .property("Address", Types.STRING, SmtpDomainWithSubdomains::address)
        .property("Domain", Types.STRING, SmtpDomainWithSubdomains::domain)
        .property("IncludeSubDomains", Types.BOOL, SmtpDomainWithSubdomains::includesSubdomains)
        .property("IsStar", Types.BOOL, domain -> domain.address.equals("*"))
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("value", Types.OBJECT)),
            (domain, in) -> domain.equals(in[0]))
        .method("ToString", Types.STRING, SmtpDomainWithSubdomains::toString)
        .staticProperty("MaxLength", Types.INT, MAX_LENGTH)
        .staticMethod(
            "Parse", TYPE, List.of(parameter("s", Types.STRING)), in -> parse(Texts.of(in[0])))
        .constructor(TYPE, List.of(parameter("s", Types.STRING)), in -> parse(Texts.of(in[0])))
        .build();
  }
}
