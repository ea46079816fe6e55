// PowerShell's syntax.
//
// One token decides at every point: the lexer has typed brackets by what they open and ended
// statements. Operators are a flat list; the syntax tree's builder knows how tightly each binds.
parser grammar PowerShellParser;

options {
  tokenVocab = PowerShellLexer;
  superClass = rehearse.syntax.build.PowerShellParserBase;
  contextSuperClass = rehearse.syntax.build.RuleNode;
}

// --- Entry rules

script
    : scriptBody EOF
    ;

nestedSubExpression
    : subExpression EOF
    ;

// --- Blocks

scriptBody
    : (usingStatement STATEMENT_END)* (paramBlock STATEMENT_END)? (namedBlock+ | statements)
    ;

paramBlock
    : paramAttribute* PARAM parameterList
    ;

namedBlock
    : (BEGIN | PROCESS | END | CLEAN | DYNAMICPARAM) statementBlock STATEMENT_END
    ;

scriptBlock
    : L_CURLY scriptBody R_CURLY
    ;

statementBlock
    : L_CURLY statements R_CURLY
    ;

statements
    : (statement STATEMENT_END)*
    ;

usingStatement
    : USING (ASSEMBLY | COMMAND | MODULE | NAMESPACE | TYPE) argument (EQUALS argument)?
    ;

// --- Statements

// Its syntax tree is built as soon as it is read
statement returns [rehearse.syntax.ast.StatementAst ast]
    : ifStatement
    | labeledStatement
    | tryStatement
    | trapStatement
    | functionDefinition
    | flowStatement
    | jumpStatement
    | dataStatement
    | blockStatement
    | typeDefinition
    | pipelineStatement
    ;

ifStatement
    : IF condition statementBlock (ELSE_IF condition statementBlock)* (ELSE statementBlock)?
    ;

condition
    : L_PAREN pipelineStatement R_PAREN
    ;

labeledStatement
    : LABEL? (switchStatement | forEachStatement | forStatement | whileStatement | doStatement)
    ;

switchStatement
    : SWITCH switchOption* condition? L_CURLY switchClause+ R_CURLY
    ;

switchOption
    : PARAMETER
    | FILE_PARAMETER argument
    ;

switchClause
    : (DEFAULT | argument) statementBlock
    ;

forEachStatement
    : FOREACH L_PAREN VARIABLE IN pipelineStatement R_PAREN statementBlock
    ;

forStatement
    : FOR L_PAREN initializer=pipelineStatement?
      (STATEMENT_END test=pipelineStatement? (STATEMENT_END iterator=pipelineStatement?)?)?
      R_PAREN statementBlock
    ;

whileStatement
    : WHILE condition statementBlock
    ;

doStatement
    : DO statementBlock (WHILE | UNTIL) condition
    ;

tryStatement
    : TRY statementBlock (catchClause+ finallyClause? | finallyClause)
    ;

catchClause
    : CATCH (typeConstraint (COMMA typeConstraint)*)? statementBlock
    ;

finallyClause
    : FINALLY statementBlock
    ;

trapStatement
    : TRAP typeConstraint? statementBlock
    ;

functionDefinition
    : (FUNCTION | FILTER | WORKFLOW) WORD parameterList? scriptBlock
    ;

blockStatement
    : (PARALLEL | SEQUENCE) statementBlock
    ;

flowStatement
    : (RETURN | THROW | EXIT) pipelineStatement?
    ;

jumpStatement
    : (BREAK | CONTINUE) (NAME | operand)?
    ;

dataStatement
    : DATA WORD? (PARAMETER argument (COMMA argument)*)? statementBlock
    ;

// --- Types and parameters

typeDefinition
    : declarationAttribute* (classDefinition | enumDefinition)
    ;

classDefinition
    : CLASS NAME baseTypes? L_CURLY (classMember STATEMENT_END)* R_CURLY
    ;

enumDefinition
    : ENUM NAME baseTypes? L_CURLY (enumMember STATEMENT_END)* R_CURLY
    ;

baseTypes
    : COLON typeName (COMMA typeName)*
    ;

enumMember
    : NAME (EQUALS expression)?
    ;

classMember
    : (attribute | STATIC | HIDDEN_MEMBER)* (property | method)
    ;

property
    : VARIABLE (EQUALS expression?)?
    ;

method
    : NAME parameterList baseCall? scriptBlock
    ;

baseCall
    : COLON BASE CALL_L_PAREN callArguments R_PAREN
    ;

parameterList
    : L_PAREN (parameter (COMMA parameter)*)? R_PAREN
    ;

parameter
    : attribute* VARIABLE (EQUALS argumentExpression)?
    ;

paramAttribute
    : PARAM_L_BRACKET typeName attributeArguments R_BRACKET
    ;

declarationAttribute
    : DECLARATION_L_BRACKET typeName attributeArguments R_BRACKET
    ;

attribute
    : CAST_L_BRACKET typeName attributeArguments? R_BRACKET
    ;

attributeArguments
    : L_PAREN (attributeArgument (COMMA attributeArgument)*)? R_PAREN
    ;

