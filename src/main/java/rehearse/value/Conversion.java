package rehearse.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;
import rehearse.value.format.NumberText;

/** PowerShell's conversions (LanguagePrimitives): what casts, typed variables and parameters do. */
public final class Conversion {
  private static final Object FAILED = new Object();

  private Conversion() {}

  /**
   * Converts {@code value} to {@code target} as the cast {@code [target]value} does.
   *
   * @throws PsException with PowerShell's id and text if the value does not convert
   */
  public static @Nullable Object to(@Nullable Object value, PsType target) {
    if (value instanceof String && target == Types.STRING) {
      return value;
    }
    if (target == Types.OBJECT || target == Types.PS_OBJECT || target == Types.PS_CUSTOM_OBJECT) {
      return value == AutomationNull.VALUE ? null : value;
    }
    Object plain = PsObject.unwrap(value);
    if (plain == null || plain == AutomationNull.VALUE) {
      return ofNull(target);
    }
    if (target == Types.STRING) {
      return toText(value);
    }
    if (target == Types.BOOL) {
      return toBoolean(plain);
    }
    PsType source = PsType.of(plain);
    if (source == target || target.isAssignableFrom(source)) {
      return target.isValueType() ? plain : value;
    }
    return other(plain, source, target);
  }

  private static @Nullable Object other(Object value, PsType source, PsType target) {
    PsType.Converter converter = target.converter();
    if (converter != null) {
      return convertBy(converter, value, target);
    }
    if (target == Types.VOID) {
      return AutomationNull.VALUE;
    }
    if (Types.isNumeric(target) || target == Types.CHAR) {
      return NumberConversion.to(value, source, target);
    }
    if (target.isEnum()) {
      return EnumConversion.to(value, source, target);
    }
    if (target.isArray() || target == Types.ARRAY) {
      return CollectionConversion.toArray(value, source, target);
    }
    PsType nullable = GenericTypes.underlyingOfNullable(target);
    return nullable != null
        ? toNullable(value, source, target, nullable)
        : ObjectConversion.to(value, source, target);
  }

  private static @Nullable Object convertBy(
      PsType.Converter converter, Object value, PsType target) {
    try {
      return converter.convert(value);
    } catch (PsException e) {
      if (e.errorId() != null) {
        throw e;
      }
      throw ConversionFailure.because("InvalidCastConstructorException", value, target, e);
    }
  }

  private static @Nullable Object toNullable(
      Object value, PsType source, PsType target, PsType underlying) {
    if (ObjectConversion.isPlainObject(value)
        || value instanceof String
        || Types.isNumeric(source)
        || source.isEnum()
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof PsDateTime) {
      return to(value, underlying);
    }
    Object result = convertOrFail(value, underlying);
    if (result == FAILED) {
      throw ConversionFailure.noConversion(value, source, target);
    }
    return result;
  }

  private static @Nullable Object convertOrFail(@Nullable Object value, PsType target) {
    try {
      return to(value, target);
    } catch (PsException e) {
      return FAILED;
    }
  }

