package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.IPAddress;
import rehearse.value.MemberTable;
import rehearse.value.PercentCode;
import rehearse.value.PsException;
import rehearse.value.PsUri;

/** {@code System.Uri}. */
final class UriMembers {
  private UriMembers() {}

  private static PsUri self(@Nullable Object self) {
    return (PsUri) Objects.requireNonNull(self);
  }

  /** Returns the URI if it is absolute; most properties have no meaning for relative ones. */
  private static PsUri absolute(@Nullable Object self) {
    PsUri uri = self(self);
    if (!uri.isAbsolute()) {
      throw Exceptions.invalidOperation("This operation is not supported for a relative URI.");
    }
    return uri;
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    table
        .property("string AbsolutePath", s -> absolute(s).path())
        .property("string AbsoluteUri", s -> absolute(s).absoluteUri())
        .property("string Authority", s -> absolute(s).authority())
        .property("string DnsSafeHost", s -> absolute(s).host())
        .property("string Fragment", s -> absolute(s).fragment())
        .property("string Host", s -> absolute(s).host())
        .property("System.UriHostNameType HostNameType", s -> hostType(absolute(s).host()))
        .property("string IdnHost", s -> absolute(s).host())
        .property("bool IsAbsoluteUri", s -> self(s).isAbsolute())
        .property("bool IsDefaultPort", s -> absolute(s).isDefaultPort())
        .property("bool IsFile", s -> "file".equals(absolute(s).scheme()))
        .property("bool IsLoopback", s -> isLoopback(absolute(s).host()))
        .property("bool IsUnc", s -> isFile(s) && !absolute(s).host().isEmpty())
        .property("string LocalPath", s -> PercentCode.decode(absolute(s).path()))
        .property("string OriginalString", s -> self(s).original())
        .property("string PathAndQuery", s -> absolute(s).path() + absolute(s).query())
        .property("int Port", s -> absolute(s).port())
        .property("string Query", s -> absolute(s).query())
        .property("string Scheme", s -> absolute(s).scheme())
        .property("string[] Segments", s -> Arguments.ofStrings(segments(absolute(s).path())))
        .property("bool UserEscaped", s -> false)
        .property("string UserInfo", s -> absolute(s).userInfo());
    methods(table);
    return table.build();
  }

  private static boolean isFile(@Nullable Object self) {
    return "file".equals(absolute(self).scheme());
  }

  private static boolean isLoopback(String host) {
    return host.isEmpty()
        || host.equals("localhost")
        || host.equals("loopback")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  private static Object hostType(String host) {
    String name =
        host.isEmpty()
            ? "Basic"
            : host.startsWith("[")
                ? "IPv6"
                : Character.isDigit(host.charAt(0)) && IPAddress.tryParse(host) != null
                    ? "IPv4"
                    : "Dns";
    return TableBuilder.enumValue("System.UriHostNameType", name);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/') {
        segments.add(path.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < path.length()) {
      segments.add(path.substring(start));
    }
    return segments;
  }

  private static void methods(TableBuilder table) {
    table
        .method("bool Equals(System.Object comparand)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool IsWellFormedOriginalString()", (s, a) -> isWellFormed(self(s).original()))
        .method(
            "bool IsBaseOf(uri uri)",
            (s, a) ->
                ((PsUri) Arguments.value(a, 0)).absoluteUri().startsWith(absolute(s).absoluteUri()))
        .method("string ToString()", (s, a) -> self(s).toString())
        .method(
            "string GetLeftPart(System.UriPartial part)",
            (s, a) -> leftPart(absolute(s), Arguments.option(a, 0)))
        .staticMethod(
            "string EscapeDataString(string stringToEscape)",
            (s, a) -> PercentCode.encode(text(a, 0)))
        .staticMethod(
            "string UnescapeDataString(string stringToUnescape)",
            (s, a) -> PercentCode.decode(text(a, 0)))
        .staticMethod(
            "string EscapeUriString(string stringToEscape)",
            (s, a) -> PercentCode.encodeKeepingReserved(text(a, 0)))
        .staticMethod(
            "bool IsWellFormedUriString(string uriString, System.UriKind uriKind)",
            (s, a) -> isWellFormed(text(a, 0), Arguments.option(a, 1)))
        .staticMethod(
            "bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)",
            (s, a) -> tryCreate(text(a, 0), Arguments.option(a, 1), a[2]))
        .constant("string UriSchemeHttp", "http")
        .constant("string UriSchemeHttps", "https")
        .constant("string UriSchemeFile", "file")
        .constant("string UriSchemeFtp", "ftp")
        .constant("string UriSchemeMailto", "mailto")
        .constant("string SchemeDelimiter", "://")
        .constructor("new(string uriString)", (s, a) -> create(text(a, 0), 1))
        .constructor(
            "new(string uriString, System.UriKind uriKind)",
            (s, a) -> create(text(a, 0), Arguments.option(a, 1)))
        .constructor(
            "new(uri baseUri, string relativeUri)",
            (s, a) -> combine((PsUri) Arguments.value(a, 0), text(a, 1)));
  }

  private static String leftPart(PsUri uri, int part) {
    String scheme = uri.scheme() + "://";
    return switch (part) {
      case 0 -> scheme;
      case 1 -> scheme + uri.authority();
      case 2 -> scheme + uri.authority() + uri.path();
      default -> scheme + uri.authority() + uri.path() + uri.query();
    };
  }

  private static PsUri create(String text, int kind) {
    PsUri uri = PsUri.parse(text);
    if (kind == 1 && !uri.isAbsolute()) {
      throw Exceptions.of(
          "System.UriFormatException",
          text.isEmpty()
              ? "Invalid URI: The URI is empty."
              : "Invalid URI: The format of the URI could not be determined.");
    }
    if (kind == 2 && uri.isAbsolute()) {
      throw Exceptions.of(
          "System.UriFormatException",
          "A relative URI cannot be created because the 'uriString' parameter represents an"
              + " absolute URI.");
    }
    return uri;
  }

  private static PsUri combine(PsUri base, String relative) {
    PsUri other = PsUri.parse(relative);
    if (other.isAbsolute() && !"file".equals(other.scheme())) {
      return other;
    }
    String head = base.scheme() + "://" + base.authority();
    if (relative.startsWith("/")) {
      return PsUri.parse(head + relative);
    }
    if (relative.startsWith("?")) {
      return PsUri.parse(head + base.path() + relative);
    }
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    return PsUri.parse(head + folder + relative);
  }

  private static boolean isWellFormed(String text) {
    return isWellFormed(text, 0);
  }

  private static boolean isWellFormed(String text, int kind) {
    try {
      create(text, kind);
      return text.indexOf(' ') < 0 && text.indexOf('\\') < 0;
    } catch (PsException e) {
      return false;
    }
  }

  private static boolean tryCreate(String text, int kind, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, create(text, kind));
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, null);
      return false;
    }
  }
}
