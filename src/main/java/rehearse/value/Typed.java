package rehearse.value;

/**
 * A value that knows its own PowerShell type; values with Java twins are known to {@link
 * PsType#of}.
 */
public interface Typed {
  PsType type();
}
