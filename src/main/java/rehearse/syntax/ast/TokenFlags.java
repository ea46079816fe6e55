package rehearse.syntax.ast;

import java.util.StringJoiner;

/** The properties of tokens, as bits with PowerShell's names and values. */
public final class TokenFlags {
  public static final int BINARY_PRECEDENCE_LOGICAL = 0x1;
  public static final int BINARY_PRECEDENCE_BITWISE = 0x2;
  public static final int BINARY_PRECEDENCE_COMPARISON = 0x5;
  public static final int BINARY_PRECEDENCE_COALESCE = 0x7;
  public static final int BINARY_PRECEDENCE_ADD = 0x9;
  public static final int BINARY_PRECEDENCE_MULTIPLY = 0xa;
  public static final int BINARY_PRECEDENCE_FORMAT = 0xc;
  public static final int BINARY_PRECEDENCE_RANGE = 0xd;
  public static final int BINARY_PRECEDENCE_MASK = 0xf;
  public static final int KEYWORD = 0x10;
  public static final int SCRIPT_BLOCK_BLOCK_NAME = 0x20;
  public static final int BINARY_OPERATOR = 0x100;
  public static final int UNARY_OPERATOR = 0x200;
  public static final int CASE_SENSITIVE_OPERATOR = 0x400;
  public static final int TERNARY_OPERATOR = 0x800;
  public static final int SPECIAL_OPERATOR = 0x1000;
  public static final int ASSIGNMENT_OPERATOR = 0x2000;
  public static final int PARSE_MODE_INVARIANT = 0x8000;
  public static final int TOKEN_IN_ERROR = 0x10000;
  public static final int DISALLOWED_IN_RESTRICTED_MODE = 0x20000;
  public static final int PREFIX_OR_POSTFIX_OPERATOR = 0x40000;
  public static final int COMMAND_NAME = 0x80000;
  public static final int MEMBER_NAME = 0x100000;
  public static final int TYPE_NAME = 0x200000;
  public static final int ATTRIBUTE_NAME = 0x400000;
  public static final int CAN_CONSTANT_FOLD = 0x800000;
  public static final int STATEMENT_DOESNT_SUPPORT_ATTRIBUTES = 0x1000000;

  private static final String[] PRECEDENCES = new String[16];
  private static final String[] NAMES = new String[32];

  static {
    PRECEDENCES[BINARY_PRECEDENCE_LOGICAL] = "BinaryPrecedenceLogical";
    PRECEDENCES[BINARY_PRECEDENCE_BITWISE] = "BinaryPrecedenceBitwise";
    PRECEDENCES[BINARY_PRECEDENCE_COMPARISON] = "BinaryPrecedenceComparison";
    PRECEDENCES[BINARY_PRECEDENCE_COALESCE] = "BinaryPrecedenceCoalesce";
    PRECEDENCES[BINARY_PRECEDENCE_ADD] = "BinaryPrecedenceAdd";
    PRECEDENCES[BINARY_PRECEDENCE_MULTIPLY] = "BinaryPrecedenceMultiply";
    PRECEDENCES[BINARY_PRECEDENCE_FORMAT] = "BinaryPrecedenceFormat";
    PRECEDENCES[BINARY_PRECEDENCE_RANGE] = "BinaryPrecedenceRange";
    NAMES[Integer.numberOfTrailingZeros(KEYWORD)] = "Keyword";
    NAMES[Integer.numberOfTrailingZeros(SCRIPT_BLOCK_BLOCK_NAME)] = "ScriptBlockBlockName";
    NAMES[Integer.numberOfTrailingZeros(BINARY_OPERATOR)] = "BinaryOperator";
    NAMES[Integer.numberOfTrailingZeros(UNARY_OPERATOR)] = "UnaryOperator";
    NAMES[Integer.numberOfTrailingZeros(CASE_SENSITIVE_OPERATOR)] = "CaseSensitiveOperator";
    NAMES[Integer.numberOfTrailingZeros(TERNARY_OPERATOR)] = "TernaryOperator";
    NAMES[Integer.numberOfTrailingZeros(SPECIAL_OPERATOR)] = "SpecialOperator";
    NAMES[Integer.numberOfTrailingZeros(ASSIGNMENT_OPERATOR)] = "AssignmentOperator";
    NAMES[Integer.numberOfTrailingZeros(PARSE_MODE_INVARIANT)] = "ParseModeInvariant";
    NAMES[Integer.numberOfTrailingZeros(TOKEN_IN_ERROR)] = "TokenInError";
    NAMES[Integer.numberOfTrailingZeros(DISALLOWED_IN_RESTRICTED_MODE)] =
        "DisallowedInRestrictedMode";
    NAMES[Integer.numberOfTrailingZeros(PREFIX_OR_POSTFIX_OPERATOR)] = "PrefixOrPostfixOperator";
    NAMES[Integer.numberOfTrailingZeros(COMMAND_NAME)] = "CommandName";
    NAMES[Integer.numberOfTrailingZeros(MEMBER_NAME)] = "MemberName";
    NAMES[Integer.numberOfTrailingZeros(TYPE_NAME)] = "TypeName";
    NAMES[Integer.numberOfTrailingZeros(ATTRIBUTE_NAME)] = "AttributeName";
    NAMES[Integer.numberOfTrailingZeros(CAN_CONSTANT_FOLD)] = "CanConstantFold";
    NAMES[Integer.numberOfTrailingZeros(STATEMENT_DOESNT_SUPPORT_ATTRIBUTES)] =
        "StatementDoesntSupportAttributes";
  }

  private TokenFlags() {}

  /** Returns the names of {@code flags} joined by comma and blank, empty when there are none. */
  public static String names(int flags) {
    StringJoiner names = new StringJoiner(", ");
    if ((flags & BINARY_PRECEDENCE_MASK) != 0) {
      names.add(PRECEDENCES[flags & BINARY_PRECEDENCE_MASK]);
    }
    for (int bit = 4; bit < 32; bit++) {
      if ((flags & 1 << bit) != 0) {
        names.add(NAMES[bit]);
      }
    }
    return names.toString();
  }
}
