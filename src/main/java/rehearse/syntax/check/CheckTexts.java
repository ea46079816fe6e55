package rehearse.syntax.check;

import java.util.HashMap;
import java.util.Map;

/** The texts of semantic errors by their ids. */
final class CheckTexts {
  private static final Map<String, String> TEXTS = new HashMap<>();

  static {
    put(
        "ArrayReferenceNotSupportedInDataSection",
        "Array references are not allowed in restricted language mode or a Data section.");
    put(
        "AssignmentStatementNotSupportedInDataSection",
        "Assignment statements are not allowed in restricted language mode or a Data section.");
    put(
        "AssignmentStatementToAutomaticNotSupported",
        "Cannot assign automatic variable '{0}' with type '{1}'");
    put(
        "AttributeNotAllowedOnDeclaration",
        "Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations"
            + " only.");
    put("BaseClassNoDefaultCtor", "Base class '{0}' does not contain a parameterless constructor.");
    put(
        "CmdletNotInAllowedListForDataSection",
        "The command '{0}' is not allowed in restricted language mode or a Data section.");
    put("ConstructorCantHaveReturnType", "A constructor cannot specify a return type.");
    put("ControlLeavingFinally", "Flow of control cannot leave a Finally block.");
    put(
        "CustomAttributeTypeNotFound",
        "Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains"
            + " this type is loaded.");
    put(
        "DataSectionStatementNotSupportedInDataSection",
        "The data statement is not allowed in restricted language mode or another Data section.");
    put(
        "DoWhileStatementNotSupportedInDataSection",
        "The Do and While statements are not allowed in restricted language mode or a Data"
            + " section.");
    put(
        "DotSourcingNotSupportedInDataSection",
        "Dot sourcing is not allowed in restricted language mode or a Data section.");
    put("DuplicateFormalParameter", "Duplicate parameter ${0} in parameter list.");
    put("DuplicateKeyInHashLiteral", "Duplicate keys '{0}' are not allowed in hash literals.");
    put("DuplicateNamedArgument", "Duplicate named arguments '{0}' are not allowed.");
    put("EmptyCatchNotLast", "Catch block must be the last catch block.");
    put("EnumeratorValueMustBeConstant", "Enumerator value must be a constant value.");
    put(
        "ExceptionTypeAlreadyCaught",
        "Exception type {0} is already handled by a previous handler.");
    put(
        "FlowControlStatementNotSupportedInDataSection",
        "Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed"
            + " in restricted language mode or a Data section.");
    put(
        "ForWhileStatementNotSupportedInDataSection",
        "For and While statements are not allowed in restricted language mode or a Data section.");
    put(
        "ForeachStatementNotSupportedInDataSection",
        "Foreach statements are not allowed in restricted language mode or a Data section.");
    put(
        "FunctionDeclarationNotSupportedInDataSection",
        "Function declarations are not allowed in restricted language mode or a Data section.");
    put(
        "InvalidLeftHandSide",
        "The assignment expression is not valid. The input to an assignment operator must be an"
            + " object that is able to accept assignments, such as a variable or a property.");
    put(
        "InvalidUnderlyingType",
        "'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of"
            + " byte, sbyte, short, ushort, int, uint, long or ulong)");
    put("InvalidUsingExpression", "Expression is not allowed in a Using expression.");
    put("KeywordParameterReservedForFutureUse", "The {0} parameter is reserved for future use.");
    put("MemberAlreadyDefined", "The member '{0}' is already defined.");
    put(
        "MethodCallNotSupportedInDataSection",
        "Method calls are not allowed in restricted language mode or a Data section.");
    put("MethodHasCodePathNotReturn", "Not all code path returns value within method.");
    put("NamedBlockNotAllowedInMethod", "A named block is not allowed in a class method.");
    put(
        "NonStaticMemberAccessInStaticMember",
        "Cannot access the non-static member '{0}' in a static method or initializer of a static"
            + " property.");
    put("NonVoidMethodMissingReturnValue", "Invalid return statement within non-void method.");
    put(
        "OnlyOneParameterListAllowed",
        "The param statement cannot be used if arguments were specified in the function"
            + " declaration.");
    put(
        "OperatorNotSupportedInDataSection",
        "The '{0}' operator is not allowed in restricted language mode or a Data section.");
    put(
        "OperatorRequiresVariableOrProperty",
        "The '{0}' operator works only on variables or on properties.");
    put(
        "OrderedAttributeOnlyOnHashLiteralNode",
        "The ordered attribute can be specified only on a hash literal node.");
    put("ParamBlockNotAllowedInMethod", "A param block is not allowed in a class method.");
    put(
        "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock",
        "Attribute argument must be a constant or a script block.");
    put(
        "PropertyReferenceNotSupportedInDataSection",
        "Property references are not allowed in restricted language mode or a Data section.");
    put(
        "RedirectionNotSupportedInDataSection",
        "Redirection is not allowed in restricted language mode or a Data section.");
    put(
        "ReferenceNeedsToBeByItselfInTypeSequence",
        "Cannot have two occurrences of [ref] in a type sequence.");
    put(
        "ReferenceNeedsToBeLastTypeInTypeConversion",
        "[ref] can only be the final type in type conversion sequence.");
    put(
        "ScriptBlockNotSupportedInDataSection",
        "Script block literals are not allowed in restricted language mode or a Data section.");
    put(
        "SplattingNotPermitted",
        "The splatting operator '@' cannot be used to reference variables in an expression. '@{0}'"
            + " can be used only as an argument to a command. To reference variables in an"
            + " expression use '${0}'.");
    put(
        "SwitchStatementNotSupportedInDataSection",
        "The switch statement is not allowed in restricted language mode or a Data section.");
    put(
        "ThrottleLimitRequiresParallelFlag",
        "The ThrottleLimit parameter is only supported on foreach statements that use the Parallel"
            + " parameter.");
    put(
        "TrapStatementNotSupportedInDataSection",
        "The Trap statement is not allowed in restricted language mode or a Data section.");
    put(
        "TryStatementNotSupportedInDataSection",
        "The Try statement is not allowed in restricted language mode or a Data section.");
    put(
        "TypeNotAllowedInDataSection",
        "The type {0} is not allowed in restricted language mode or a Data section.");
    put("TypeNotFound", "Unable to find type [{0}].");
    put("UnexpectedAttribute", "Unexpected attribute '{0}'.");
    put("UnexpectedKeyword", "Unexpected keyword '{0}'.");
    put("WorkflowNotSupportedInPowerShellCore", "Workflow is not supported in PowerShell 6+.");
    put(
        "DscResourceInvalidGetMethod",
        "Invalid Get method. Get method must return [{0}] and accepts no parameters.");
    put(
        "DscResourceInvalidKeyProperty",
        "Invalid key property. The key property must be of [string], signed/unsigned"
            + " integer, or Enum types.");
    put(
        "DscResourceMissingDefaultConstructor",
        "The DSC resource '{0}' has no default constructor.");
    put(
        "DscResourceMissingGetMethod",
        "The DSC resource '{0}' is missing a Get method that returns [{0}] and accepts"
            + " no parameters.");
    put(
        "DscResourceMissingKeyProperty",
        "The DSC resource '{0}' must have at least one key property (using the syntax"
            + " [DscProperty(Key)].)");
    put(
        "DscResourceMissingSetMethod",
        "The DSC resource '{0}' is missing a Set method that returns [void] and accepts"
            + " no parameters.");
    put(
        "DscResourceMissingTestMethod",
        "The DSC resource '{0}' is missing a Test method that returns [bool] and accepts"
            + " no parameters.");
    put("LabelNotFound", "Label '{0}' not found inside the method.");
    put("MissingThis", "Cannot assign property, use '{0}'.");
    put("MissingTypeInStaticPropertyAssignment", "Cannot assign property, use '{0}'.");
    put("ModuleNotFoundDuringParse", "Could not find the module '{0}'.");
    put(
        "MultipleTypeConstraintsOnMethodParam",
        "Multiple type constraints are not allowed on a method parameter.");
    put("ParameterAttributeArgumentNeedsToBeConstant", "Attribute argument must be a constant.");
    put(
        "PropertyNotFoundForAttribute",
        "Property '{0}' cannot be found for attribute '{1}'. Specify one of the"
            + " following properties: {2}.");
    put("ReadOnlyProperty", "'{0}' is a ReadOnly property.");
    put(
        "ReferenceNeedsToBeByItselfInTypeConstraint",
        "Cannot use [ref] with other types in a type constraint.");
    put("RequiresArgumentMustBeConstant", "Argument must be constant.");
    put("RequiresModuleInvalid", "The argument for the Module parameter is not valid. {0}");
    put(
        "SplattingNotPermittedInArgumentList",
        "Splatted variables like '@{0}' cannot be part of a comma-separated list of"
            + " arguments.");
    put("TypeNotAllowedForProperty", "The type '{0}' is not allowed on a property.");
    put("UsingStatementNotSupported", "This syntax of the 'using' statement is not supported.");
    put("WildCardModuleNameError", "Wildcard characters are not supported for module names.");
    put("VariableNotLocal", "Variable is not assigned in the method.");
    put(
        "VariableReferenceNotSupportedInDataSection",
        "A variable that cannot be referenced in restricted language mode or a Data section is"
            + " being referenced. Variables that can be referenced include the following:"
            + " $PSCulture, $PSUICulture, $true, $false, $null.");
    put("VoidMethodHasReturn", "Invalid return statement within void method.");
    put(
        "VoidTypeConstraintNotAllowed",
        "[void] cannot be used as a parameter type, or on the left side of an assignment.");
  }

  private CheckTexts() {}

  private static void put(String id, String text) {
    TEXTS.put(id, text);
  }

  /** Returns the text of {@code id} with {@code arguments} in their places. */
  static String text(String id, String... arguments) {
    String text = TEXTS.getOrDefault(id, id);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return text;
  }
}
