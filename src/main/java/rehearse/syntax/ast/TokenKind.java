package rehearse.syntax.ast;

/** The kinds of tokens, with PowerShell's names. */
public enum TokenKind {
  UNKNOWN("Unknown", "", 0),
  VARIABLE("Variable", "var", 0),
  SPLATTED_VARIABLE("SplattedVariable", "@var", 0),
  PARAMETER("Parameter", "param", 0),
  NUMBER("Number", "number", 0),
  LABEL("Label", "label", 0),
  IDENTIFIER("Identifier", "ident", 0),
  GENERIC("Generic", "generic", 0),
  NEW_LINE("NewLine", "newline", TokenFlags.PARSE_MODE_INVARIANT),
  LINE_CONTINUATION("LineContinuation", "line continuation", TokenFlags.PARSE_MODE_INVARIANT),
  COMMENT("Comment", "comment", TokenFlags.PARSE_MODE_INVARIANT),
  END_OF_INPUT("EndOfInput", "eof", TokenFlags.PARSE_MODE_INVARIANT),
  STRING_LITERAL("StringLiteral", "sqstr", TokenFlags.PARSE_MODE_INVARIANT),
  STRING_EXPANDABLE("StringExpandable", "dqstr", TokenFlags.PARSE_MODE_INVARIANT),
  HERE_STRING_LITERAL("HereStringLiteral", "sq here string", TokenFlags.PARSE_MODE_INVARIANT),
  HERE_STRING_EXPANDABLE("HereStringExpandable", "dq here string", TokenFlags.PARSE_MODE_INVARIANT),
  L_PAREN("LParen", "(", TokenFlags.PARSE_MODE_INVARIANT),
  R_PAREN("RParen", ")", TokenFlags.PARSE_MODE_INVARIANT),
  L_CURLY("LCurly", "{", TokenFlags.PARSE_MODE_INVARIANT),
  R_CURLY("RCurly", "}", TokenFlags.PARSE_MODE_INVARIANT),
  L_BRACKET("LBracket", "[", 0),
  R_BRACKET("RBracket", "]", TokenFlags.PARSE_MODE_INVARIANT),
  AT_PAREN("AtParen", "@(", TokenFlags.PARSE_MODE_INVARIANT),
  AT_CURLY("AtCurly", "@{", TokenFlags.PARSE_MODE_INVARIANT),
  DOLLAR_PAREN("DollarParen", "$(", TokenFlags.PARSE_MODE_INVARIANT),
  SEMI("Semi", ";", TokenFlags.PARSE_MODE_INVARIANT),
  AND_AND("AndAnd", "&&", TokenFlags.PARSE_MODE_INVARIANT),
  OR_OR("OrOr", "||", TokenFlags.PARSE_MODE_INVARIANT),
  AMPERSAND("Ampersand", "&", TokenFlags.SPECIAL_OPERATOR | TokenFlags.PARSE_MODE_INVARIANT),
  PIPE("Pipe", "|", TokenFlags.SPECIAL_OPERATOR | TokenFlags.PARSE_MODE_INVARIANT),
  COMMA("Comma", ",", TokenFlags.UNARY_OPERATOR | TokenFlags.PARSE_MODE_INVARIANT),
  MINUS_MINUS(
      "MinusMinus",
      "--",
      TokenFlags.UNARY_OPERATOR
          | TokenFlags.PREFIX_OR_POSTFIX_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  PLUS_PLUS(
      "PlusPlus",
      "++",
      TokenFlags.UNARY_OPERATOR
          | TokenFlags.PREFIX_OR_POSTFIX_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  DOT_DOT(
      "DotDot",
      "..",
      TokenFlags.BINARY_PRECEDENCE_RANGE
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  COLON_COLON(
      "ColonColon", "::", TokenFlags.SPECIAL_OPERATOR | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  DOT("Dot", ".", TokenFlags.SPECIAL_OPERATOR | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  EXCLAIM("Exclaim", "!", TokenFlags.UNARY_OPERATOR | TokenFlags.CAN_CONSTANT_FOLD),
  MULTIPLY(
      "Multiply",
      "*",
      TokenFlags.BINARY_PRECEDENCE_MULTIPLY
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  DIVIDE(
      "Divide",
      "/",
      TokenFlags.BINARY_PRECEDENCE_MULTIPLY
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  REM(
      "Rem",
      "%",
      TokenFlags.BINARY_PRECEDENCE_MULTIPLY
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  PLUS(
      "Plus",
      "+",
      TokenFlags.BINARY_PRECEDENCE_ADD
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.UNARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  MINUS(
      "Minus",
      "-",
      TokenFlags.BINARY_PRECEDENCE_ADD
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.UNARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  EQUALS("Equals", "=", TokenFlags.ASSIGNMENT_OPERATOR),
  PLUS_EQUALS("PlusEquals", "+=", TokenFlags.ASSIGNMENT_OPERATOR),
  MINUS_EQUALS("MinusEquals", "-=", TokenFlags.ASSIGNMENT_OPERATOR),
  MULTIPLY_EQUALS("MultiplyEquals", "*=", TokenFlags.ASSIGNMENT_OPERATOR),
  DIVIDE_EQUALS("DivideEquals", "/=", TokenFlags.ASSIGNMENT_OPERATOR),
  REMAINDER_EQUALS("RemainderEquals", "%=", TokenFlags.ASSIGNMENT_OPERATOR),
  REDIRECTION("Redirection", "redirection", TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  REDIRECT_IN_STD(
      "RedirectInStd",
      "<",
      TokenFlags.PARSE_MODE_INVARIANT | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  FORMAT(
      "Format",
      "-f",
      TokenFlags.BINARY_PRECEDENCE_FORMAT
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  NOT("Not", "-not", TokenFlags.UNARY_OPERATOR | TokenFlags.CAN_CONSTANT_FOLD),
  BNOT("Bnot", "-bnot", TokenFlags.UNARY_OPERATOR | TokenFlags.CAN_CONSTANT_FOLD),
  AND(
      "And",
      "-and",
      TokenFlags.BINARY_PRECEDENCE_LOGICAL
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  OR(
      "Or",
      "-or",
      TokenFlags.BINARY_PRECEDENCE_LOGICAL
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  XOR(
      "Xor",
      "-xor",
      TokenFlags.BINARY_PRECEDENCE_LOGICAL
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  BAND(
      "Band",
      "-band",
      TokenFlags.BINARY_PRECEDENCE_BITWISE
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  BOR(
      "Bor",
      "-bor",
      TokenFlags.BINARY_PRECEDENCE_BITWISE
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  BXOR(
      "Bxor",
      "-bxor",
      TokenFlags.BINARY_PRECEDENCE_BITWISE
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  JOIN(
      "Join",
      "-join",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.UNARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  IEQ("Ieq", "-ieq", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  INE("Ine", "-ine", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  IGE("Ige", "-ige", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  IGT("Igt", "-igt", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  ILT("Ilt", "-ilt", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  ILE("Ile", "-ile", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  ILIKE("Ilike", "-ilike", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  INOTLIKE(
      "Inotlike",
      "-inotlike",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  IMATCH(
      "Imatch",
      "-imatch",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  INOTMATCH(
      "Inotmatch",
      "-inotmatch",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  IREPLACE(
      "Ireplace",
      "-ireplace",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  ICONTAINS(
      "Icontains",
      "-icontains",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  INOTCONTAINS(
      "Inotcontains",
      "-inotcontains",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  IIN("Iin", "-iin", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  INOTIN("Inotin", "-inotin", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  ISPLIT(
      "Isplit",
      "-isplit",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.UNARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  CEQ(
      "Ceq",
      "-ceq",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CNE(
      "Cne",
      "-cne",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CGE(
      "Cge",
      "-cge",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CGT(
      "Cgt",
      "-cgt",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CLT(
      "Clt",
      "-clt",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CLE(
      "Cle",
      "-cle",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CLIKE(
      "Clike",
      "-clike",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CNOTLIKE(
      "Cnotlike",
      "-cnotlike",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CMATCH(
      "Cmatch",
      "-cmatch",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  CNOTMATCH(
      "Cnotmatch",
      "-cnotmatch",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  CREPLACE(
      "Creplace",
      "-creplace",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  CCONTAINS(
      "Ccontains",
      "-ccontains",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CNOTCONTAINS(
      "Cnotcontains",
      "-cnotcontains",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CIN(
      "Cin",
      "-cin",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CNOTIN(
      "Cnotin",
      "-cnotin",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR),
  CSPLIT(
      "Csplit",
      "-csplit",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CASE_SENSITIVE_OPERATOR
          | TokenFlags.UNARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  IS("Is", "-is", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  IS_NOT("IsNot", "-isnot", TokenFlags.BINARY_PRECEDENCE_COMPARISON | TokenFlags.BINARY_OPERATOR),
  AS(
      "As",
      "-as",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  POSTFIX_PLUS_PLUS(
      "PostfixPlusPlus",
      "++",
      TokenFlags.UNARY_OPERATOR
          | TokenFlags.PREFIX_OR_POSTFIX_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  POSTFIX_MINUS_MINUS(
      "PostfixMinusMinus",
      "--",
      TokenFlags.UNARY_OPERATOR
          | TokenFlags.PREFIX_OR_POSTFIX_OPERATOR
          | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  SHL(
      "Shl",
      "-shl",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  SHR(
      "Shr",
      "-shr",
      TokenFlags.BINARY_PRECEDENCE_COMPARISON
          | TokenFlags.BINARY_OPERATOR
          | TokenFlags.CAN_CONSTANT_FOLD),
  COLON("Colon", ":", TokenFlags.SPECIAL_OPERATOR | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  QUESTION_MARK(
      "QuestionMark", "?", TokenFlags.TERNARY_OPERATOR | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  QUESTION_QUESTION_EQUALS("QuestionQuestionEquals", "??=", TokenFlags.ASSIGNMENT_OPERATOR),
  QUESTION_QUESTION(
      "QuestionQuestion", "??", TokenFlags.BINARY_PRECEDENCE_COALESCE | TokenFlags.BINARY_OPERATOR),
  QUESTION_DOT(
      "QuestionDot", "?.", TokenFlags.SPECIAL_OPERATOR | TokenFlags.DISALLOWED_IN_RESTRICTED_MODE),
  QUESTION_L_BRACKET("QuestionLBracket", "?[", 0),
  BEGIN("Begin", "begin", TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME),
  BREAK("Break", "break", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  CATCH("Catch", "catch", TokenFlags.KEYWORD),
  CLASS("Class", "class", TokenFlags.KEYWORD),
  CONTINUE(
      "Continue", "continue", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  DATA("Data", "data", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  DEFINE("Define", "define", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  DO("Do", "do", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  DYNAMICPARAM(
      "Dynamicparam", "dynamicparam", TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME),
  ELSE("Else", "else", TokenFlags.KEYWORD),
  ELSE_IF("ElseIf", "elseif", TokenFlags.KEYWORD),
  END("End", "end", TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME),
  EXIT("Exit", "exit", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  FILTER("Filter", "filter", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  FINALLY("Finally", "finally", TokenFlags.KEYWORD),
  FOR("For", "for", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  FOREACH(
      "Foreach", "foreach", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  FROM("From", "from", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  FUNCTION(
      "Function", "function", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  IF("If", "if", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  IN("In", "in", TokenFlags.KEYWORD),
  PARAM("Param", "param", TokenFlags.KEYWORD),
  PROCESS("Process", "process", TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME),
  RETURN("Return", "return", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  SWITCH("Switch", "switch", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  THROW("Throw", "throw", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  TRAP("Trap", "trap", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  TRY("Try", "try", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  UNTIL("Until", "until", TokenFlags.KEYWORD),
  USING("Using", "using", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  VAR("Var", "var", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  WHILE("While", "while", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  WORKFLOW(
      "Workflow", "workflow", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  PARALLEL(
      "Parallel", "parallel", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  SEQUENCE(
      "Sequence", "sequence", TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  INLINE_SCRIPT(
      "InlineScript",
      "inlinescript",
      TokenFlags.KEYWORD | TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES),
  CONFIGURATION("Configuration", "configuration", TokenFlags.KEYWORD),
  DYNAMIC_KEYWORD("DynamicKeyword", "dynamickeyword", TokenFlags.KEYWORD),
  PUBLIC("Public", "public", TokenFlags.KEYWORD),
  PRIVATE("Private", "private", TokenFlags.KEYWORD),
  STATIC("Static", "static", TokenFlags.KEYWORD),
  INTERFACE("Interface", "interface", TokenFlags.KEYWORD),
  ENUM("Enum", "enum", TokenFlags.KEYWORD),
  NAMESPACE("Namespace", "namespace", TokenFlags.KEYWORD),
  MODULE("Module", "module", TokenFlags.KEYWORD),
  TYPE("Type", "type", TokenFlags.KEYWORD),
  ASSEMBLY("Assembly", "assembly", TokenFlags.KEYWORD),
  COMMAND("Command", "command", TokenFlags.KEYWORD),
  HIDDEN("Hidden", "hidden", TokenFlags.KEYWORD),
  BASE("Base", "base", TokenFlags.KEYWORD),
  DEFAULT("Default", "default", TokenFlags.KEYWORD),
  CLEAN("Clean", "clean", TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME);

  private final String displayName;
  private final String text;
  private final int flags;

  TokenKind(String displayName, String text, int flags) {
    this.displayName = displayName;
    this.text = text;
    this.flags = flags;
  }

  /** Returns PowerShell's name of the kind, such as {@code PlusEquals}. */
  public String displayName() {
    return displayName;
  }

  /** Returns what error texts call a token of this kind: the operator or keyword itself. */
  public String text() {
    return text;
  }

  /** Returns the {@link TokenFlags} that every token of this kind has. */
  public int flags() {
    return flags;
  }

  /** Returns whether tokens of this kind have {@code flag}. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Returns how tightly a binary operator binds: more is tighter, 0 for anything else. */
  public int binaryPrecedence() {
    return flags & TokenFlags.BINARY_PRECEDENCE_MASK;
  }
}
