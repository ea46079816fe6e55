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

/** The full name of a host; it keeps the case in which it was typed. */
public final class Fqdn implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.Fqdn")
          .base(SmtpDomain.TYPE)
          .converter(Fqdn::convert)
          .members(Fqdn::members)
          .build();

  private final String domain;

  private Fqdn(String domain) {
    this.domain = domain;
  }

  public static Fqdn parse(String text) {
    String plain = text.trim();
    if (!Texts.isHostName(plain)) {
      throw Messages.INVALID_FQDN.formatError(text);
    }
    return new Fqdn(plain);
  }

  static @Nullable Object convert(Object value) {
    return value instanceof Fqdn fqdn ? fqdn : parse(Texts.of(value));
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
    return other instanceof Fqdn that && domain.equalsIgnoreCase(that.domain);
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
    return new TypeDescription<>(Fqdn.class)
        .property("Domain", Types.STRING, Fqdn::domain)
        .method("ToString", Types.STRING, Fqdn::toString)
        .staticMethod(
            "Parse", TYPE, List.of(parameter("fqdn", Types.STRING)), in -> parse(Texts.of(in[0])))
        .build();
  }
}
