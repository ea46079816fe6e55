package rehearse.value;

import org.jspecify.annotations.Nullable;

/** An unsigned integer of 32 bits: .NET's {@code System.UInt32}. */
public final class UInt32 extends Number implements Typed, Comparable<UInt32> {
  public static final long MAX_VALUE = 4294967295L;

  private final long value;

  private UInt32(long value) {
    this.value = value;
  }

  /** Returns the value of {@code number}, which must be in range. */
  public static UInt32 of(long number) {
    if (number < 0 || number > MAX_VALUE) {
      throw new IllegalArgumentException("Out of range: " + number);
    }
    return new UInt32(number);
  }

  @Override
  public PsType type() {
    return Types.UINT;
  }

  @Override
  public int intValue() {
    return (int) value;
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
  public int compareTo(UInt32 other) {
    return Long.compare(value, other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UInt32 number && number.value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
