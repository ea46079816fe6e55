package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Says which argument of a call does not fit, or which parameter lacks one. */
public final class ParameterBindingException extends PsException {
  public static final PsType TYPE =
      PsType.named("System.Management.Automation.ParameterBindingException")
          .base(Types.RUNTIME_EXCEPTION)
          .members(ParameterBindingException::members)
          .build();

  /** The exception of a failed check. */
  public static final PsType VALIDATION =
      PsType.named("System.Management.Automation.ParameterBindingValidationException")
          .base(TYPE)
          .build();

  /** The exception of a failed change before the conversion. */
  public static final PsType TRANSFORMATION =
      PsType.named("System.Management.Automation.ParameterBindingArgumentTransformationException")
          .base(TYPE)
          .build();

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

  private static MemberTable members() {
    return MemberTable.builder()
        .instance(new Property("ParameterName", "string", e -> e.parameterName))
        .instance(new Property("ParameterType", "type", e -> e.parameterType))
        .instance(new Property("TypeSpecified", "type", e -> e.typeSpecified))
        .instance(new Property("ErrorId", "string", PsException::errorId))
        .instance(new Property("Line", "long", e -> e.line()))
        .instance(new Property("Offset", "long", e -> e.offset()))
        .instance(new Property("CommandInvocation", "InvocationInfo", e -> e.position))
        .build();
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

  /** Reads one of the fields. */
  private record Property(String name, String typeName, Reader reader) implements Member.Property {
    /** Takes a field's value. */
    private interface Reader {
      @Nullable Object read(ParameterBindingException exception);
    }

    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return typeName + " " + name + " {get;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return self instanceof ParameterBindingException exception ? reader.read(exception) : null;
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw PsException.error(
          "PropertyAssignmentException",
          rehearse.value.ErrorCategory.InvalidOperation,
          "'" + name + "' is a ReadOnly property.");
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return typeName;
    }
  }
}