  /**
   * Converts as {@code [pscustomobject]value} does: a dictionary becomes an object with its entries
   * as properties; the entry {@code PSTypeName} names the type.
   */
  public static @Nullable Object toCustomObject(@Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return new PsObject(value);
    }
    if (!(PsObject.unwrap(value) instanceof Dictionary dictionary)) {
      return to(value, Types.PS_OBJECT);
    }
    PsCustomObject object = new PsCustomObject();
    Iterator<@Nullable Object> keys = dictionary.keyIterator();
    while (keys.hasNext()) {
      @Nullable Object key = keys.next();
      String name = toText(key);
      Object held = key == null ? null : dictionary.get(key);
      if (name.equalsIgnoreCase("PSTypeName")) {
        object.typeNames().add(0, toText(held));
      } else {
        object.put(name, held);
      }
    }
    return object;
  }

  /** Converts as {@code value -as [target]} does: null if the value does not convert. */
  public static @Nullable Object as(@Nullable Object value, PsType target) {
    if (target == Types.STRING && PsObject.unwrap(value) instanceof PsDateTime time) {
      return NetFormat.general(time);
    }
    Object result = convertOrFail(value, target);
    return result == FAILED ? null : result;
  }

  /** Returns whether {@code value} converts to {@code target}. */
  public static boolean converts(@Nullable Object value, PsType target) {
    return convertOrFail(value, target) != FAILED;
  }

  /** Returns what null converts to: zero, false, "", an absent switch, or null itself. */
  private static @Nullable Object ofNull(PsType target) {
    if (target == Types.STRING) {
      return "";
    }
    if (!target.isValueType()) {
      return target == Types.REFERENCE ? PsReference.to(null) : null;
    }
    if (target == Types.BOOL
        || target == Types.CHAR
        || target == Types.SWITCH
        || Types.isNumeric(target)) {
      return defaultOf(target);
    }
    if (target == Types.VOID) {
      return AutomationNull.VALUE;
    }
    if (GenericTypes.underlyingOfNullable(target) != null) {
      return null;
    }
    if (target.isEnum()) {
      throw EnumConversion.ofNull(target);
    }
    throw ConversionFailure.of(
        "nullToObjectInvalidCast", "Cannot convert null to type \"" + target + "\".", null);
  }

  /** Returns what a variable of {@code type} holds before anything is assigned: zero or null. */
  public static @Nullable Object defaultOf(PsType type) {
    if (!type.isValueType()) {
      return null;
    }
    if (type == Types.INT) {
      return 0;
    }
    if (type == Types.BOOL) {
      return false;
    }
    if (type == Types.CHAR) {
      return '\0';
    }
    if (Types.isNumeric(type)) {
      return NumberConversion.box(BigInteger.ZERO, type);
    }
    if (type == Types.SWITCH) {
      return SwitchParameter.ABSENT;
    }
    if (type == Types.DATETIME) {
      return PsDateTime.MIN_VALUE;
    }
    if (type == Types.TIMESPAN) {
      return PsTimeSpan.ZERO;
    }
    if (type == Types.DATETIME_OFFSET) {
      return new DateTimeOffset(0, 0);
    }
    if (type == Types.GUID) {
      return new UUID(0, 0);
    }
    return type.isEnum() ? new EnumValue(type, 0) : null;
  }

  /** Returns the truth of {@code value} as conditions take it. */
  public static boolean toBoolean(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value == null || value == AutomationNull.VALUE) {
      return false;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Number number) {
      return isTrue(number);
    }
    if (value instanceof Object[] array) {
      return array.length > 1 || (array.length == 1 && isElementTrue(array[0]));
    }
    if (value instanceof SwitchParameter flag) {
      return flag.isPresent();
    }
    if (value instanceof PsList list) {
      return list.size() > 1 || (list.size() == 1 && isElementTrue(list.get(0)));
    }
    if (value instanceof Character c) {
      return c != 0;
    }
    if (value instanceof EnumValue number) {
      return number.value() != 0;
    }
    return !(value instanceof PsObject wrapper) || toBoolean(wrapper.base());
  }

  private static boolean isTrue(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.signum() != 0;
    }
    if (number instanceof BigInteger big) {
      return big.signum() != 0;
    }
    if (number instanceof Double || number instanceof Float) {
      return number.doubleValue() != 0;
    }
    return number.longValue() != 0;
  }

  private static boolean isElementTrue(@Nullable Object element) {
    if (element instanceof Object[] nested) {
      return nested.length > 0;
    }
    return element instanceof PsList list ? list.size() > 0 : toBoolean(element);
  }

  /**
   * Returns the text of {@code value} as {@code "$value"} gives it: invariant, collections joined.
   */
  public static String toText(@Nullable Object value) {
    return toText(value, " ");
  }

  /**
   * Returns the text of {@code value}, the elements of a collection joined by {@code separator}.
   */
  public static String toText(@Nullable Object value, String separator) {
    if (value instanceof String text) {
      return text;
    }
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return numberText(number);
    }
    if (value instanceof PsCustomObject object) {
      return ObjectText.ofCustomObject(object, separator);
    }
    if (value instanceof PsObject wrapper) {
      return ObjectText.ofWrapper(wrapper, separator);
    }
    Iterator<@Nullable Object> elements =
        value instanceof Enumerator ? null : Enumeration.of(value);
    if (elements != null) {
      return ObjectText.join(elements, separator);
    }
    return plainText(value);
  }

  private static String numberText(Number number) {
    if (number instanceof Double real) {
      return NumberText.g15(real);
    }
    if (number instanceof Float real) {
      return NumberText.g7(real);
    }
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  private static String plainText(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof ScriptBlock block) {
      return block.text();
    }
    if (value instanceof PsType type) {
      return type.displayName();
    }
    if (value instanceof PsDateTime || value instanceof DateTimeOffset) {
      return NetFormat.format(value, null, Culture.INVARIANT);
    }
    return ObjectText.own(value);
  }

  /** Returns the text that stands for {@code value} in messages: the culture's own form. */
  public static String describe(@Nullable Object value) {
    Object plain = PsObject.unwrap(value);
    if (plain == null) {
      return "";
    }
    if (plain instanceof PsCustomObject || plain instanceof ScriptBlock) {
      return toText(plain);
    }
    if (plain instanceof Object[] || plain instanceof Sequence) {
      return PsType.of(plain).toString();
    }
    return plain instanceof PsType ? plain.toString() : NetFormat.general(plain);
  }
}
