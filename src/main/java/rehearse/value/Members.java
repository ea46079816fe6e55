package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Member access as scripts do it: {@code value.Name}, {@code value.Name = x}, {@code
 * value.Name(…)}.
 */
public final class Members {
  private Members() {}

  /**
   * Returns {@code value.name}: a property, a dictionary's key, or, for a collection without such a
   * property, the property of its elements; null if there is none.
   */
  public static @Nullable Object get(@Nullable Object value, String name) {
    throw new UnsupportedOperationException();
  }

  /** Sets {@code value.name}. */
  public static void set(@Nullable Object value, String name, @Nullable Object newValue) {
    throw new UnsupportedOperationException();
  }

  /** Calls {@code value.name(arguments)}. */
  public static @Nullable Object invoke(
      @Nullable Object value, String name, @Nullable Object... arguments) {
    throw new UnsupportedOperationException();
  }

  /** Returns the member {@code name} of {@code value} itself, extended members first, or null. */
  public static @Nullable Member find(@Nullable Object value, String name) {
    throw new UnsupportedOperationException();
  }

  /** Returns all members of {@code value} in PowerShell's order: extended ones, then the type's. */
  public static List<Member> all(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Returns the properties of {@code value} that formatting and {@code Select-Object *} see. */
  public static List<Member.Property> properties(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds an extended member to {@code value} and returns what carries it: the value or its wrapper.
   */
  public static Object add(Object value, Member member) {
    throw new UnsupportedOperationException();
  }

  /** Returns the type names of {@code value}, most derived first. */
  public static List<String> typeNames(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Returns the static member {@code name} of {@code type}, or null. */
  public static @Nullable Member findStatic(PsType type, String name) {
    throw new UnsupportedOperationException();
  }

  /** Calls a constructor of {@code type}. */
  public static @Nullable Object construct(PsType type, @Nullable Object... arguments) {
    throw new UnsupportedOperationException();
  }
}
