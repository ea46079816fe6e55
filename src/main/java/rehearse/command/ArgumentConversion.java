package rehearse.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Members;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.SwitchParameter;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/**
 * What happens to an argument on its way into a parameter: transformations, conversion, checks. A
 * compiled cmdlet and a script function differ in the conversion and in its errors.
 */
final class ArgumentConversion {
  /** Stands for an argument that does not fit without a conversion. */
  static final Object NOT_BOUND = new Object();

  private final CommandSpec command;
  private final BindingErrors errors;
  private final boolean isFunction;

  ArgumentConversion(CommandSpec command, BindingErrors errors) {
    this.command = command;
    this.errors = errors;
    this.isFunction = command.dialect() == CommandSpec.Dialect.FUNCTION;
  }

  /** Returns whether the argument has the wrong type, so that another parameter may take it. */
  static boolean isFailedConversion(TerminatingError error) {
    PsException inner = error.record().exception().inner();
    if (inner != null && ArgumentRule.Validation.PASSED_OVER.equals(inner.errorId())) {
      return true;
    }
    return switch (error.record().errorId()) {
      case "ParameterArgumentTransformationError",
          "CannotConvertArgument",
          "CannotConvertArgumentNoMessage",
          "MismatchedPSTypeName" ->
          true;
      default -> false;
    };
  }

  /**
   * Returns what the parameter is to hold, or {@link #NOT_BOUND} if {@code coerce} is false and the
   * argument would need a conversion.
   */
  @Nullable Object apply(BindableParameter parameter, Argument argument, boolean coerce) {
    @Nullable Object value = transform(parameter, argument);
    if (coerce) {
      value = convert(parameter, argument, value);
    } else {
      value = withoutConversion(parameter, value);
      if (value == NOT_BOUND) {
        return NOT_BOUND;
      }
    }
    if (parameter.requiredTypeName != null && value != null) {
      checkTypeName(parameter, argument, value, parameter.requiredTypeName);
    }
    check(parameter, argument, value);
    return value;
  }

