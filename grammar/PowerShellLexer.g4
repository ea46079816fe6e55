// PowerShell's tokens.
//
// Which mode reads the next token depends on what stands before it; PowerShellLexerBase decides.
// It also scans by itself what longest match would get wrong: words, numbers, variables,
// parameters and strings; and it finds operators that are words in a table. Blanks, comments and
// line breaks never reach the parser: line breaks and semicolons become STATEMENT_END where they
// end a statement.
lexer grammar PowerShellLexer;

options {
  superClass = rehearse.syntax.token.PowerShellLexerBase;
}

tokens {
  // words and values
  WORD, NAME, NUMBER, VARIABLE, SPLATTED_VARIABLE, PARAMETER, PARAMETER_WITH_COLON,
  FILE_PARAMETER, LABEL, STRING_LITERAL, STRING_EXPANDABLE, HERE_STRING_LITERAL,
  HERE_STRING_EXPANDABLE, ASSEMBLY_NAME,
  // operators that are words after a dash: -f, -not, -eq or -ieq, -ceq
  FORMAT, NOT, BNOT, AND, OR, XOR, BAND, BOR, BXOR, SHL, SHR, JOIN, IS, IS_NOT, AS,
  IEQ, INE, IGE, IGT, ILT, ILE, ILIKE, INOTLIKE, IMATCH, INOTMATCH, IREPLACE, ICONTAINS,
  INOTCONTAINS, IIN, INOTIN, ISPLIT,
  CEQ, CNE, CGE, CGT, CLT, CLE, CLIKE, CNOTLIKE, CMATCH, CNOTMATCH, CREPLACE, CCONTAINS,
  CNOTCONTAINS, CIN, CNOTIN, CSPLIT,
  // the end of a statement, written or implied
  STATEMENT_END,
  // brackets by what they open
  QUESTION_DOT, QUESTION_L_BRACKET,
  CALL_L_PAREN, CALL_L_CURLY, INDEX_L_BRACKET, GENERIC_L_BRACKET,
  CAST_L_BRACKET, TYPE_L_BRACKET, DECLARATION_L_BRACKET, PARAM_L_BRACKET,
  // a dot that invokes; a dot or colons before an operator that computes the member's name
  DOT_SOURCE, COMPUTED_ACCESS,
  // keywords
  BEGIN, BREAK, CATCH, CLASS, CLEAN, CONTINUE, DATA, DEFAULT, DO, DYNAMICPARAM, ELSE, ELSE_IF,
  END, ENUM, EXIT, FILTER, FINALLY, FOR, FOREACH, FUNCTION, IF, IN, PARALLEL, PARAM, PROCESS,
  RETURN, SEQUENCE, SWITCH, THROW, TRAP, TRY, UNTIL, USING, WHILE, WORKFLOW,
  ASSEMBLY, COMMAND, MODULE, NAMESPACE, TYPE, BASE, HIDDEN_MEMBER, STATIC
}

// Commands and their arguments; also everything that is the same in every mode.

NEW_LINE           : '\r' '\n'? | '\n';
L_PAREN            : '(';
R_PAREN            : ')';
L_CURLY            : '{';
R_CURLY            : '}';
R_BRACKET          : ']';
AT_PAREN           : '@(';
AT_CURLY           : '@{';
DOLLAR_PAREN       : '$(';
SEMI               : ';';
COMMA              : ',';
PIPE               : '|';
AND_AND            : '&&';
OR_OR              : '||';
AMPERSAND          : '&';
REDIRECT_IN_STD    : '<';
REDIRECTION        : [1-6*]? '>' '>'?;
MERGING_REDIRECTION: [1-6*] '>&' [12];

mode EXPRESSION;

EXPR_NEW_LINE      : ('\r' '\n'? | '\n') -> type(NEW_LINE);
EXPR_L_PAREN       : '('   -> type(L_PAREN);
EXPR_R_PAREN       : ')'   -> type(R_PAREN);
EXPR_L_CURLY       : '{'   -> type(L_CURLY);
EXPR_R_CURLY       : '}'   -> type(R_CURLY);
L_BRACKET          : '[';
EXPR_R_BRACKET     : ']'   -> type(R_BRACKET);
EXPR_AT_PAREN      : '@('  -> type(AT_PAREN);
EXPR_AT_CURLY      : '@{'  -> type(AT_CURLY);
EXPR_DOLLAR_PAREN  : '$('  -> type(DOLLAR_PAREN);
EXPR_SEMI          : ';'   -> type(SEMI);
EXPR_COMMA         : ','   -> type(COMMA);
EXPR_PIPE          : '|'   -> type(PIPE);
EXPR_AND_AND       : '&&'  -> type(AND_AND);
EXPR_OR_OR         : '||'  -> type(OR_OR);
EXPR_AMPERSAND     : '&'   -> type(AMPERSAND);
EXPR_REDIRECT_IN   : '<'   -> type(REDIRECT_IN_STD);
EXPR_REDIRECTION   : [1-6*]? '>' '>'? -> type(REDIRECTION);
EXPR_MERGING       : [1-6*] '>&' [12] -> type(MERGING_REDIRECTION);

DOT                : '.';
DOT_DOT            : '..';
COLON              : ':';
COLON_COLON        : '::';
QUESTION_MARK      : '?';
QUESTION_QUESTION  : '??';

EQUALS                   : '=';
PLUS_EQUALS              : '+=';
MINUS_EQUALS             : DASH '=';
MULTIPLY_EQUALS          : '*=';
DIVIDE_EQUALS            : '/=';
REMAINDER_EQUALS         : '%=';
QUESTION_QUESTION_EQUALS : '??=';

PLUS_PLUS          : '++';
MINUS_MINUS        : DASH DASH;
EXCLAIM            : '!';
PLUS               : '+';
MINUS              : DASH;
MULTIPLY           : '*';
DIVIDE             : '/';
REM                : '%';

fragment DASH      : [\-\u2013-\u2015];

mode TYPE_NAME;

TYPE_NEW_LINE      : ('\r' '\n'? | '\n') -> type(NEW_LINE);
TYPE_L_BRACKET_    : '[' -> type(L_BRACKET);
TYPE_R_BRACKET     : ']' -> type(R_BRACKET);
TYPE_L_PAREN       : '(' -> type(L_PAREN);
TYPE_R_PAREN       : ')' -> type(R_PAREN);
TYPE_L_CURLY       : '{' -> type(L_CURLY);
TYPE_R_CURLY       : '}' -> type(R_CURLY);
TYPE_COMMA         : ',' -> type(COMMA);
TYPE_SEMI          : ';' -> type(SEMI);
