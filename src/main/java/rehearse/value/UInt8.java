package rehearse.value;

import org.jspecify.annotations.Nullable;

/** An unsigned integer of 8 bits: .NET's {@code System.Byte}. */
public final class UInt8 extends Number implements Typed, Comparable<UInt8> {
  public static final int MAX_VALUE = 255;

  private final int value;

  private UInt8(int value) {
    this.value = value;
  }

  /** Returns the value of {@code number}, which must be in range. */
  public static UInt8 of(long number) {
    if (number < 0 || number > MAX_VALUE) {
      throw new IllegalArgumentException("Out of range: " + number);
    }
    return new UInt8((int) number);
  }

  @Override
  public PsType type() {
    return Types.BYTE;
  }

  @Override
  public int intValue() {
    return value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public int compareTo(UInt8 other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UInt8 number && number.value == value;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
