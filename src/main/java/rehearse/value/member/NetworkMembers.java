package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.IPAddress;
import rehearse.value.MailAddress;
import rehearse.value.MemberTable;

/** {@code System.Net}: addresses. */
final class NetworkMembers {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private NetworkMembers() {}

  private static IPAddress address(@Nullable Object self) {
    return (IPAddress) Objects.requireNonNull(self);
  }

  static MemberTable addresses() {
    byte[] loopback6 = new byte[16];
    loopback6[15] = 1;
    return new TableBuilder()
        .property("long Address", s -> number(address(s)))
        .property(
            "System.Net.Sockets.AddressFamily AddressFamily",
            s ->
                TableBuilder.enumValue(
                    "System.Net.Sockets.AddressFamily",
                    address(s).isVersion6() ? "InterNetworkV6" : "InterNetwork"))
        .property("string IPAddressToString", s -> address(s).toString())
        .property("bool IsIPv4MappedToIPv6", s -> address(s).toString().startsWith("::ffff:"))
        .property("bool IsIPv6LinkLocal", s -> isPrefix(address(s), 0xfe80, 0xffc0))
        .property("bool IsIPv6Multicast", s -> isPrefix(address(s), 0xff00, 0xff00))
        .property("bool IsIPv6SiteLocal", s -> isPrefix(address(s), 0xfec0, 0xffc0))
        .property("bool IsIPv6UniqueLocal", s -> isPrefix(address(s), 0xfc00, 0xfe00))
        .property("long ScopeId", s -> address(s).scope())
        .method("bool Equals(System.Object comparand)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("byte[] GetAddressBytes()", (s, a) -> Arguments.ofBytes(address(s).bytes()))
        .method("int GetHashCode()", (s, a) -> address(s).hashCode())
        .method("string ToString()", (s, a) -> address(s).toString())
        .method("ipaddress MapToIPv6()", (s, a) -> mapped(address(s)))
        .constant("ipaddress Any", new IPAddress(new byte[4], 0))
        .constant("ipaddress Broadcast", new IPAddress(new byte[] {-1, -1, -1, -1}, 0))
        .constant("ipaddress None", new IPAddress(new byte[] {-1, -1, -1, -1}, 0))
        .constant("ipaddress Loopback", new IPAddress(LOOPBACK, 0))
        .constant("ipaddress IPv6Any", new IPAddress(new byte[16], 0))
        .constant("ipaddress IPv6None", new IPAddress(new byte[16], 0))
        .constant("ipaddress IPv6Loopback", new IPAddress(loopback6, 0))
        .staticMethod("ipaddress Parse(string ipString)", (s, a) -> parse(text(a, 0)))
        .staticMethod(
            "bool TryParse(string ipString, [ref] ipaddress address)",
            (s, a) -> {
              IPAddress parsed = IPAddress.tryParse(text(a, 0));
              NumberMembers.assign(a[1], parsed);
              return parsed != null;
            })
        .staticMethod(
            "bool IsLoopback(ipaddress address)",
            (s, a) -> address(a[0]).toString().equals("::1") || address(a[0]).bytes()[0] == 127)
        .constructor("new(byte[] address)", (s, a) -> ofBytes(Arguments.bytes(a, 0)))
        .constructor("new(long newAddress)", (s, a) -> ofNumber(Arguments.whole(a, 0)))
        .build();
  }

  private static long number(IPAddress address) {
    if (address.isVersion6()) {
      throw Exceptions.of(
          "System.Net.Sockets.SocketException",
          "The attempted operation is not supported for the type of object referenced.");
    }
    byte[] bytes = address.bytes();
    return (bytes[0] & 255L)
        | (bytes[1] & 255L) << 8
        | (bytes[2] & 255L) << 16
        | (bytes[3] & 255L) << 24;
  }

  private static boolean isPrefix(IPAddress address, int prefix, int mask) {
    byte[] bytes = address.bytes();
    return address.isVersion6() && (((bytes[0] & 255) << 8 | bytes[1] & 255) & mask) == prefix;
  }

  private static IPAddress mapped(IPAddress address) {
    if (address.isVersion6()) {
      return address;
    }
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    System.arraycopy(address.bytes(), 0, bytes, 12, 4);
    return new IPAddress(bytes, 0);
  }

  private static IPAddress parse(String text) {
    IPAddress parsed = IPAddress.tryParse(text);
    if (parsed == null) {
      throw Exceptions.format("An invalid IP address was specified.");
    }
    return parsed;
  }

  private static IPAddress ofBytes(byte[] bytes) {
    if (bytes.length != 4 && bytes.length != 16) {
      throw Exceptions.argument("An invalid IP address was specified.", "address");
    }
    return new IPAddress(bytes, 0);
  }

  private static IPAddress ofNumber(long number) {
    if (number < 0 || number > 0xffffffffL) {
      throw Exceptions.of(
          "System.ArgumentOutOfRangeException",
          "Specified argument was out of the range of valid values. (Parameter 'newAddress')");
    }
    return new IPAddress(
        new byte[] {
          (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)
        },
        0);
  }

  private static MailAddress mail(@Nullable Object self) {
    return (MailAddress) Objects.requireNonNull(self);
  }

  static MemberTable mailAddresses() {
    return new TableBuilder()
        .property("string DisplayName", s -> mail(s).displayName())
        .property("string User", s -> mail(s).user())
        .property("string Host", s -> mail(s).host())
        .property("string Address", s -> mail(s).address())
        .method("bool Equals(System.Object value)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("string ToString()", (s, a) -> mail(s).toString())
        .staticMethod(
            "bool TryCreate(string address, [ref] mailaddress result)",
            (s, a) -> tryMail(text(a, 0), a[1]))
        .constructor("new(string address)", (s, a) -> MailAddress.parse(text(a, 0), null))
        .constructor(
            "new(string address, string displayName)",
            (s, a) -> MailAddress.parse(text(a, 0), text(a, 1)))
        .build();
  }

  private static boolean tryMail(String text, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, MailAddress.parse(text, null));
      return true;
    } catch (rehearse.value.PsException e) {
      NumberMembers.assign(reference, null);
      return false;
    }
  }

  static MemberTable webUtility() {
    return new TableBuilder()
        .staticMethod(
            "string UrlEncode(string value)",
            (s, a) -> rehearse.value.PercentCode.encode(text(a, 0)).replace("%20", "+"))
        .staticMethod(
            "string UrlDecode(string encodedValue)",
            (s, a) -> rehearse.value.PercentCode.decode(text(a, 0).replace("+", "%20")))
        .staticMethod(
            "string HtmlEncode(string value)", (s, a) -> rehearse.value.HtmlText.encode(text(a, 0)))
        .staticMethod(
            "string HtmlDecode(string value)",
            (s, a) ->
                text(a, 0)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"))
        .build();
  }
}
