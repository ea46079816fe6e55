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

/**
 * Where mail goes: {@code Type:Space;Cost}. The type keeps the case in which it was typed; two
 * address spaces are the same if they differ in case only.
 */
public final class AddressSpace implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.AddressSpace")
          .base(Types.OBJECT)
          .converter(AddressSpace::convert)
          .members(AddressSpace::members)
          .build();

  private static final String SMTP = "SMTP";
  private static final String ACCEPTED_DOMAINS = "--";

  private final String addressType;
  private final String address;
  private final int cost;

  private AddressSpace(String addressType, String address, int cost) {
    this.addressType = addressType;
    this.address = address;
    this.cost = cost;
  }

  /** Reads {@code [Type:]Space[;Cost]}; the type is SMTP and the cost 1 unless given. */
  public static AddressSpace parse(String text) {
    String plain = text.trim();
    int colon = plain.indexOf(':');
    String type = colon < 0 ? SMTP : plain.substring(0, colon).trim();
    String rest = plain.substring(colon + 1).trim();
    if (type.isEmpty() || rest.isEmpty()) {
      throw Messages.INVALID_ADDRESS_SPACE.formatError(text);
    }
    return type.equalsIgnoreCase(SMTP) ? smtp(type, rest, text) : foreign(type, rest, text);
  }

  private static AddressSpace smtp(String type, String rest, String text) {
    int semicolon = rest.indexOf(';');
    String domain = semicolon < 0 ? rest : rest.substring(0, semicolon).trim();
    int cost = semicolon < 0 ? 1 : cost(rest.substring(semicolon + 1).trim());
    if (!domain.equals(ACCEPTED_DOMAINS) && !SmtpDomainWithSubdomains.isValid(domain)) {
      throw Messages.INVALID_SMTP_ADDRESS_SPACE.formatError(text);
    }
    return new AddressSpace(type, domain, cost);
  }

  private static AddressSpace foreign(String type, String rest, String text) {
    int semicolon = rest.lastIndexOf(';');
    if (semicolon < 0) {
      return new AddressSpace(type, rest, 1);
    }
    String last = rest.substring(semicolon + 1).trim();
    if (last.isEmpty() || !last.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Messages.ADDRESS_SPACE_COST_REQUIRED.formatError(text);
    }
    return new AddressSpace(type, rest.substring(0, semicolon), cost(last));
  }

  private static int cost(String text) {
    try {
      int cost = Integer.parseInt(text);
      if (cost >= 1 && cost <= 100) {
        return cost;
      }
    } catch (NumberFormatException e) {
      throw Messages.INVALID_ADDRESS_SPACE_COST.formatError(text);
    }
    throw Messages.INVALID_ADDRESS_SPACE_COST.formatError(text);
  }

  static @Nullable Object convert(Object value) {
    return value instanceof AddressSpace space ? space : parse(Texts.of(value));
  }

  /** Returns the type as it was typed: {@code SMTP}, {@code smtp}, {@code X400}, … */
  public String addressType() {
    return addressType;
  }

  public String address() {
    return address;
  }

  public int cost() {
    return cost;
  }

  public boolean isSmtp() {
    return addressType.equalsIgnoreCase(SMTP);
  }

  public boolean isX400() {
    return addressType.equalsIgnoreCase("X400");
  }

  /** Returns whether it stands for all accepted domains, as only Edge servers know. */
  public boolean isAcceptedDomains() {
    return isSmtp() && address.equals(ACCEPTED_DOMAINS);
  }

  public boolean hasWildcard() {
    return isSmtp() && address.startsWith("*");
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressSpace that
        && cost == that.cost
        && addressType.equalsIgnoreCase(that.addressType)
        && address.equalsIgnoreCase(that.address);
  }

  @Override
  public int hashCode() {
    return address.toLowerCase(Locale.ROOT).hashCode() * 31 + cost;
  }

  @Override
  public String toString() {
    return addressType + ":" + address + ";" + cost;
  }

  private static MemberTable members() {
    return new TypeDescription<>(AddressSpace.class)
        .property("Address", Types.STRING, AddressSpace::address)
        .property("Type", Types.STRING, AddressSpace::addressType)
        .property("Cost", Types.INT, AddressSpace::cost)
        .property("IncludeSubDomains", Types.BOOL, AddressSpace::hasWildcard)
        .property("Domain", Types.STRING, space -> space.isSmtp() ? space.address : null)
        .property("IsSmtpType", Types.BOOL, AddressSpace::isSmtp)
        .property("IsX400Type", Types.BOOL, AddressSpace::isX400)
        .property("X400Address", Types.STRING, space -> space.isX400() ? space.address : null)
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("value", Types.OBJECT)),
            (space, in) -> space.equals(in[0]))
        .method("ToString", Types.STRING, AddressSpace::toString)
        .staticMethod(
            "Parse",
            TYPE,
            List.of(parameter("address", Types.STRING)),
            in -> parse(Texts.of(in[0])))
        .constructor(
            TYPE, List.of(parameter("address", Types.STRING)), in -> parse(Texts.of(in[0])))
        .build();
  }
}
