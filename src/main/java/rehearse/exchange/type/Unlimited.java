package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.Conversion;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A value that may also be unlimited: {@code Unlimited} or the text of its value. */
public final class Unlimited implements Typed, Comparable<Unlimited> {
  /** A size or unlimited. */
  public static final PsType SIZE =
      generic(
          "Microsoft.Exchange.Data.ByteQuantifiedSize, Microsoft.Exchange.Data",
          ByteQuantifiedSize.TYPE,
          Unlimited::convertToSize);

  /** A whole number or unlimited. */
  public static final PsType INT32 =
      generic("System.Int32, mscorlib", Types.INT, Unlimited::convertToInt);

  /** The text of an unlimited value. */
  public static final String UNLIMITED_TEXT = "Unlimited";

  public static final Unlimited UNLIMITED_SIZE = new Unlimited(SIZE, null);
  public static final Unlimited UNLIMITED_INT = new Unlimited(INT32, null);

  private final PsType type;
  private final @Nullable Object value;

  private Unlimited(PsType type, @Nullable Object value) {
    this.type = type;
    this.value = value;
  }

  public static Unlimited of(ByteQuantifiedSize size) {
    return new Unlimited(SIZE, size);
  }

  public static Unlimited of(int number) {
    return new Unlimited(INT32, number);
  }

  private static PsType generic(String argumentName, PsType argument, PsType.Converter converter) {
    return PsType.named("Microsoft.Exchange.Data.Unlimited`1[[" + argumentName + "]]")
        .name("Unlimited`1")
        .base(Types.VALUE_TYPE)
        .kind(PsType.Kind.STRUCT)
        .typeArguments(List.of(argument))
        .converter(converter)
        .members(() -> members(argument))
        .build();
  }

  public boolean isUnlimited() {
    return value == null;
  }

  /** Returns the value, or null if there is no limit. */
  public @Nullable Object valueOrNull() {
    return value;
  }

  /**
   * Returns the value.
   *
   * @throws PsException if there is no limit
   */
  public Object value() {
    if (value == null) {
      throw new PsException(
          PsType.named("System.InvalidOperationException").base(Types.SYSTEM_EXCEPTION).build(),
          Messages.VALUE_IS_UNLIMITED.text());
    }
    return value;
  }

  static @Nullable Object convertToSize(Object given) {
    if (given instanceof Unlimited unlimited && unlimited.type == SIZE) {
      return unlimited;
    }
    if (given instanceof ByteQuantifiedSize size) {
      return of(size);
    }
    if (Texts.number(given) != null) {
      Object size = ByteQuantifiedSize.convert(given);
      return new Unlimited(SIZE, size);
    }
    return parseSize(Texts.of(given));
  }

  /** Reads {@code unlimited} in any case, or a size. */
  public static Unlimited parseSize(String text) {
    if (text.trim().equalsIgnoreCase(UNLIMITED_TEXT)) {
      return UNLIMITED_SIZE;
    }
    ByteQuantifiedSize size = ByteQuantifiedSize.tryParse(text, ByteQuantifiedSize.Quantifier.B);
    if (size == null) {
      throw Messages.INVALID_SIZE_OR_UNLIMITED.formatError(text);
    }
    return of(size);
  }

  static @Nullable Object convertToInt(Object given) {
    if (given instanceof Unlimited unlimited && unlimited.type == INT32) {
      return unlimited;
    }
    String text = Texts.of(given).trim();
    if (text.equalsIgnoreCase(UNLIMITED_TEXT)) {
      return UNLIMITED_INT;
    }
    try {
      return of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw Messages.INVALID_NUMBER_OR_UNLIMITED.formatError(text);
    }
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  @SuppressWarnings("unchecked")
  public int compareTo(Unlimited other) {
    if (value == null || other.value == null) {
      return Boolean.compare(value == null, other.value == null);
    }
    return ((Comparable<Object>) value).compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unlimited that
        && type == that.type
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return value == null ? UNLIMITED_TEXT : value.toString();
  }

  private static MemberTable members(PsType argument) {
    PsType self = argument == Types.INT ? INT32 : SIZE;
    return new TypeDescription<>(Unlimited.class)
        .property("IsUnlimited", Types.BOOL, Unlimited::isUnlimited)
        .property("Value", argument, Unlimited::value)
        .method(
            "CompareTo",
            Types.INT,
            List.of(parameter("other", self)),
            (unlimited, in) -> in[0] == null ? 1 : unlimited.compareTo((Unlimited) in[0]))
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("obj", Types.OBJECT)),
            (unlimited, in) -> unlimited.equals(in[0]))
        .method("ToString", Types.STRING, Unlimited::toString)
        .staticProperty(
            "UnlimitedValue", self, argument == Types.INT ? UNLIMITED_INT : UNLIMITED_SIZE)
        .staticProperty("UnlimitedString", Types.STRING, UNLIMITED_TEXT)
        .staticMethod(
            "Parse",
            self,
            List.of(parameter("expression", Types.STRING)),
            in -> Conversion.to(in[0], self))
        .build();
  }
}
