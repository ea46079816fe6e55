package rehearse.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An e-mail address with an optional display name ({@code System.Net.Mail.MailAddress}). */
public record MailAddress(String user, String host, String displayName) implements Typed {
  /**
   * Returns the address {@code text} stands for: {@code a@b} or {@code "Name" <a@b>}.
   *
   * @throws PsException a FormatException if it is none
   */
  public static MailAddress parse(String text, @Nullable String displayName) {
    String rest = text.strip();
    if (rest.isEmpty()) {
      throw Exceptions.argument("The value cannot be an empty string.", "address");
    }
    String name = displayName == null ? "" : displayName;
    if (rest.endsWith(">")) {
      int open = rest.lastIndexOf('<');
      if (open < 0) {
        throw malformed();
      }
      String before = rest.substring(0, open).strip();
      rest = rest.substring(open + 1, rest.length() - 1).strip();
      if (name.isEmpty()) {
        name =
            before.length() > 1 && before.startsWith("\"") && before.endsWith("\"")
                ? before.substring(1, before.length() - 1)
                : before;
      }
    }
    int at = rest.lastIndexOf('@');
    if (at < 0) {
      checkCharacters(rest);
    }
    if (at < 1 || at == rest.length() - 1) {
      throw malformed();
    }
    String user = rest.substring(0, at);
    String host = rest.substring(at + 1);
    if (!isUser(user) || !isHost(host)) {
      throw malformed();
    }
    return new MailAddress(user, host, name);
  }

  /** A host may neither start with a dot nor end with a bracket or another special character. */
  private static void checkCharacters(String host) {
    char last = host.charAt(host.length() - 1);
    char wrong = host.charAt(0) == '.' ? '.' : last;
    if (wrong == '.' || "()<[:;@\\,\"".indexOf(wrong) >= 0) {
      throw Exceptions.format(
          "An invalid character was found in the mail header: '" + wrong + "'.");
    }
  }

  private static PsException malformed() {
    return Exceptions.format(
        "The specified string is not in the form required for an e-mail address.");
  }

  private static boolean isUser(String user) {
    if (user.length() > 2 && user.startsWith("\"") && user.endsWith("\"")) {
      return true;
    }
    if (user.startsWith(".") || user.contains("..")) {
      return false;
    }
    for (int i = 0; i < user.length(); i++) {
      char c = user.charAt(i);
      if (c <= ' ' || "()<>[]:;@\\,\"".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return true;
    }
    if (host.startsWith(".") || host.contains("..")) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || "()<>[]:;@\\,\"".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  public String address() {
    return user + "@" + host;
  }

  @Override
  public PsType type() {
    return Types.MAIL_ADDRESS;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MailAddress that && that.toString().equalsIgnoreCase(toString());
  }

  @Override
  public int hashCode() {
    return toString().toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return displayName.isEmpty() ? address() : "\"" + displayName + "\" <" + address() + ">";
  }
}
