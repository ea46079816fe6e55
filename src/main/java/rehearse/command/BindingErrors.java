package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** The errors of binding, worded as PowerShell words them. Every method returns what to throw. */
final class BindingErrors {
  private static final PsType METADATA =
      TypeNames.named("System.Management.Automation.MetadataException");

  private final CommandSpec command;
  private final InvocationInfo call;

  BindingErrors(CommandSpec command, InvocationInfo call) {
    this.command = command;
    this.call = call;
  }

  /** Returns the error of a description that contradicts itself. */
  static TerminatingError metadata(String id, String message, String suffix) {
    PsException exception =
        new PsException(METADATA, message).withError(id, ErrorCategory.MetadataError);
    return new TerminatingError(ErrorRecord.of(exception).withSuffix(suffix));
  }

  TerminatingError namedParameterNotFound(Argument argument) {
    return error(
        "NamedParameterNotFound",
        "A parameter cannot be found that matches parameter name '" + argument.name() + "'.",
        name(argument),
        null,
        null,
        argument.nameSpan());
  }

  TerminatingError positionalParameterNotFound(Argument argument) {
    return error(
        "PositionalParameterNotFound",
        "A positional parameter cannot be found that accepts argument '"
            + ArgumentText.of(argument)
            + "'.",
        ArgumentText.of(argument),
        null,
        typeOf(argument.value()),
        null);
  }

  TerminatingError missingArgument(BindableParameter parameter, Argument argument) {
    return error(
        "MissingArgument",
        "Missing an argument for parameter '"
            + parameter.name()
            + "'. Specify a parameter of type '"
            + parameter.type()
            + "' and try again.",
        parameter.name(),
        parameter.type(),
        null,
        argument.nameSpan());
  }

  TerminatingError alreadyBound(BindableParameter parameter, Argument argument) {
    return error(
        "ParameterAlreadyBound",
        "Cannot bind parameter because parameter '"
            + parameter.name()
            + "' is specified more than once. To provide multiple values to parameters that can"
            + " accept multiple values, use the array syntax. For example, \"-parameter"
            + " value1,value2,value3\".",
        parameter.name(),
        null,
        null,
        argument.nameSpan());
  }

  TerminatingError ambiguousParameter(
      String name, List<BindableParameter> matches, @Nullable Span span) {
    StringBuilder list = new StringBuilder();
    for (BindableParameter match : matches) {
      list.append(" -").append(match.name());
    }
    return error(
        "AmbiguousParameter",
        "Parameter cannot be processed because the parameter name '"
            + name
            + "' is ambiguous. Possible matches include:"
            + list
            + ".",
        name,
        null,
        null,
        span);
  }

  TerminatingError ambiguousParameterSet() {
    return error(
        "AmbiguousParameterSet",
        "Parameter set cannot be resolved using the specified named parameters. One or more"
            + " parameters issued cannot be used together or an insufficient number of parameters"
            + " were provided.",
        "",
        null,
        null,
        null);
  }

  TerminatingError ambiguousPositions() {
    return error(
        "AmbiguousPositionalParameterNoName",
        "Cannot bind positional parameters because no names were given.",
        "",
        null,
        null,
        null);
  }

  TerminatingError missingMandatory(List<BindableParameter> missing) {
    StringBuilder names = new StringBuilder();
    for (BindableParameter parameter : missing) {
      names.append(' ').append(parameter.name());
    }
    return error(
        "MissingMandatoryParameter",
        "Cannot process command because of one or more missing mandatory parameters:" + names + ".",
        names.toString(),
        null,
        null,
        null);
  }

  TerminatingError cannotConvert(
      BindableParameter parameter, Argument argument, String what, String why) {
    return error(
        "CannotConvertArgument",
        "Cannot convert '"
            + what
            + "' to the type '"
            + parameter.type()
            + "' required by parameter '"
            + parameter.name()
            + "'. "
            + why,
        parameter.name(),
        parameter.type(),
        typeOf(argument.value()),
        argument.span());
  }

  TerminatingError cannotConvert(
      BindableParameter parameter, Argument argument, PsException cause) {
    return record(
        ParameterBindingException.TYPE,
        "CannotConvertArgumentNoMessage",
        ErrorCategory.InvalidArgument,
        "Cannot bind parameter '" + parameter.name() + "'. " + cause.message(),
        parameter,
        argument,
        cause);
  }

  TerminatingError mismatchedTypeName(
      BindableParameter parameter, Argument argument, String required) {
    return record(
        ParameterBindingException.TYPE,
        "MismatchedPSTypeName",
        ErrorCategory.InvalidArgument,
        "Cannot bind argument to parameter '"
            + parameter.name()
            + "', because PSTypeNames of the argument do not match the PSTypeName required by the"
            + " parameter: "
            + required
            + ".",
        parameter,
        argument,
        null);
  }

  TerminatingError bindingFailed(BindableParameter parameter, Argument argument, String why) {
    return record(
        ParameterBindingException.TYPE,
        "ParameterBindingFailed",
        ErrorCategory.WriteError,
        "Cannot bind parameter '"
            + parameter.name()
            + "' to the target. Exception setting \""
            + parameter.name()
            + "\": \""
            + why
            + "\"",
        parameter,
        argument,
        null);
  }

