package rehearse.syntax.diagnose;

import java.util.HashMap;
import java.util.Map;

/** The texts of syntax errors by their ids. */
final class ErrorTexts {
  private static final Map<String, String> TEXTS = new HashMap<>();

  static {
    put(
        "BackgroundOperatorInPipelineChain",
        "Background operators can only be used at the end of a pipeline chain.");
    put("BadNumericConstant", "The numeric constant {0} is not valid.");
    put("CannotLoadAssemblyFromUncPath", "Cannot use assembly with an UNC path: '{0}'.");
    put("CannotLoadAssemblyWithUriSchema", "Cannot use assembly with uri schema '{0}'.");
    put("DuplicateNamedArgument", "Duplicate named arguments '{0}' are not allowed.");
    put("DuplicateQualifier", "Duplicate '{0}' qualifier");
    put("DuplicateScriptCommandClause", "Script command clause '{0}' has already been defined.");
    put("EmptyPipeElement", "An empty pipe element is not allowed.");
    put("EmptyPipelineChainElement", "A pipeline chain operator must be followed by a pipeline.");
    put(
        "EmptyVariableReference",
        "An empty ${} variable reference was found. A name is required inside the braces.");
    put(
        "EndSquareBracketExpectedAtEndOfAttribute",
        "Missing ] at end of attribute or type literal.");
    put("EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token.");
    put("ErrorLoadingAssembly", "Cannot load assembly '{0}'.");
    put("ExpectedExpression", "An expression was expected after '('.");
    put(
        "ExpectedValueExpression",
        "You must provide a value expression following the '{0}' operator.");
    put(
        "ExpressionsMustBeFirstInPipeline",
        "Expressions are only allowed as the first element of a pipeline.");
    put("IfStatementMissingCondition", "Missing condition in if statement after '{0} ('.");
    put("IncompleteDollarSubexpressionReference", "$(subexpression) is missing the closing ')'.");
    put(
        "IncompleteDollarVariableReference",
        "${{variable}} reference starting is missing the closing '}}'.");
    put("IncompleteMemberDefinition", "Missing a property name or method definition.");
    put("IncompleteString", "Incomplete string token.");
    put("InvalidForeachFlag", "The parameter {0} is not valid for the foreach statement.");
    put(
        "InvalidFunctionParameter",
        "Parameter declarations are a comma-separated list of variable names with optional initializer expressions.");
    put(
        "InvalidParameterForDataSectionStatement",
        "The \"{0}\" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand.");
    put("InvalidSwitchFlag", "The parameter {0} is not valid for the switch statement.");
    put(
        "InvalidUnderlyingType",
        "'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, short, ushort, int, uint, long or ulong)");
    put(
        "InvalidUnicodeEscapeSequence",
        "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.");
    put(
        "InvalidUnicodeEscapeSequenceValue",
        "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF.");
    put("InvalidValueForUsingItemName", "'{0}' is not a valid value for using name.");
    put(
        "InvalidVariableReference",
        "Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using ${} to delimit the name.");
    put(
        "InvalidVariableReferenceWithDrive",
        "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.");
    put("MissingArgument", "Missing argument in parameter list.");
    put("MissingArrayIndexExpression", "Array index expression is missing or not valid.");
    put(
        "MissingAssemblyNameSpecification",
        "The type name is missing the assembly name specification.");
    put("MissingBaseCtorCall", "Missing 'base' after ':' in a base class constructor call.");
    put("MissingCatchHandlerBlock", "The Catch block is missing its statement block.");
    put("MissingCatchOrFinally", "The Try statement is missing its Catch or Finally block.");
    put("MissingColonInTernaryExpression", "Missing ':' in the ternary expression.");
    put(
        "MissingConfigurationName",
        "The name for the configuration is missing. Provide the missing name as a simple name, string, or string-valued expression.");
    put("MissingCurlyBraceInSwitchStatement", "Missing '{' in switch statement.");
    put("MissingEndCurlyBrace", "Missing closing '}' in statement block or type definition.");
    put(
        "MissingEndParenthesisAfterForeach",
        "Missing closing ')' after expression part of foreach loop.\nThe correct form is: foreach ($a in $b) {...}");
    put(
        "MissingEndParenthesisAfterStatement",
        "Missing closing ')' after expression in '{0}' statement.");
    put("MissingEndParenthesisInExpression", "Missing closing ')' in expression.");
    put("MissingEndParenthesisInFunctionParameterList", "Missing ')' in function parameter list.");
    put("MissingEndParenthesisInMethodCall", "Missing ')' in method call.");
    put("MissingEndParenthesisInSubexpression", "Missing closing ')' in subexpression.");
    put(
        "MissingEndParenthesisInSwitchStatement",
        "Missing ')' after expression in switch statement.");
    put("MissingEndSquareBracket", "Missing ']' after array index expression.");
    put("MissingStatementAfterKeyword", "Missing statement body after keyword '{0}'.");
    put("MissingStatementTerminator", "Missing a newline or semicolon.");
    put(
        "InvalidConfigurationName",
        "The configuration name '{0}' is not valid. Standard names may only contain letters (a-z,"
            + " A-Z), numbers (0-9), period (.), hyphen (-) and underscore (_). The name may not"
            + " be null or empty, and should start with a letter.");
    put("MissingEqualsInUsingAlias", "Missing '=' operator");
    put("MissingNamespaceAlias", "Missing namespace alias");
    put("MissingEqualsInHashLiteral", "Missing '=' operator after key in hash literal.");
    put("MissingEqualsInUsingAlias", "Missing '=' operator");
    put("MissingExpression", "Missing expression after '{0}' in pipeline element.");
    put("MissingExpressionAfterKeyword", "Missing expression after '{0}' in loop.");
    put("MissingExpressionAfterOperator", "Missing expression after unary operator '{0}'.");
    put("MissingExpressionAfterToken", "Missing expression after '{0}'.");
    put("MissingExpressionInNamedArgument", "Missing statement after '=' in named argument.");
    put("MissingFileSpecification", "Missing file specification after redirection operator.");
    put(
        "MissingFilenameOption",
        "Cannot process the 'switch' statement because of a missing file name argument to the -file option.");
    put("MissingFinallyStatementBlock", "The Finally block is missing its statement block.");
    put(
        "MissingForeachExpression",
        "Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}");
    put(
        "MissingForeachStatement",
        "Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}");
    put("MissingFunctionBody", "Missing function body in function declaration.");
    put(
        "MissingInInForeach",
        "Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}");
    put("MissingLoopStatement", "Missing statement body in {0} loop.");
    put("MissingMethodParameterList", "Missing '(' in class method parameter list.");
    put("MissingNameAfterKeyword", "Missing name after {0} keyword.");
    put(
        "MissingNamedBlocks",
        "unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.");
    put("MissingNamedStatementBlock", "Missing statement block after '{0}'.");
    put("MissingNamespaceAlias", "Missing namespace alias");
    put("MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword '{0}'.");
    put("MissingOpenParenthesisInIfStatement", "Missing '(' after '{0}' in if statement.");
    put("MissingPropertyName", "Missing property name after reference operator.");
    put("MissingPropertyTerminator", "Missing ';' or end-of-line in property definition.");
    put("MissingStatementAfterKeyword", "Missing statement body after keyword '{0}'.");
    put("MissingStatementBlock", "Missing statement block after {0} ( condition ).");
    put("MissingStatementBlockAfterElse", "Missing statement block after 'else' keyword.");
    put("MissingStatementBlockForDataSection", "The Data section is missing its statement block.");
    put("MissingStatementInHashLiteral", "Missing statement after '=' in hash literal.");
    put("MissingStatementTerminator", "Missing a newline or semicolon.");
    put("MissingSwitchConditionExpression", "Missing condition in switch statement clause.");
    put("MissingSwitchStatementClause", "Missing statement block in switch statement clause.");
    put(
        "MissingTerminatorMultiLineComment",
        "The terminator '#>' is missing from the multiline comment.");
    put(
        "MissingThrottleLimit",
        "The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the parameter.");
    put(
        "MissingTrapStatement",
        "The 'trap' statement was incomplete. A trap statement requires a body.");
    put("MissingTryStatementBlock", "The Try statement is missing its statement block.");
    put("MissingTypeBody", "Missing '{0}' body in '{0}' declaration.");
    put("MissingTypeLiteralToken", "Missing type literal.");
    put("MissingTypename", "Missing type name after '['.");
    put(
        "MissingUnicodeEscapeSequenceTerminator",
        "The Unicode escape sequence is missing the closing '}'.");
    put("MissingUsingItemName", "Missing using name");
    put("MissingUsingStatementDirective", "Missing using directive");
    put(
        "MissingValueForSupportedCommandInDataSectionStatement",
        "The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function name to the parameter.");
    put(
        "MissingVariableNameAfterForeach",
        "Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}");
    put("MissingWhileOrUntilInDoWhile", "Missing while or until keyword in do loop.");
    put("MultipleSwitchDefaultClauses", "A switch statement can have only one default clause.");
    put("OpenBraceNeedsToBeBackTickedInVariableName", "Use `{ instead of { in variable names.");
    put(
        "ParameterAlreadyBound",
        "Cannot bind parameter because parameter '{0}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".");
    put("ParameterCannotHaveArgument", "Parameter {0} cannot have an argument.");
    put("ParameterRequiresArgument", "Parameter {0} requires an argument.");
    put(
        "ParserError",
        "System.IO.DirectoryNotFoundException: Unable to find DSC schema store at /etc/opt/omi/conf/dsc/configuration. Please ensure PS DSC for Linux is installed.");
    put(
        "PipelineValueRequired",
        "A switch statement must have one of the following:  '-file file_name' or '( expression )'.");
    put("RedirectionNotSupported", "The '{0}' operator is reserved for future use.");
    put("RequiresArgumentMustBeConstant", "Argument must be constant.");
    put(
        "RequiresInvalidStringArgument",
        "The argument for the {0} parameter is not valid. Specify a valid string argument.");
    put("RequiresModuleInvalid", "The argument for the Module parameter is not valid. {0}");
    put(
        "RequiresPSEditionInvalid",
        "The argument for the {0} parameter is not valid. Specify a valid PowerShell edition.");
    put(
        "RequiresPSEditionValueIsAlreadySpecified",
        "The argument for the {0} parameter contains duplicate values. Do not specify duplicate PowerShell edition values.");
    put(
        "RequiresVersionInvalid",
        "The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the format major.minor version.");
    put(
        "ReservedKeywordNotAllowed",
        "The '{0}' keyword is not supported in this version of the language.");
    put("ScriptRequiresInvalidFormat", "The #requires statement is not in the correct format.");
    put("StreamAlreadyRedirected", "The {0} for this command is already redirected.");
    put("TerminatorExpectedAtEndOfString", "The string is missing the terminator: {0}.");
    put(
        "TooManyDigitsInUnicodeEscapeSequence",
        "The Unicode escape sequence contains more than the maximum of six hex digits between braces.");
    put("TooManyTypes", "Only one type may be specified on class members.");
    put("TypeNameExpected", "Type name expected.");
    put("TypeNotAllowedBeforeParam", "Unexpected type [{0}] was found in the parameter statement.");
    put("TypeNotAllowedBeforeStatement", "Unexpected type [{0}] was found before statement.");
    put("UnexpectedAttribute", "Unexpected attribute '{0}'.");
    put(
        "UnexpectedCharactersAfterHereStringHeader",
        "No characters are allowed after a here-string header but before the end of the line.");
    put("UnexpectedToken", "Unexpected token '{0}' in expression or statement.");
    put("UnexpectedUnaryOperator", "Internal error - unexpected unary operator {0}.");
    put("UnrecognizedToken", "Unrecognized token in source text.");
    put(
        "UsingMustBeAtStartOfScript",
        "A 'using' statement must appear before any other statements in a script.");
    put(
        "WhitespaceBeforeHereStringFooter",
        "White space is not allowed before the string terminator.");
  }

  private ErrorTexts() {}

  private static void put(String id, String text) {
    TEXTS.put(id, text);
  }

  /** Returns the text of {@code id} with {@code argument} in its place. */
  static String text(String id, String argument) {
    return TEXTS.getOrDefault(id, id).replace("{0}", argument);
  }
}
