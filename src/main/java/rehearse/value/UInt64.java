package rehearse.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An unsigned integer of 64 bits: .NET's {@code System.UInt64}. */
public final class UInt64 extends Number implements Typed, Comparable<UInt64> {
  public static final UInt64 MAX_VALUE = new UInt64(-1L);

  private final long bits;

  private UInt64(long bits) {
    this.bits = bits;
  }

  /** Returns the value whose 64 bits are those of {@code bits}. */
  public static UInt64 ofBits(long bits) {
    return new UInt64(bits);
  }

  /** Returns the value of {@code number}, which must not be negative. */
  public static UInt64 of(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("Out of range: " + number);
    }
    return new UInt64(number);
  }

  /** Returns the value as an integer of any size. */
  public BigInteger toBigInteger() {
    return bits >= 0 ? BigInteger.valueOf(bits) : new BigInteger(Long.toUnsignedString(bits));
  }

  @Override
  public PsType type() {
    return Types.ULONG;
  }

  @Override
  public int intValue() {
    return (int) bits;
  }

  /** Returns the 64 bits, negative for values above {@code Long.MAX_VALUE}. */
  @Override
  public long longValue() {
    return bits;
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public double doubleValue() {
    return bits >= 0 ? bits : toBigInteger().doubleValue();
  }

  @Override
  public int compareTo(UInt64 other) {
    return Long.compareUnsigned(bits, other.bits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UInt64 number && number.bits == bits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
