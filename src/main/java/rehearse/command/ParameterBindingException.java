package rehearse.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Says which argument of a call does not fit, or which parameter lacks one. */
public final class ParameterBindingException extends PsException {
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ParameterBindingException");

  /** The exception of a failed check. */
  public static final PsType VALIDATION =
      TypeNames.named("System.Management.Automation.ParameterBindingValidationException");

  /** The exception of a failed change before the conversion. */
  public static final PsType TRANSFORMATION =
      TypeNames.named(
          "System.Management.Automation.ParameterBindingArgumentTransformationException");

  private final String parameterName;
  private final @Nullable PsType parameterType;
  private final @Nullable PsType typeSpecified;
  private final InvocationInfo position;

  ParameterBindingException(
      PsType type,
      String errorId,
      String message,
      String parameterName,
      @Nullable PsType parameterType,
      @Nullable PsType typeSpecified,
      InvocationInfo position,
      @Nullable PsException inner) {
    super(type, message, inner);
    this.parameterName = parameterName;
    this.parameterType = parameterType;
    this.typeSpecified = typeSpecified;
    this.position = position;
    withError(errorId, rehearse.value.ErrorCategory.InvalidArgument);
  }

  public String parameterName() {
    return parameterName;
  }

  public InvocationInfo position() {
    return position;
  }

  /** Returns what scripts see of the exception. */
  static MemberTable members() {
    return MemberTable.builder()
        .instance(property("ParameterName", "string", e -> e.parameterName))
        .instance(property("ParameterType", "type", e -> e.parameterType))
        .instance(property("TypeSpecified", "type", e -> e.typeSpecified))
        .instance(property("ErrorId", "string", PsException::errorId))
        .instance(property("Line", "long", ParameterBindingException::line))
        .instance(property("Offset", "long", ParameterBindingException::offset))
        .instance(property("CommandInvocation", "InvocationInfo", e -> e.position))
        .build();
  }

  private static Member property(
      String name, String typeName, Function<ParameterBindingException, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, ParameterBindingException.class, reader);
  }

  private Long line() {
    return position.source() == null || position.span() == null
        ? -1L
        : (long) position.source().line(position.span().start());
  }

  private Long offset() {
    return position.source() == null || position.span() == null
        ? -1L
        : (long) position.source().column(position.span().start());
  }
}
