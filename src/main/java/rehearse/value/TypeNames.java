package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Finds types by the names scripts use, and names them as PowerShell does. */
public final class TypeNames {
  private TypeNames() {}

  /**
   * Returns the type that {@code name} stands for: an accelerator, a full name, a full name without
   * {@code System.}, an array or a constructed generic type; null if there is none. Any case.
   */
  public static @Nullable PsType find(String name) {
    throw new UnsupportedOperationException(name);
  }

  static String display(PsType type) {
    return type.fullName();
  }
}