  private void checkTypeName(
      BindableParameter parameter, Argument argument, Object value, String required) {
    if (parameter.element == null) {
      if (!hasTypeName(value, required)) {
        throw errors.mismatchedTypeName(parameter, argument, required);
      }
      return;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    while (elements != null && elements.hasNext()) {
      if (!hasTypeName(elements.next(), required)) {
        throw errors.mismatchedTypeName(parameter, argument, required);
      }
    }
  }

  private static boolean hasTypeName(@Nullable Object value, String required) {
    for (String name : Members.typeNames(value)) {
      if (name.equalsIgnoreCase(required)) {
        return true;
      }
    }
    return false;
  }

  /** Converts the value of a default expression; it is neither transformed nor validated. */
  @Nullable Object convertDefault(BindableParameter parameter, Argument argument) {
    return convert(parameter, argument, argument.value());
  }

  private @Nullable Object transform(BindableParameter parameter, Argument argument) {
    @Nullable Object value = AutomationNull.toNull(argument.value());
    for (ArgumentRule.Transformation rule : parameter.transformations) {
      try {
        value = rule.transform(value);
      } catch (PsException e) {
        throw errors.transformation(parameter, argument, e);
      } catch (TerminatingError e) {
        throw errors.transformation(parameter, argument, e.record().exception());
      }
    }
    return value;
  }

  private @Nullable Object convert(
      BindableParameter parameter, Argument argument, @Nullable Object value) {
    if (parameter.isUntyped) {
      return value;
    }
    if (value != null && PsType.of(value) == parameter.type() && !(value instanceof PsObject)) {
      return argument.text() == null || parameter.type() != Types.STRING ? value : argument.text();
    }
    String text = argument.text();
    if (text != null && (parameter.type() == Types.STRING || parameter.element == Types.STRING)) {
      return parameter.element == null ? text : Conversion.to(text, parameter.type());
    }
    return isFunction && !parameter.isCommon
        ? convertForFunction(parameter, argument, value)
        : convertForCmdlet(parameter, argument, value);
  }

  private @Nullable Object convertForFunction(
      BindableParameter parameter, Argument argument, @Nullable Object value) {
    PsType type = parameter.type();
    try {
      if (type == Types.STRING && command.advanced() && isArray(value)) {
        throw new PsException(
            Types.RUNTIME_EXCEPTION, "Cannot convert value to type System.String.");
      }
      checkBoolean(type, value);
      return Conversion.to(value, type);
    } catch (PsException e) {
      throw errors.transformation(parameter, argument, e);
    }
  }

  private static boolean isArray(@Nullable Object value) {
    return value instanceof Object[] || PsType.of(value).isArray();
  }

  /** Refuses what a {@code [bool]} or {@code [switch]} parameter of a function does not take. */
  private static void checkBoolean(PsType type, @Nullable Object value) {
    if (type != Types.BOOL && type != Types.SWITCH && !isNullableBoolean(type)) {
      return;
    }
    boolean accepted =
        value == null
            ? type != Types.BOOL
            : value instanceof Boolean
                || value instanceof SwitchParameter
                || isNumber(PsType.of(value));
    if (!accepted) {
      throw PsException.error(
          "InvalidCast",
          ErrorCategory.InvalidArgument,
          "Cannot convert value \""
              + (value == null ? "" : PsType.of(value))
              + "\" to type \""
              + type
              + "\". Boolean parameters accept only Boolean values and numbers, such as $True,"
              + " $False, 1 or 0.");
    }
  }

  private static boolean isNullableBoolean(PsType type) {
    return type.typeArguments().size() == 1
        && type.typeArguments().get(0) == Types.BOOL
        && type.fullName().startsWith("System.Nullable`1");
  }

  private static boolean isNumber(PsType type) {
    return type == Types.INT
        || type == Types.LONG
        || type == Types.DOUBLE
        || type == Types.DECIMAL
        || type == Types.BYTE
        || type == Types.SHORT
        || type == Types.SINGLE
        || type == Types.UINT
        || type == Types.ULONG
        || type == Types.USHORT
        || type == Types.SBYTE;
  }

  private @Nullable Object convertForCmdlet(
      BindableParameter parameter, Argument argument, @Nullable Object value) {
    PsType type = parameter.type();
    if (value == null) {
      return type == Types.SWITCH ? SwitchParameter.ABSENT : null;
    }
    if (type.isInstance(value)) {
      return value;
    }
    if (type == Types.BOOL || type == Types.SWITCH || isNullableBoolean(type)) {
      return toBoolean(parameter, argument, value);
    }
    if (parameter.collection != BindableParameter.CollectionKind.NONE) {
      return toCollection(parameter, argument, value);
    }
    if (ArgumentText.isCollection(value) && !takesWholeList(type)) {
      throw errors.cannotConvert(
          parameter, argument, ArgumentText.of(value), "Specified method is not supported.");
    }
    return convertElement(parameter, argument, value, type);
  }

  private static boolean takesWholeList(PsType type) {
    return type.isEnum()
        || BindableParameter.implementsNamed(type, "System.Management.Automation.PSListModifier");
  }

  private @Nullable Object convertElement(
      BindableParameter parameter, Argument argument, @Nullable Object value, PsType type) {
    try {
      return Conversion.to(value, type);
    } catch (PsException e) {
      throw errors.cannotConvert(parameter, argument, e);
    }
  }

  private Object toBoolean(BindableParameter parameter, Argument argument, Object value) {
    boolean result;
    if (value instanceof Boolean truth) {
      result = truth;
    } else if (value instanceof SwitchParameter given) {
      result = given.isPresent();
    } else if (isNumber(PsType.of(value))) {
      result = Conversion.toBoolean(value);
    } else {
      throw errors.cannotConvert(parameter, argument, PsType.of(value).toString(), "");
    }
    return parameter.type() == Types.SWITCH ? SwitchParameter.of(result) : (Object) result;
  }

  private @Nullable Object toCollection(
      BindableParameter parameter, Argument argument, Object value) {
    PsType element = parameter.element;
    if (element == null || element == Types.OBJECT || !ArgumentText.isCollection(value)) {
      return convertElement(parameter, argument, value, parameter.type());
    }
    List<@Nullable Object> converted = new ArrayList<>();
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    while (elements != null && elements.hasNext()) {
      Object next = elements.next();
      converted.add(next == null ? null : convertElement(parameter, argument, next, element));
    }
    return parameter.type().isArray()
        ? collectionOf(parameter, converted.toArray())
        : convertElement(parameter, argument, converted.toArray(), parameter.type());
  }

  private @Nullable Object withoutConversion(BindableParameter parameter, @Nullable Object value) {
    PsType type = parameter.type();
    if (value == null) {
      boolean converts = isFunction && type == Types.STRING;
      return converts || (type.isValueType() && !isNullable(type)) ? NOT_BOUND : null;
    }
    if (parameter.isUntyped || type.isInstance(value)) {
      return value;
    }
    PsType element = parameter.element;
    if (element == null || !allAre(element, value)) {
      return NOT_BOUND;
    }
    return collectionOf(parameter, value);
  }

  /** Returns the elements, which are of the right type or null, as the parameter's collection. */
  private static @Nullable Object collectionOf(BindableParameter parameter, Object value) {
    PsType element = parameter.element;
    if (!parameter.type().isArray() || element == null || element == Types.OBJECT) {
      return Conversion.to(value, parameter.type());
    }
    List<@Nullable Object> elements = new ArrayList<>();
    Iterator<@Nullable Object> source =
        ArgumentText.isCollection(value) ? Enumeration.of(value) : null;
    if (source == null) {
      elements.add(value);
    } else {
      source.forEachRemaining(elements::add);
    }
    return new TypedArray(element, elements.toArray());
  }

  private static boolean isNullable(PsType type) {
    return type.fullName().startsWith("System.Nullable`1");
  }

  private static boolean allAre(PsType element, Object value) {
    if (!ArgumentText.isCollection(value)) {
      return element.isInstance(value);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    while (elements != null && elements.hasNext()) {
      Object next = elements.next();
      if (next == null ? element.isValueType() : !element.isInstance(next)) {
        return false;
      }
    }
    return true;
  }

  private void check(BindableParameter parameter, Argument argument, @Nullable Object value) {
    for (ArgumentRule.Validation rule : parameter.validations) {
      try {
        rule.validate(value);
      } catch (PsException e) {
        throw errors.validation(parameter, argument, e);
      } catch (TerminatingError e) {
        throw errors.validation(parameter, argument, e.record().exception());
      }
    }
    if (parameter.mandatoryInSomeSet) {
      checkNotEmpty(parameter, argument, value);
    }
    if (value == null
        && (!isFunction || parameter.isCommon)
        && parameter.type().isValueType()
        && !isNullable(parameter.type())) {
      throw errors.bindingFailed(
          parameter, argument, "Cannot convert null to type \"" + parameter.type() + "\".");
    }
  }

  private void checkNotEmpty(
      BindableParameter parameter, Argument argument, @Nullable Object value) {
    if (value == null) {
      if (!parameter.allowsNull) {
        throw errors.notAllowed(parameter, argument, "NullNotAllowed", "null");
      }
      return;
    }
    if (parameter.type() == Types.STRING) {
      checkNotEmptyString(parameter, argument, value);
      return;
    }
    if (parameter.collection == BindableParameter.CollectionKind.NONE) {
      return;
    }
    checkElements(parameter, argument, value);
  }

  private void checkElements(BindableParameter parameter, Argument argument, Object value) {
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null || !elements.hasNext()) {
      if (!parameter.allowsEmptyCollection) {
        boolean isArray = parameter.collection == BindableParameter.CollectionKind.ARRAY;
        throw errors.notAllowed(
            parameter,
            argument,
            isArray ? "EmptyArrayNotAllowed" : "EmptyCollectionNotAllowed",
            isArray ? "an empty array" : "an empty collection");
      }
      return;
    }
    if (parameter.element != null && parameter.element.isValueType()) {
      return;
    }
    while (elements.hasNext()) {
      Object next = elements.next();
      if (next == null) {
        if (!parameter.allowsNull) {
          throw errors.notAllowed(parameter, argument, "NullNotAllowed", "null");
        }
      } else if (parameter.element == Types.STRING) {
        checkNotEmptyString(parameter, argument, next);
      }
    }
  }

  private void checkNotEmptyString(BindableParameter parameter, Argument argument, Object value) {
    if (!parameter.allowsEmptyString && value instanceof String text && text.isEmpty()) {
      throw errors.notAllowed(parameter, argument, "EmptyStringNotAllowed", "an empty string");
    }
  }
}
