package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/**
 * A binary operator, named as its token kind. {@code -and}, {@code -or}, {@code -xor} and {@code
 * ??} decide what they evaluate and so are not among them.
 */
public enum BinaryOp {
  PLUS,
  MINUS,
  MULTIPLY,
  DIVIDE,
  REM,
  FORMAT,
  DOT_DOT,
  BAND,
  BOR,
  BXOR,
  SHL,
  SHR,
  JOIN,
  IS,
  IS_NOT,
  AS,
  IEQ,
  INE,
  IGE,
  IGT,
  ILT,
  ILE,
  ILIKE,
  INOTLIKE,
  IMATCH,
  INOTMATCH,
  IREPLACE,
  ICONTAINS,
  INOTCONTAINS,
  IIN,
  INOTIN,
  ISPLIT,
  CEQ,
  CNE,
  CGE,
  CGT,
  CLT,
  CLE,
  CLIKE,
  CNOTLIKE,
  CMATCH,
  CNOTMATCH,
  CREPLACE,
  CCONTAINS,
  CNOTCONTAINS,
  CIN,
  CNOTIN,
  CSPLIT;

  /**
   * Applies the operator.
   *
   * @throws rehearse.value.PsException if it does not apply to the operands
   */
  public @Nullable Object apply(
      @Nullable Object left, @Nullable Object right, OperatorContext context) {
    throw new UnsupportedOperationException(name());
  }
}
