package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.EncodingValue;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;

/** {@code System.Text.Encoding}. */
final class EncodingMembers {
  private EncodingMembers() {}

  private static EncodingValue self(@Nullable Object self) {
    return (EncodingValue) Objects.requireNonNull(self);
  }

  static EncodingValue named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> new EncodingValue(StandardCharsets.UTF_8, true);
      case "utf-16", "unicode", "utf-16le" -> new EncodingValue(StandardCharsets.UTF_16LE, true);
      case "utf-16be", "bigendianunicode", "unicodefffe" ->
          new EncodingValue(StandardCharsets.UTF_16BE, true);
      case "utf-32" -> new EncodingValue(Charset.forName("UTF-32LE"), true);
      case "us-ascii", "ascii" -> new EncodingValue(StandardCharsets.US_ASCII, false);
      case "iso-8859-1", "latin1" -> new EncodingValue(StandardCharsets.ISO_8859_1, false);
      default -> other(name);
    };
  }

  private static EncodingValue other(String name) {
    try {
      return new EncodingValue(Charset.forName(name), false);
    } catch (IllegalArgumentException e) {
      throw Exceptions.argument(
          "'"
              + name
              + "' is not a supported encoding name. For information on defining a custom"
              + " encoding, see the documentation for the Encoding.RegisterProvider method.",
          "name");
    }
  }

  static MemberTable table() {
    return new TableBuilder()
        .property("string BodyName", s -> self(s).webName())
        .property("int CodePage", s -> self(s).codePage())
        .property("string EncodingName", s -> self(s).displayName())
        .property("string HeaderName", s -> self(s).webName())
        .property("bool IsSingleByte", s -> self(s).isSingleByte())
        .property("string WebName", s -> self(s).webName())
        .method(
            "int GetByteCount(string s)", (s, a) -> text(a, 0).getBytes(self(s).charset()).length)
        .method(
            "byte[] GetBytes(char[] chars)",
            (s, a) -> Arguments.ofBytes(Arguments.characters(a, 0).getBytes(self(s).charset())))
        .method(
            "byte[] GetBytes(string s)",
            (s, a) -> Arguments.ofBytes(text(a, 0).getBytes(self(s).charset())))
        .method(
            "char[] GetChars(byte[] bytes)",
            (s, a) -> Texts.toChars(new String(Arguments.bytes(a, 0), self(s).charset())))
        .method(
            "int GetCharCount(byte[] bytes)",
            (s, a) -> new String(Arguments.bytes(a, 0), self(s).charset()).length())
        .method("byte[] GetPreamble()", (s, a) -> Arguments.ofBytes(self(s).preamble()))
        .method(
            "string GetString(byte[] bytes)",
            (s, a) -> new String(Arguments.bytes(a, 0), self(s).charset()))
        .method(
            "string GetString(byte[] bytes, int index, int count)",
            (s, a) ->
                new String(
                    Arguments.bytes(a, 0),
                    Arguments.integer(a, 1),
                    Arguments.integer(a, 2),
                    self(s).charset()))
        .staticProperty("System.Text.Encoding ASCII", s -> named("ascii"))
        .staticProperty("System.Text.Encoding BigEndianUnicode", s -> named("utf-16be"))
        .staticProperty("System.Text.Encoding Default", s -> named("utf-8"))
        .staticProperty("System.Text.Encoding Latin1", s -> named("latin1"))
        .staticProperty("System.Text.Encoding Unicode", s -> named("utf-16"))
        .staticProperty("System.Text.Encoding UTF32", s -> named("utf-32"))
        .staticProperty("System.Text.Encoding UTF8", s -> named("utf-8"))
        .staticMethod("System.Text.Encoding GetEncoding(string name)", (s, a) -> named(text(a, 0)))
        .staticMethod(
            "System.Text.Encoding GetEncoding(int codepage)",
            (s, a) -> ofCodePage(Arguments.integer(a, 0)))
        .build();
  }

  private static EncodingValue ofCodePage(int page) {
    return switch (page) {
      case 65001, 0 -> named("utf-8");
      case 1200 -> named("utf-16");
      case 1201 -> named("utf-16be");
      case 12000 -> named("utf-32");
      case 20127 -> named("ascii");
      case 28591 -> named("latin1");
      default -> named("windows-" + page);
    };
  }

  static MemberTable utf8() {
    return new TableBuilder()
        .constructor("new()", (s, a) -> new EncodingValue(StandardCharsets.UTF_8, false))
        .constructor(
            "new(bool encoderShouldEmitUTF8Identifier)",
            (s, a) -> new EncodingValue(StandardCharsets.UTF_8, Arguments.flag(a, 0)))
        .build();
  }
}