attributeArgument
    : NAME (EQUALS argumentExpression)?
    | argumentExpression
    ;

typeConstraint
    : CAST_L_BRACKET typeName R_BRACKET
    ;

typeName
    : NAME typeArguments* (COMMA ASSEMBLY_NAME)?
    ;

typeArguments
    : L_BRACKET (COMMA* | typeArgument (COMMA typeArgument)*) R_BRACKET
    ;

typeArgument
    : NAME typeArguments*
    | L_BRACKET typeName R_BRACKET
    ;

// --- Pipelines

pipelineStatement
    : expression (assignmentOperator statement | redirection* (PIPE command)* chainTail?)
    | command (PIPE command)* chainTail?
    ;

chainTail
    : ((AND_AND | OR_OR) pipeline)+ AMPERSAND?
    | AMPERSAND
    ;

pipeline
    : (expression redirection* | command) (PIPE command)*
    ;

assignmentOperator
    : EQUALS
    | PLUS_EQUALS
    | MINUS_EQUALS
    | MULTIPLY_EQUALS
    | DIVIDE_EQUALS
    | REMAINDER_EQUALS
    | QUESTION_QUESTION_EQUALS
    ;

command
    : (WORD | (AMPERSAND | DOT_SOURCE) argument) commandElement*
    ;

commandElement
    : argumentList
    | PARAMETER
    | PARAMETER_WITH_COLON argumentList
    | redirection
    ;

argumentList
    : argument (COMMA argument)*
    ;

argument
    : WORD
    | (SPLATTED_VARIABLE | atom) access*
    ;

redirection
    : MERGING_REDIRECTION
    | REDIRECTION argument
    ;

// --- Expressions

expression
    : listOperand ((binaryOperator | COMMA) listOperand)*
      (QUESTION_MARK expression COLON expression)?
    ;

// An expression where a comma separates rather than makes a list
argumentExpression
    : operand (binaryOperator operand)*
      (QUESTION_MARK argumentExpression COLON argumentExpression)?
    ;

binaryOperator
    : DOT_DOT | FORMAT | MULTIPLY | DIVIDE | REM | PLUS | MINUS | QUESTION_QUESTION
    | IEQ | INE | IGE | IGT | ILT | ILE | ILIKE | INOTLIKE | IMATCH | INOTMATCH | IREPLACE
    | ICONTAINS | INOTCONTAINS | IIN | INOTIN | ISPLIT
    | CEQ | CNE | CGE | CGT | CLT | CLE | CLIKE | CNOTLIKE | CMATCH | CNOTMATCH | CREPLACE
    | CCONTAINS | CNOTCONTAINS | CIN | CNOTIN | CSPLIT
    | IS | IS_NOT | AS | JOIN | SHL | SHR
    | BAND | BOR | BXOR | AND | OR | XOR
    ;

listOperand
    : (COMMA | unaryOperator | attribute)* primary (PLUS_PLUS | MINUS_MINUS)?
    ;

operand
    : (unaryOperator | attribute)* primary (PLUS_PLUS | MINUS_MINUS)?
    ;

unaryOperator
    : EXCLAIM | NOT | BNOT | PLUS | MINUS | PLUS_PLUS | MINUS_MINUS | JOIN | ISPLIT | CSPLIT
    ;

primary
    : atom access* computedAccess?
    ;

atom
    : VARIABLE
    | NUMBER
    | string
    | parenExpression
    | subExpression
    | arrayExpression
    | hashtable
    | scriptBlock
    | typeLiteral
    ;

string
    : STRING_LITERAL
    | STRING_EXPANDABLE
    | HERE_STRING_LITERAL
    | HERE_STRING_EXPANDABLE
    ;

parenExpression
    : L_PAREN pipelineStatement R_PAREN
    ;

subExpression
    : DOLLAR_PAREN statements R_PAREN
    ;

arrayExpression
    : AT_PAREN statements R_PAREN
    ;

hashtable
    : AT_CURLY (hashtableEntry STATEMENT_END)* R_CURLY
    ;

hashtableEntry
    : (NAME | operand) EQUALS statement
    ;

typeLiteral
    : TYPE_L_BRACKET typeName R_BRACKET
    ;

access
    : (DOT | COLON_COLON | QUESTION_DOT) memberName call?
    | (INDEX_L_BRACKET | QUESTION_L_BRACKET) expression R_BRACKET
    ;

computedAccess
    : COMPUTED_ACCESS computedName
    ;

computedName
    : (COMMA | unaryOperator | attribute)* primary
    ;

memberName
    : NAME
    | NUMBER
    | VARIABLE
    | string
    | parenExpression
    | subExpression
    | arrayExpression
    | hashtable
    | L_CURLY scriptBody R_CURLY
    ;

call
    : genericArguments? CALL_L_PAREN callArguments R_PAREN
    | CALL_L_CURLY scriptBody R_CURLY
    ;

genericArguments
    : GENERIC_L_BRACKET typeArgument (COMMA typeArgument)* R_BRACKET
    ;

callArguments
    : (argumentExpression (COMMA argumentExpression)*)?
    ;
