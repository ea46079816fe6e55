package rehearse.syntax.token;

/** How the scanner reads the next token; the same text means other things in other modes. */
public enum ScanMode {
  /** Command names and arguments: most characters are part of words. */
  COMMAND,
  /** Expressions: operators, operands. */
  EXPRESSION,
  /** What stands in the brackets of a type. */
  TYPE_NAME
}
