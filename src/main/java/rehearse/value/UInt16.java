package rehearse.value;

import org.jspecify.annotations.Nullable;

/** An unsigned integer of 16 bits: .NET's {@code System.UInt16}. */
public final class UInt16 extends Number implements Typed, Comparable<UInt16> {
  public static final int MAX_VALUE = 65535;

  private final int value;

  private UInt16(int value) {
    this.value = value;
  }

  /** Returns the value of {@code number}, which must be in range. */
  public static UInt16 of(long number) {
    if (number < 0 || number > MAX_VALUE) {
      throw new IllegalArgumentException("Out of range: " + number);
    }
    return new UInt16((int) number);
  }

  @Override
  public PsType type() {
    return Types.USHORT;
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
  public int compareTo(UInt16 other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UInt16 number && number.value == value;
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
