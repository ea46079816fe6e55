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

/** One mail domain, without wildcards. */
public final class SmtpDomain implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.SmtpDomain")
          .base(Types.OBJECT)
          .converter(SmtpDomain::convert)
          .members(SmtpDomain::members)
          .build();

  private final String domain;

  private SmtpDomain(String domain) {
    this.domain = domain;
  }

  public static SmtpDomain parse(String text) {
    String plain = text.trim();
    if (plain.length() > SmtpDomainWithSubdomains.MAX_LENGTH || !Texts.isHostName(plain)) {
      throw Messages.INVALID_SMTP_DOMAIN.formatError(text);
    }
    return new SmtpDomain(plain);
  }

  static @Nullable Object convert(Object value) {
    return value instanceof SmtpDomain domain ? domain : parse(Texts.of(value));
  }

  public String domain() {
    return domain;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmtpDomain that && domain.equalsIgnoreCase(that.domain);
  }

  @Override
  public int hashCode() {
    return domain.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return domain;
  }

  private static MemberTable members() {
    return new TypeDescription<>(SmtpDomain.class)
        .property("Domain", Types.STRING, SmtpDomain::domain)
        .method("ToString", Types.STRING, SmtpDomain::toString)
        .staticProperty("MaxLength", Types.INT, SmtpDomainWithSubdomains.MAX_LENGTH)
        .staticMethod(
            "Parse", TYPE, List.of(parameter("s", Types.STRING)), in -> parse(Texts.of(in[0])))
        .build();
  }
}
