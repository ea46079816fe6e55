package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * A script block as a value. The engine implements it; operators, members and cmdlets that take
 * script blocks call it through this interface.
 */
public interface ScriptBlock extends Typed {
  /** Returns the text between the braces. */
  String text();

  /**
   * Runs the block in a new scope below the one it was made in, with {@code $_} set to {@code
   * underscore}, and returns its output as PowerShell shapes it: the empty result, one object, or
   * an {@code Object[]}.
   */
  @Nullable Object invoke(@Nullable Object underscore, @Nullable Object... arguments);

  /** Runs the block as {@link #invoke} does, but shows no errors: what calculated properties do. */
  default @Nullable Object invokeQuietly(@Nullable Object underscore) {
    return invoke(underscore);
  }

  /** Runs the block with {@code $this} set, as script properties and script methods do. */
  @Nullable Object invokeWithThis(@Nullable Object self, @Nullable Object... arguments);

  /**
   * Runs the block in the current scope of the caller with {@code $_} set, output to {@code out}.
   * {@link AutomationNull} leaves {@code $_} as it is.
   */
  void invokeInto(@Nullable Object underscore, Output out);

  @Override
  default PsType type() {
    return Types.SCRIPT_BLOCK;
  }
}
