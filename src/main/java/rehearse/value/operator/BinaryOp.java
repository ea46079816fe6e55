package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;

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
    return switch (this) {
      case PLUS -> plus(left, right, context);
      case MINUS -> SubtractOperator.subtract(left, right);
      case MULTIPLY -> MultiplyOperator.multiply(left, right);
      case DIVIDE -> DivideOperator.divide(left, right);
      case REM -> RemainderOperator.remainder(left, right);
      case FORMAT -> FormatOperator.format(left, right, context);
      case DOT_DOT -> RangeOperator.range(left, right);
      case BAND -> BitwiseOperators.BAND.apply(left, right);
      case BOR -> BitwiseOperators.BOR.apply(left, right);
      case BXOR -> BitwiseOperators.BXOR.apply(left, right);
      case SHL -> ShiftOperators.SHL.apply(left, right);
      case SHR -> ShiftOperators.SHR.apply(left, right);
      case JOIN -> JoinOperator.join(left, right, context);
      case IS -> IsOperator.is(left, right);
      case IS_NOT -> !IsOperator.is(left, right);
      case AS -> AsOperator.as(left, right);
      case IEQ, INE, CEQ, CNE -> equality(left, right);
      case IGE, IGT, ILT, ILE, CGE, CGT, CLT, CLE -> ordering(left, right);
      case ILIKE -> LikeOperator.like(left, right, true, true, context);
      case INOTLIKE -> LikeOperator.like(left, right, true, false, context);
      case CLIKE -> LikeOperator.like(left, right, false, true, context);
      case CNOTLIKE -> LikeOperator.like(left, right, false, false, context);
      case IMATCH -> MatchOperator.match(left, right, true, true, context);
      case INOTMATCH -> MatchOperator.match(left, right, true, false, context);
      case CMATCH -> MatchOperator.match(left, right, false, true, context);
      case CNOTMATCH -> MatchOperator.match(left, right, false, false, context);
      case IREPLACE -> ReplaceOperator.replace(left, right, true, context);
      case CREPLACE -> ReplaceOperator.replace(left, right, false, context);
      case ISPLIT -> SplitOperator.split(left, right, true, context);
      case CSPLIT -> SplitOperator.split(left, right, false, context);
      case ICONTAINS -> ContainsOperator.contains(left, right, true);
      case INOTCONTAINS -> !ContainsOperator.contains(left, right, true);
      case CCONTAINS -> ContainsOperator.contains(left, right, false);
      case CNOTCONTAINS -> !ContainsOperator.contains(left, right, false);
      case IIN -> ContainsOperator.contains(right, left, true);
      case INOTIN -> !ContainsOperator.contains(right, left, true);
      case CIN -> ContainsOperator.contains(right, left, false);
      case CNOTIN -> !ContainsOperator.contains(right, left, false);
    };
  }

  private static @Nullable Object plus(
      @Nullable Object left, @Nullable Object right, OperatorContext context) {
    if (left instanceof Integer || left instanceof Double) {
      return AddOperator.add(left, right);
    }
    return AddOperator.add(left, right, context);
  }

  private boolean ignoresCase() {
    return switch (this) {
      case IEQ, INE, IGE, IGT, ILT, ILE -> true;
      default -> false;
    };
  }

  private Object equality(@Nullable Object left, @Nullable Object right) {
    boolean ignoreCase = ignoresCase();
    boolean wanted = this == IEQ || this == CEQ;
    if (isPlain(left) || !Enumeration.isEnumerable(left)) {
      return ComparisonOperators.equal(left, right, ignoreCase) == wanted;
    }
    return Filter.apply(
        left, element -> ComparisonOperators.equal(element, right, ignoreCase) == wanted);
  }

  private Object ordering(@Nullable Object left, @Nullable Object right) {
    boolean ignoreCase = ignoresCase();
    if (isPlain(left) || !Enumeration.isEnumerable(left)) {
      return holds(left, right, ignoreCase);
    }
    return Filter.apply(left, element -> holds(element, right, ignoreCase));
  }

  private boolean holds(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    if (isNaN(left) || isNaN(right)) {
      return false;
    }
    int order = ComparisonOperators.compare(left, right, ignoreCase);
    return switch (this) {
      case IGE, CGE -> order >= 0;
      case IGT, CGT -> order > 0;
      case ILT, CLT -> order < 0;
      default -> order <= 0;
    };
  }

  /** Returns whether the operand is of one of the types that are compared most. */
  private static boolean isPlain(@Nullable Object operand) {
    return operand instanceof String || operand instanceof Integer || operand == null;
  }

  private static boolean isNaN(@Nullable Object value) {
    return value instanceof Double number && number.isNaN();
  }
}
