package rehearse.serialization.clixml;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Members;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsType;
import rehearse.value.PsUri;
import rehearse.value.PsVersion;
import rehearse.value.ScriptBlock;
import rehearse.value.SecureString;
import rehearse.value.SemanticVersion;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

/** The values that CLIXML writes as one element of text: which element, and which text. */
final class CliXmlPrimitive {
  private static final String XML_DOCUMENT = "System.Xml.XmlDocument";

  private CliXmlPrimitive() {}

  /** Returns the name of the element for {@code value}, or null if it is not a simple value. */
  static @Nullable String tag(Object value) {
    if (value instanceof String) {
      return "S";
    }
    if (value instanceof Integer) {
      return "I32";
    }
    if (value instanceof Boolean) {
      return "B";
    }
    if (value instanceof PsDateTime) {
      return "DT";
    }
    if (value instanceof Number) {
      return numberTag(value);
    }
    if (value instanceof Character) {
      return "C";
    }
    if (value instanceof UUID) {
      return "G";
    }
    if (value instanceof PsTimeSpan) {
      return "TS";
    }
    if (value instanceof TypedArray array && array.elementType() == Types.BYTE) {
      return "BA";
    }
    return rareTag(value);
  }

  private static @Nullable String numberTag(Object value) {
    if (value instanceof Long) {
      return "I64";
    }
    if (value instanceof Double) {
      return "Db";
    }
    if (value instanceof BigDecimal) {
      return "D";
    }
    if (value instanceof UInt8) {
      return "By";
    }
    if (value instanceof Float) {
      return "Sg";
    }
    if (value instanceof Short) {
      return "I16";
    }
    if (value instanceof UInt16) {
      return "U16";
    }
    if (value instanceof UInt32) {
      return "U32";
    }
    if (value instanceof UInt64) {
      return "U64";
    }
    return value instanceof Byte ? "SB" : null;
  }

  private static @Nullable String rareTag(Object value) {
    if (value instanceof PsUri) {
      return "URI";
    }
    if (value instanceof PsVersion) {
      return "Version";
    }
    if (value instanceof SemanticVersion) {
      return "SemanticVersion";
    }
    if (value instanceof ScriptBlock) {
      return "SBK";
    }
    if (value instanceof SecureString) {
      return "SS";
    }
    return PsType.of(value).fullName().equals(XML_DOCUMENT) ? "XD" : null;
  }

  /** Appends the text of a simple value. */
  static void appendText(StringBuilder out, Object value) {
    if (value instanceof String text) {
      CliXmlText.appendString(out, text);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof PsDateTime date) {
      out.append(CliXmlText.date(date));
    } else if (value instanceof PsTimeSpan span) {
      out.append(CliXmlText.duration(span));
    } else if (value instanceof Double number) {
      out.append(CliXmlText.number(number));
    } else if (value instanceof Float number) {
      out.append(CliXmlText.number(number));
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value instanceof Character c) {
      out.append((int) c);
    } else if (value instanceof TypedArray array) {
      out.append(Base64.getEncoder().encodeToString(bytes(array)));
    } else if (value instanceof ScriptBlock block) {
      CliXmlText.appendString(out, block.text());
    } else if (value instanceof SecureString secret) {
      out.append(hex(secret.reveal()));
    } else if (PsType.of(value).fullName().equals(XML_DOCUMENT)) {
      CliXmlText.appendString(out, Conversion.toText(Members.get(value, "OuterXml")));
    } else {
      CliXmlText.appendString(out, value.toString());
    }
  }

  private static byte[] bytes(TypedArray array) {
    byte[] bytes = new byte[array.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = array.get(i) instanceof Number number ? number.byteValue() : 0;
    }
    return bytes;
  }

  private static String hex(String secret) {
    return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * Returns the value of the element {@code tag} with this text.
   *
   * @throws RuntimeException of the kind that parsing raises if the text does not fit
   */
  static @Nullable Object read(String tag, String text) {
    return switch (tag) {
      case "S", "SBK" -> CliXmlText.readString(text);
      case "XD" -> Conversion.to(CliXmlText.readString(text), TypeNames.named(XML_DOCUMENT));
      case "I32" -> Integer.valueOf(text);
      case "B" -> readBoolean(text);
      case "DT" -> CliXmlText.readDate(text);
      case "I64" -> Long.valueOf(text);
      case "Db" -> CliXmlText.readDouble(text);
      case "D" -> new BigDecimal(text);
      case "C" -> (char) Integer.parseInt(text);
      case "G" -> UUID.fromString(text);
      case "TS" -> CliXmlText.readDuration(text);
      case "BA" -> byteArray(Base64.getMimeDecoder().decode(text));
      case "By" -> UInt8.of(Integer.parseInt(text));
      case "SB" -> Byte.valueOf(text);
      case "I16" -> Short.valueOf(text);
      case "U16" -> UInt16.of(Integer.parseInt(text));
      case "U32" -> UInt32.of(Long.parseLong(text));
      case "U64" -> UInt64.ofBits(Long.parseUnsignedLong(text));
      case "Sg" -> (float) CliXmlText.readDouble(text);
      case "URI" -> PsUri.parse(CliXmlText.readString(text));
      case "Version" -> PsVersion.parse(text);
      case "SemanticVersion" -> SemanticVersion.tryParse(text);
      case "SS" -> readSecret(text);
      default -> throw new IllegalArgumentException("Unknown element " + tag + ".");
    };
  }

  /** Returns whether {@code tag} is the element of a simple value. */
  static boolean isPrimitive(String tag) {
    return switch (tag) {
      case "S", "SBK", "XD", "I32", "B", "DT", "I64", "Db", "D", "C", "G", "TS", "BA", "By" -> true;
      case "SB", "I16", "U16", "U32", "U64", "Sg", "URI", "Version", "SemanticVersion", "SS" ->
          true;
      default -> false;
    };
  }

  private static Boolean readBoolean(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is not a Boolean.");
    };
  }

  private static TypedArray byteArray(byte[] bytes) {
    @Nullable Object[] elements = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      elements[i] = UInt8.of(bytes[i] & 0xff);
    }
    return new TypedArray(Types.BYTE, elements);
  }

  /** Reads a secret that was not encrypted; one that Windows encrypted cannot be known. */
  private static SecureString readSecret(String text) {
    String plain = text.trim();
    boolean encrypted = plain.startsWith("01000000d08c9ddf") || plain.length() % 4 != 0;
    byte[] bytes = encrypted ? new byte[0] : HexFormat.of().parseHex(plain);
    return new SecureString(new String(bytes, StandardCharsets.UTF_16LE));
  }
}
