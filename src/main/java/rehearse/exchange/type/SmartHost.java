package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.Conversion;
import rehearse.value.IPAddress;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/**
 * A server that takes over delivery: a host name, or an IP address, which prints in brackets. The
 * mark {@code --} of automatic Edge connectors stands for the organization's own servers.
 */
public final class SmartHost implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.SmartHost")
          .base(Types.OBJECT)
          .converter(SmartHost::convert)
          .members(SmartHost::members)
          .build();

  private static final String OWN_SERVERS = "--";
  private static final String NO_ADDRESS = "0.0.0.0";

  private final String text;
  private final boolean isAddress;

  private SmartHost(String text, boolean isAddress) {
    this.text = text;
    this.isAddress = isAddress;
  }

  /** Reads a host name or an IP address, which may stand in brackets. */
  public static SmartHost parse(String text) {
    String plain = text.trim();
    boolean bracketed = plain.startsWith("[") && plain.endsWith("]");
    String inner = bracketed ? plain.substring(1, plain.length() - 1) : plain;
    IPAddress address = isNumeric(inner) && isFullAddress(inner) ? IPAddress.tryParse(inner) : null;
    if (address != null) {
      return new SmartHost(address.toString(), true);
    }
    if (bracketed || isNumeric(inner) || !(inner.equals(OWN_SERVERS) || Texts.isHostName(inner))) {
      throw Messages.INVALID_SMART_HOST.formatError(text);
    }
    return new SmartHost(inner, false);
  }

  /** Returns whether {@code text} can only be an IP address: four numbers, or with a colon. */
  private static boolean isNumeric(String text) {
    if (text.indexOf(':') >= 0) {
      return true;
    }
    return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static boolean isFullAddress(String text) {
    return text.indexOf(':') >= 0 || text.chars().filter(c -> c == '.').count() == 3;
  }

  static @Nullable Object convert(Object value) {
    return value instanceof SmartHost host ? host : parse(Texts.of(value));
  }

  public boolean isIpAddress() {
    return isAddress;
  }

  /** Returns the host name, or null for an IP address. */
  public @Nullable String domain() {
    return isAddress ? null : text;
  }

  private @Nullable Object address() {
    return Conversion.to(isAddress ? text : NO_ADDRESS, Types.IP_ADDRESS);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmartHost that && text.equalsIgnoreCase(that.text);
  }

  @Override
  public int hashCode() {
    return text.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return isAddress ? "[" + text + "]" : text;
  }

  private static @Nullable SmartHost tryParse(String text) {
    try {
      return parse(text);
    } catch (PsException notAHost) {
      return null;
    }
  }

  private static MemberTable members() {
    return new TypeDescription<>(SmartHost.class)
        .property("Address", Types.IP_ADDRESS, SmartHost::address)
        .property("IsIPAddress", Types.BOOL, SmartHost::isIpAddress)
        .property("Domain", Types.STRING, SmartHost::domain)
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("value", Types.OBJECT)),
            (host, in) -> host.equals(in[0]))
        .method("ToString", Types.STRING, SmartHost::toString)
        .staticMethod(
            "IsValid",
            Types.BOOL,
            List.of(parameter("address", Types.STRING)),
            in -> tryParse(Texts.of(in[0])) != null)
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
