package rehearse.syntax.ast;

/**
 * An option of a switch statement that changes how values are matched; without one they are
 * compared exactly.
 */
public enum SwitchFlag {
  FILE,
  REGEX,
  WILDCARD,
  CASE_SENSITIVE,
  PARALLEL
}
