package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;
import rehearse.value.UInt64;

/** A size in bytes that prints with a fitting unit: {@code 35 MB (36,700,160 bytes)}. */
public record ByteQuantifiedSize(long bytes) implements Typed, Comparable<ByteQuantifiedSize> {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.ByteQuantifiedSize")
          .base(Types.VALUE_TYPE)
          .kind(PsType.Kind.STRUCT)
          .converter(ByteQuantifiedSize::convert)
          .members(ByteQuantifiedSize::members)
          .build();

  /** The units, powers of 1024. */
  @SuppressWarnings("MemberName")
  enum Quantifier {
    B,
    KB,
    MB,
    GB,
    TB;

    long bytes() {
      return 1L << (10 * ordinal());
    }
  }

  private static final Pattern TEXT =
      Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(B|KB|MB|GB|TB)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern RENDERED =
      Pattern.compile(
          "[0-9][0-9.,E+]*\\s*(?:B|KB|MB|GB|TB)\\s*\\(([0-9][0-9,.\\s\u00a0]*) bytes\\)",
          Pattern.CASE_INSENSITIVE);

  public ByteQuantifiedSize {
    if (bytes < 0) {
      throw Messages.INVALID_SIZE.formatError(bytes);
    }
  }

  /** Reads a number with or without a unit, or a size as {@link #toString} prints it. */
  public static ByteQuantifiedSize parse(String text) {
    ByteQuantifiedSize size = tryParse(text, Quantifier.B);
    if (size == null) {
      throw Messages.INVALID_SIZE.formatError(text);
    }
    return size;
  }

  /** As {@link #parse}, a bare number counting in {@code defaultUnit}; null if it is no size. */
  static @Nullable ByteQuantifiedSize tryParse(String text, Quantifier defaultUnit) {
    String plain = text.trim();
    Matcher rendered = RENDERED.matcher(plain);
    if (rendered.matches()) {
      return exact(new BigDecimal(rendered.group(1).replaceAll("[^0-9]", "")));
    }
    Matcher matcher = TEXT.matcher(plain);
    if (!matcher.matches()) {
      return null;
    }
    String unit = matcher.group(2);
    Quantifier quantifier =
        unit == null ? defaultUnit : Quantifier.valueOf(unit.toUpperCase(Locale.ROOT));
    return exact(
        new BigDecimal(matcher.group(1).replace(",", ""))
            .multiply(BigDecimal.valueOf(quantifier.bytes())));
  }

  private static @Nullable ByteQuantifiedSize exact(BigDecimal bytes) {
    BigInteger whole = bytes.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    return whole.bitLength() > 63 ? null : new ByteQuantifiedSize(whole.longValue());
  }

  static @Nullable Object convert(Object value) {
    if (value instanceof ByteQuantifiedSize size) {
      return size;
    }
    if (value instanceof Unlimited unlimited && unlimited.valueOrNull() != null) {
      return convert(unlimited.value());
    }
    BigDecimal number = Texts.number(value);
    if (number != null) {
      ByteQuantifiedSize size = number.signum() < 0 ? null : exact(number);
      if (size == null) {
        throw Messages.INVALID_SIZE.formatError(Texts.of(value));
      }
      return size;
    }
    return parse(Texts.of(value));
  }

  /** Returns the size in whole units as {@code ToMB()} and its kin give it, rounded down. */
  private UInt64 in(Quantifier unit) {
    return UInt64.of(bytes / unit.bytes());
  }

