package rehearse.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A resource identifier ({@code System.Uri}), absolute or relative.
 *
 * @param original the text it was made from
 * @param scheme in lower case; null for a relative one
 * @param port the port written or the scheme's own; -1 if there is none
 * @param path with its leading slash
 * @param query with its question mark, or ""
 * @param fragment with its hash sign, or ""
 */
public record PsUri(
    String original,
    @Nullable String scheme,
    String userInfo,
    String host,
    int port,
    boolean hasAuthority,
    String path,
    String query,
    String fragment)
    implements Typed {
  /**
   * Returns the absolute or relative identifier {@code text} stands for.
   *
   * @throws PsException a UriFormatException if it is none
   */
  public static PsUri parse(String text) {
    String trimmed = text.strip();
    int colon = schemeEnd(trimmed);
    if (colon < 0) {
      if (trimmed.startsWith("/") && trimmed.length() > 1 && !trimmed.startsWith("//")) {
        return new PsUri(text, "file", "", "", -1, true, encode(trimmed), "", "");
      }
      return new PsUri(text, null, "", "", -1, false, trimmed, "", "");
    }
    return absolute(text, trimmed, colon);
  }

  private static int schemeEnd(String text) {
    int colon = text.indexOf(':');
    if (colon < 2 || !Character.isLetter(text.charAt(0))) {
      return -1;
    }
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.')) {
        return -1;
      }
    }
    return colon;
  }

  private static PsUri absolute(String original, String text, int colon) {
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = encode(rest.substring(hash));
      rest = rest.substring(0, hash);
    }
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = encode(rest.substring(mark));
      rest = rest.substring(0, mark);
    }
    if (!rest.startsWith("//")) {
      return new PsUri(original, scheme, "", "", -1, false, encode(rest), query, fragment);
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    String path = slash < 0 ? "/" : removeDots(encode(rest.substring(slash)));
    int at = authority.lastIndexOf('@');
    String userInfo = at < 0 ? "" : authority.substring(0, at);
    return withAuthority(
        original, scheme, userInfo, authority.substring(at + 1), path, query, fragment);
  }

  private static PsUri withAuthority(
      String original,
      String scheme,
      String userInfo,
      String hostAndPort,
      String path,
      String query,
      String fragment) {
    String host = hostAndPort;
    int port = defaultPort(scheme);
    int colon = hostAndPort.lastIndexOf(':');
    if (colon >= 0 && hostAndPort.indexOf(']', colon) < 0) {
      String digits = hostAndPort.substring(colon + 1);
      host = hostAndPort.substring(0, colon);
      if (!digits.isEmpty()) {
        port = port(digits);
      }
    }
    if (host.isEmpty() && !scheme.equals("file")) {
      throw Exceptions.of(
          "System.UriFormatException", "Invalid URI: The hostname could not be parsed.");
    }
    return new PsUri(
        original,
        scheme,
        userInfo,
        host.toLowerCase(Locale.ROOT),
        port,
        true,
        path,
        query,
        fragment);
  }

  private static int port(String digits) {
    try {
      int port = Integer.parseInt(digits);
      if (port >= 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw Exceptions.of("System.UriFormatException", "Invalid URI: Invalid port specified.");
  }

  private static int defaultPort(@Nullable String scheme) {
    return scheme == null
        ? -1
        : switch (scheme) {
          case "http", "ws" -> 80;
          case "https", "wss" -> 443;
          case "ftp" -> 21;
          case "ldap" -> 389;
          default -> -1;
        };
  }

  private static String encode(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) {
        for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
          result.append(String.format(Locale.ROOT, "%%%02X", b & 255));
        }
      } else {
        result.appendCodePoint(c);
      }
    }
    return result.toString();
  }

  private static String removeDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    java.util.List<String> kept = new java.util.ArrayList<>();
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..") || parts[i].equals(".")) {
        if (parts[i].equals("..") && !kept.isEmpty()) {
          kept.remove(kept.size() - 1);
        }
        if (last) {
          kept.add("");
        }
      } else {
        kept.add(parts[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  @Override
  public PsType type() {
    return Types.URI;
  }

  public boolean isAbsolute() {
    return scheme != null;
  }

  public boolean isDefaultPort() {
    return port == defaultPort(scheme);
  }

  /** Returns host and, where it is not the scheme's own, port. */
  public String authority() {
    return isDefaultPort() || port < 0 ? host : host + ":" + port;
  }

  /** Returns the whole identifier in its normal, escaped form. */
  public String absoluteUri() {
    return head() + path + query + fragment;
  }

  private String head() {
    return scheme
        + ":"
        + (hasAuthority ? "//" + (userInfo.isEmpty() ? "" : userInfo + "@") + authority() : "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PsUri that
        && (isAbsolute() && that.isAbsolute()
            ? (head() + path + query).equals(that.head() + that.path + that.query)
            : original.equals(that.original));
  }

  @Override
  public int hashCode() {
    return isAbsolute() ? (head() + path + query).hashCode() : original.hashCode();
  }

  /** Returns the normal form, unescaped where that is safe; a relative one's original text. */
  @Override
  public String toString() {
    return isAbsolute() ? unescape(absoluteUri()) : original;
  }

  private static String unescape(String text) {
    return text.indexOf('%') < 0 ? text : PercentCode.decodeReadable(text);
  }
}