  TerminatingError transformation(
      BindableParameter parameter, Argument argument, PsException cause) {
    return record(
        ParameterBindingException.TRANSFORMATION,
        "ParameterArgumentTransformationError",
        ErrorCategory.InvalidData,
        "Cannot process argument transformation on parameter '"
            + parameter.name()
            + "'. "
            + cause.message(),
        parameter,
        argument,
        cause);
  }

  TerminatingError validation(BindableParameter parameter, Argument argument, PsException cause) {
    return record(
        ParameterBindingException.VALIDATION,
        "ParameterArgumentValidationError",
        ErrorCategory.InvalidData,
        "Cannot validate argument on parameter '" + parameter.name() + "'. " + cause.message(),
        parameter,
        argument,
        cause);
  }

  /** Returns the error of a mandatory parameter that got nothing: null, or something empty. */
  TerminatingError notAllowed(
      BindableParameter parameter, Argument argument, String id, String what) {
    return record(
        ParameterBindingException.VALIDATION,
        "ParameterArgumentValidationError" + id,
        ErrorCategory.InvalidData,
        "Cannot bind argument to parameter '" + parameter.name() + "' because it is " + what + ".",
        parameter,
        argument,
        null);
  }

  /** Returns an error about a script block that stands for an argument of each piped object. */
  TerminatingError scriptBlockArgument(
      BindableParameter parameter,
      Argument argument,
      String id,
      ErrorCategory category,
      String message,
      @Nullable PsException cause) {
    return record(
        ParameterBindingException.TYPE, id, category, message, parameter, argument, cause);
  }

  ErrorRecord inputObjectNotBound(@Nullable Object object) {
    return piped(
        "InputObjectNotBound",
        "The input object cannot be bound to any parameters for the command either because the"
            + " command does not take pipeline input or the input and its properties do not match"
            + " any of the parameters that take pipeline input.",
        object);
  }

  ErrorRecord inputObjectMissingMandatory(
      @Nullable Object object, List<BindableParameter> missing) {
    StringBuilder names = new StringBuilder();
    for (BindableParameter parameter : missing) {
      names.append(' ').append(parameter.name());
    }
    return piped(
        "InputObjectMissingMandatory",
        "The input object cannot be bound because it did not contain the information required to"
            + " bind all mandatory parameters: "
            + names,
        object);
  }

  TerminatingError dynamicParameters(PsException cause) {
    PsException exception =
        exception(
            ParameterBindingException.TYPE,
            "GetDynamicParametersException",
            "Cannot retrieve the dynamic parameters for the cmdlet. " + cause.message(),
            "",
            null,
            null,
            call,
            cause);
    return thrown(exception, "GetDynamicParametersException", ErrorCategory.InvalidArgument, call);
  }

  private ErrorRecord piped(String id, String message, @Nullable Object object) {
    PsException exception =
        exception(ParameterBindingException.TYPE, id, message, "", null, null, call, null);
    ErrorRecord record = new ErrorRecord(exception, id, ErrorCategory.InvalidArgument, object);
    record.setInvocation(call);
    return record.withSuffix(command.errorSuffix());
  }

  private TerminatingError error(
      String id,
      String message,
      String parameterName,
      @Nullable PsType parameterType,
      @Nullable PsType typeSpecified,
      @Nullable Span span) {
    InvocationInfo position = at(span);
    PsException exception =
        exception(
            ParameterBindingException.TYPE,
            id,
            message,
            parameterName,
            parameterType,
            typeSpecified,
            position,
            null);
    return thrown(exception, id, ErrorCategory.InvalidArgument, position);
  }

  private TerminatingError record(
      PsType type,
      String id,
      ErrorCategory category,
      String message,
      BindableParameter parameter,
      Argument argument,
      @Nullable PsException cause) {
    InvocationInfo position = at(argument.span());
    PsException exception =
        exception(
            type,
            id,
            message,
            parameter.name(),
            parameter.type(),
            typeOf(argument.value()),
            position,
            cause);
    return thrown(exception, id, category, position);
  }

  private static PsException exception(
      PsType type,
      String id,
      String message,
      String parameterName,
      @Nullable PsType parameterType,
      @Nullable PsType typeSpecified,
      InvocationInfo position,
      @Nullable PsException cause) {
    return new ParameterBindingException(
        type, id, message, parameterName, parameterType, typeSpecified, position, cause);
  }

  private TerminatingError thrown(
      PsException exception, String id, ErrorCategory category, InvocationInfo position) {
    ErrorRecord record = new ErrorRecord(exception, id, category, null);
    record.setInvocation(position);
    return new TerminatingError(record.withSuffix(command.errorSuffix()));
  }

  private InvocationInfo at(@Nullable Span span) {
    return span == null ? call : call.at(span);
  }

  private static @Nullable PsType typeOf(@Nullable Object value) {
    return value == null ? null : PsType.of(value);
  }

  private static String name(Argument argument) {
    String name = argument.name();
    return name == null ? "" : name;
  }
}
