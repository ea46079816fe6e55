package rehearse.exchange.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.type.EnhancedTimeSpan;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.value.ErrorCategory;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.Types;

/**
 * Reads Send connectors from LDIF, the text that {@code ldifde -f} writes: attributes of Active
 * Directory become the properties they are stored in. Attributes without a property are kept under
 * their own names.
 */
final class LdifReader {
  private static final int REQUIRE_TLS = 0x20;
  private static final int CLOUD_SERVICES = 0x20000;
  private static final int KNOWN_FLAGS = REQUIRE_TLS | CLOUD_SERVICES;
  private static final String CONNECTOR_CLASS = "msExchRoutingSMTPConnector";

  private LdifReader() {}

  /** Returns whether {@code text} starts as LDIF does. */
  static boolean isLdif(String text) {
    for (String line : text.lines().limit(50).toList()) {
      String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!plain.isBlank() && !plain.startsWith("#")) {
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.startsWith("dn:") || lower.startsWith("version:");
      }
    }
    return false;
  }

  /** Returns the connectors among the entries of {@code text}. */
  static List<FileObject> read(String text) {
    List<FileObject> objects = new ArrayList<>();
    Map<String, List<Object>> entry = new LinkedHashMap<>();
    for (String line : unfolded(text)) {
      if (line.isEmpty()) {
        addConnector(objects, entry);
        entry = new LinkedHashMap<>();
      } else if (!line.startsWith("#")) {
        addAttribute(entry, line);
      }
    }
    addConnector(objects, entry);
    return objects;
  }

  private static List<String> unfolded(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean open = false;
    for (String line : text.lines().toList()) {
      if (open && line.startsWith(" ")) {
        current.append(line, 1, line.length());
        continue;
      }
      if (open) {
        lines.add(current.toString());
      }
      current = new StringBuilder(line.startsWith("\uFEFF") ? line.substring(1) : line);
      open = true;
    }
    lines.add(current.toString());
    return lines;
  }

  private static void addAttribute(Map<String, List<Object>> entry, String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw failure("The line \"" + line + "\" isn't an attribute and its value.");
    }
    boolean binary = line.startsWith("::", colon);
    String text = line.substring(colon + (binary ? 2 : 1)).strip();
    Object value = text;
    if (binary) {
      try {
        byte[] bytes = Base64.getDecoder().decode(text);
        boolean guid = bytes.length == 16 && line.startsWith("objectGUID");
        value = guid ? guid(bytes) : new String(bytes, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw failure("The value of " + line.substring(0, colon) + " isn't valid Base64.");
      }
    }
    entry
        .computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
        .add(value);
  }

  private static PsException failure(String message) {
    return new PsException(Types.RUNTIME_EXCEPTION, message)
        .withError("InvalidLdif", ErrorCategory.InvalidData);
  }

  /** Returns a GUID from the bytes in which Active Directory keeps it. */
  private static UUID guid(byte[] bytes) {
    ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long high = (little.getInt(0) & 0xffffffffL) << 32;
    high |= (little.getShort(4) & 0xffffL) << 16;
    high |= little.getShort(6) & 0xffffL;
    return new UUID(high, ByteBuffer.wrap(bytes).getLong(8));
  }

  private static void addConnector(List<FileObject> objects, Map<String, List<Object>> attributes) {
    List<Object> classes = attributes.getOrDefault("objectclass", List.of());
    for (Object name : classes) {
      if (CONNECTOR_CLASS.equalsIgnoreCase(name.toString())) {
        objects.add(new Entry(attributes).connector());
        return;
      }
    }
  }

  /** One entry on its way to become a connector. */
  private static final class Entry {
    private final Map<String, List<Object>> attributes;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Entry(Map<String, List<Object>> attributes) {
      this.attributes = new LinkedHashMap<>(attributes);
    }

    FileObject connector() {
      put("Name", take("name", "cn"));
      put("DistinguishedName", take("distinguishedname", "dn"));
      put("Guid", takeAny("objectguid"));
      put("AddressSpaces", takeAll("routinglist"));
      put("Port", number("msexchsmtpsendport"));
      put("SmtpMaxMessagesPerConnection", number("msexchsmtpmaxmessagesperconnection"));
      put("Fqdn", take("msexchsmtpsendconnectorfqdn"));
      put("TlsCertificateName", take("msexchsmtptlscertificate"));
      put("ConnectorType", number("msexchsmtpsendtype"));
      put("WhenCreatedUTC", date("whencreated"));
      put("WhenChangedUTC", date("whenchanged"));
      smartHosts();
      limits();
      flags();
      servers();
      attributes.keySet().removeAll(List.of("objectclass", "objectcategory", "changetype"));
      attributes.keySet().removeAll(List.of("dn", "cn", "instancetype", "canonicalname"));
      attributes.forEach(
          (name, left) -> values.put(name, left.size() == 1 ? left.get(0) : left.toArray()));
      return new FileObject(
          List.of("Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig"),
          values);
    }

    private void put(String property, @Nullable Object value) {
      if (value != null) {
        values.put(property, value);
      }
    }

    private @Nullable Object takeAny(String attribute) {
      List<Object> found = attributes.remove(attribute);
      return found == null ? null : found.get(0);
    }

    private @Nullable String take(String... names) {
      String result = null;
      for (String name : names) {
        Object found = takeAny(name);
        result = result == null && found != null ? found.toString() : result;
      }
      return result;
    }

    private Object @Nullable [] takeAll(String attribute) {
      List<Object> found = attributes.remove(attribute);
      return found == null ? null : found.toArray();
    }

    private @Nullable Integer number(String attribute) {
      String text = take(attribute);
      if (text == null) {
        return null;
      }
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        throw failure("The value \"" + text + "\" of " + attribute + " isn't a number.");
      }
    }

    private @Nullable PsDateTime date(String attribute) {
      String text = take(attribute);
      if (text == null || text.length() < 14) {
        return null;
      }
      try {
        return PsDateTime.of(
            Integer.parseInt(text.substring(0, 4)),
            Integer.parseInt(text.substring(4, 6)),
            Integer.parseInt(text.substring(6, 8)),
            Integer.parseInt(text.substring(8, 10)),
            Integer.parseInt(text.substring(10, 12)),
            Integer.parseInt(text.substring(12, 14)),
            0,
            PsDateTime.Kind.UTC);
      } catch (NumberFormatException e) {
        throw failure("The value \"" + text + "\" of " + attribute + " isn't a time.");
      }
    }

    private void smartHosts() {
      String hosts = take("msexchsmtpsmarthost");
      boolean any = hosts != null && !hosts.isBlank();
      values.put("SmartHosts", any && hosts != null ? hosts.split("\\s*,\\s*") : new Object[0]);
      values.put("DNSRoutingEnabled", !any);
    }

    private void limits() {
      Integer kilobytes = number("delivcontlength");
      values.put("MaxMessageSize", kilobytes == null ? "Unlimited" : kilobytes + "KB");
      Integer seconds = number("msexchsmtpsendconnectiontimeout");
      if (seconds != null) {
        values.put("ConnectionInactivityTimeOut", EnhancedTimeSpan.ofSeconds(seconds).toString());
      }
    }

    private void flags() {
      Integer flags = number("msexchsmtpsendflags");
      if (flags != null) {
        values.put("RequireTLS", (flags & REQUIRE_TLS) != 0);
        values.put("CloudServicesMailEnabled", (flags & CLOUD_SERVICES) != 0);
        if ((flags & ~KNOWN_FLAGS) != 0) {
          values.put("msExchSmtpSendFlags", flags);
        }
      }
      Integer security = number("msexchsmtpoutboundsecurityflag");
      if (security != null && security >> 1 > 0) {
        String level = ExchangeEnums.TLS_AUTH_LEVEL.enumeration().name(security >> 1);
        if (level != null) {
          values.put("TlsAuthLevel", level);
        } else {
          values.put("msExchSmtpOutboundSecurityFlag", security);
        }
      }
    }

    /** Takes the servers from the names of their virtual servers: {@code CN=1,CN=SMTP,…}. */
    private void servers() {
      Object[] virtual = takeAll("msexchsourcebridgeheadserversdn");
      if (virtual == null) {
        return;
      }
      for (int i = 0; i < virtual.length; i++) {
        String dn = virtual[i].toString();
        int protocols = dn.indexOf("CN=Protocols,");
        virtual[i] = protocols < 0 ? dn : dn.substring(protocols + "CN=Protocols,".length());
      }
      values.put("SourceTransportServers", virtual);
    }
  }
}