  /** Returns the least multiple of {@code unit} bytes that is not smaller. */
  public ByteQuantifiedSize roundUpTo(long unit) {
    long rest = bytes % unit;
    return rest == 0 ? this : new ByteQuantifiedSize(bytes - rest + unit);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public int compareTo(ByteQuantifiedSize other) {
    return Long.compare(bytes, other.bytes);
  }

  @Override
  public String toString() {
    Quantifier unit = Quantifier.B;
    for (Quantifier larger : Quantifier.values()) {
      if (bytes >= larger.bytes()) {
        unit = larger;
      }
    }
    return fourDigits(unit)
        + " "
        + unit
        + " ("
        + String.format(Locale.ROOT, "%,d", bytes)
        + " bytes)";
  }

  private String fourDigits(Quantifier unit) {
    BigDecimal number =
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(unit.bytes()), new MathContext(50))
            .round(new MathContext(4, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent < 4) {
      return number.toPlainString();
    }
    return number.scaleByPowerOfTen(-exponent).toPlainString()
        + "E+"
        + (exponent < 10 ? "0" : "")
        + exponent;
  }

  private static MemberTable members() {
    TypeDescription<ByteQuantifiedSize> description =
        new TypeDescription<>(ByteQuantifiedSize.class)
            .method("ToBytes", Types.ULONG, size -> size.in(Quantifier.B))
            .method("ToKB", Types.ULONG, size -> size.in(Quantifier.KB))
            .method("ToMB", Types.ULONG, size -> size.in(Quantifier.MB))
            .method("ToGB", Types.ULONG, size -> size.in(Quantifier.GB))
            .method("ToTB", Types.ULONG, size -> size.in(Quantifier.TB))
            .method(
                "RoundUpToUnit",
                Types.ULONG,
                List.of(parameter("quantifier", Types.STRING)),
                (size, in) -> size.roundedUp(unit(in[0])))
            .method(
                "CompareTo",
                Types.INT,
                List.of(parameter("other", TYPE)),
                (size, in) -> in[0] == null ? 1 : size.compareTo((ByteQuantifiedSize) in[0]))
            .method(
                "Equals",
                Types.BOOL,
                List.of(parameter("obj", Types.OBJECT)),
                (size, in) -> size.equals(in[0]))
            .method("ToString", Types.STRING, ByteQuantifiedSize::toString)
            .staticProperty("MinValue", TYPE, new ByteQuantifiedSize(0))
            .staticProperty("MaxValue", TYPE, new ByteQuantifiedSize(Long.MAX_VALUE))
            .staticMethod(
                "Parse",
                TYPE,
                List.of(parameter("expression", Types.STRING)),
                in -> parse(Texts.of(in[0])))
            .staticMethod(
                "Parse",
                TYPE,
                List.of(parameter("expression", Types.STRING), parameter("unit", Types.STRING)),
                in -> parsed(Texts.of(in[0]), unit(in[1])));
    for (Quantifier unit : Quantifier.values()) {
      description.staticMethod(
          unit == Quantifier.B ? "FromBytes" : "From" + unit,
          TYPE,
          List.of(parameter("value", Types.LONG)),
          in -> new ByteQuantifiedSize(Math.multiplyExact(Texts.longValue(in[0]), unit.bytes())));
    }
    return description
        .staticMethod(
            "FromSpecifiedUnit",
            TYPE,
            List.of(parameter("value", Types.LONG), parameter("unit", Types.STRING)),
            in ->
                new ByteQuantifiedSize(
                    Math.multiplyExact(Texts.longValue(in[0]), unit(in[1]).bytes())))
        .build();
  }

  private UInt64 roundedUp(Quantifier unit) {
    return UInt64.of(roundUpTo(unit.bytes()).bytes / unit.bytes());
  }

  private static ByteQuantifiedSize parsed(String text, Quantifier unit) {
    ByteQuantifiedSize size = tryParse(text, unit);
    if (size == null) {
      throw Messages.INVALID_SIZE.formatError(text);
    }
    return size;
  }

  private static Quantifier unit(@Nullable Object argument) {
    String text = Texts.of(argument).toUpperCase(Locale.ROOT);
    for (Quantifier unit : Quantifier.values()) {
      if (unit.name().equals(text)) {
        return unit;
      }
    }
    throw Messages.INVALID_ENUM_VALUE.formatError(text, "B, KB, MB, GB, TB");
  }
}
