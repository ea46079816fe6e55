package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * A wrapper (PSObject) that carries added members and type names for a value that cannot hold them
 * itself: a number, a string, a date. Everything but member access looks through it.
 */
public final class PsObject implements Typed {
  private final Object base;
  private final Extension extension;

  public PsObject(Object base) {
    this(base, new Extension());
  }

  PsObject(Object base, Extension extension) {
    this.base = base instanceof PsObject wrapped ? wrapped.base : base;
    this.extension = extension;
  }

  /** Returns the value itself, without a wrapper. */
  public static @Nullable Object unwrap(@Nullable Object value) {
    return value instanceof PsObject wrapper ? wrapper.base : value;
  }

  public Object base() {
    return base;
  }

  public Extension extension() {
    return extension;
  }

  /** Returns a wrapper of its own for the same value, with the same additions. */
  public PsObject copy() {
    return new PsObject(base, extension.copy());
  }

  @Override
  public PsType type() {
    return PsType.of(base);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return base.equals(unwrap(other));
  }

  @Override
  public int hashCode() {
    return base.hashCode();
  }

  @Override
  public String toString() {
    String text = extension.text();
    return text != null ? text : base.toString();
  }
}
