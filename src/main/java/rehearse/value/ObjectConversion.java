package rehearse.value;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.xml.XmlReader;

/** Conversions to types that are neither numbers, texts, enums nor arrays. */
final class ObjectConversion {
  private ObjectConversion() {}

  static @Nullable Object to(Object value, PsType source, PsType target) {
    if (target.fullName().equals("System.Xml.XmlDocument")) {
      return xml(value, source, target);
    }
    if (value instanceof String text) {
      return ofString(text, target);
    }
    if (target == Types.SWITCH && value instanceof Boolean flag) {
      return SwitchParameter.of(flag);
    }
    if (target == Types.REFERENCE) {
      return PsReference.to(value);
    }
    if (target == Types.HASHTABLE && value instanceof Dictionary dictionary) {
      return Hashtable.of(dictionary);
    }
    if (isCollection(target)) {
      return collection(value, source, target);
    }
    if (target == Types.HASHTABLE) {
      return hashtable(value, source, target);
    }
    if (target == Types.DATETIME_OFFSET && value instanceof PsDateTime time) {
      return DateTimeOffset.of(time);
    }
    if (target == Types.SEMANTIC_VERSION && value instanceof PsVersion version) {
      return new SemanticVersion(
          version.major(), version.minor(), Math.max(0, version.build()), null, null);
    }
    if (target == Types.VERSION && value instanceof SemanticVersion version) {
      return new PsVersion(version.major(), version.minor(), version.patch(), -1);
    }
    return byConstructor(value, source, target);
  }

  private static Object xml(Object value, PsType source, PsType target) {
    if (!(value instanceof String || value instanceof Object[] || value instanceof PsList)) {
      return byConstructor(value, source, target);
    }
    String text = Conversion.toText(value, "\n");
    try {
      return XmlReader.read(text);
    } catch (PsException e) {
      throw ConversionFailure.because("InvalidCastToXmlDocument", text, target, e);
    }
  }

  private static Object hashtable(Object value, PsType source, PsType target) {
    if (value instanceof Character || value instanceof EnumValue) {
      return new Hashtable(KeyComparer.ORDINAL);
    }
    if (value instanceof Boolean || value instanceof PsDateTime) {
      throw ConversionFailure.invalidCast(value, source, target);
    }
    return failOrPlain(value, source, target);
  }

  private static Object ofString(String text, PsType target) {
    Object parsed = StringConversion.parse(text, target);
    return parsed != null ? parsed : ofTextOrScalar(text, Types.STRING, target);
  }

  private static Object ofTextOrScalar(Object value, PsType source, PsType target) {
    if (isCollection(target)) {
      return collection(value, source, target);
    }
    Object made = construct(value, source, target);
    if (made == null) {
      throw ConversionFailure.noConversion(value, source, target);
    }
    return made;
  }

  private static Object byConstructor(Object value, PsType source, PsType target) {
    Object made = isWholeNumber(value, source) ? ofInteger(value, target) : null;
    if (made == null) {
      made = construct(value, source, target);
    }
    if (made != null) {
      return made;
    }
    if (isPlainObject(value)) {
      return ofDictionary(value, source, target);
    }
    if (value instanceof Boolean
        || value instanceof Character
        || value instanceof PsDateTime
        || value instanceof EnumValue) {
      throw ConversionFailure.invalidCast(value, source, target);
    }
    if (value instanceof Number && !(value instanceof BigInteger) && target != Types.SWITCH) {
      String text = Conversion.toText(value);
      Object parsed = StringConversion.parse(text, target);
      if (parsed != null) {
        return parsed;
      }
      made = construct(text, Types.STRING, target);
      if (made != null) {
        return made;
      }
    }
    throw ConversionFailure.noConversion(value, source, target);
  }

  private static boolean isWholeNumber(Object value, PsType source) {
    return Types.isInteger(source) || value instanceof Character || value instanceof EnumValue;
  }

  /** Calls the constructor that takes an integer, of the types whose one means something. */
  private static @Nullable Object ofInteger(Object value, PsType target) {
    long number = longOf(value);
    try {
      if (target == Types.DATETIME) {
        return PsDateTime.ofTicks(number, PsDateTime.Kind.UNSPECIFIED);
      }
      if (target == Types.TIMESPAN) {
        return new PsTimeSpan(number);
      }
      if (target == Types.SEMANTIC_VERSION && number >= 0) {
        return new SemanticVersion((int) number, 0, 0, null, null);
      }
      if (target == Types.IP_ADDRESS) {
        return address(number);
      }
      if (target == Types.STRING_BUILDER) {
        return fitsInt(value) ? builder(number) : null;
      }
      return null;
    } catch (PsException e) {
      throw ConversionFailure.because("InvalidCastConstructorException", value, target, e);
    }
  }

  private static Object builder(long capacity) {
    if (capacity < 0) {
      throw Exceptions.outOfRange(
          "capacity ('" + capacity + "') must be a non-negative value.", "capacity", capacity);
    }
    return new StringBuilderValue("");
  }

  private static Object address(long number) {
    if (number < 0 || number > 0xffffffffL) {
      String unsigned = Long.toUnsignedString(number);
      throw Exceptions.outOfRange(
          "newAddress ('" + unsigned + "') must be less than or equal to '4294967295'.",
          "newAddress",
          unsigned);
    }
    return new IPAddress(
        new byte[] {
          (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)
        },
        0);
  }

  private static boolean fitsInt(Object value) {
    return value instanceof Integer
        || value instanceof Short
        || value instanceof Byte
        || value instanceof UInt8
        || value instanceof UInt16
        || value instanceof Character
        || value instanceof EnumValue;
  }

  private static long longOf(Object value) {
    if (value instanceof Character c) {
      return c;
    }
    return value instanceof EnumValue named ? named.value() : ((Number) value).longValue();
  }

  /** Calls a constructor of one parameter that takes the value as it is; null if there is none. */
  private static @Nullable Object construct(Object value, PsType source, PsType target) {
    for (Member.Overload constructor : target.members().constructors()) {
      if (constructor.parameters().size() == 1 && !constructor.variadic()) {
        PsType parameter = constructor.parameters().get(0).type();
        if (parameter != Types.OBJECT && parameter.isAssignableFrom(source)) {
          try {
            return constructor.body().call(null, new @Nullable Object[] {value});
          } catch (PsException e) {
            throw ConversionFailure.because("InvalidCastConstructorException", value, target, e);
          }
        }
      }
    }
    return null;
  }

  private static boolean isCollection(PsType target) {
    return target == Types.ARRAY_LIST
        || (!target.typeArguments().isEmpty()
            && (target.name().equals("List`1")
                || target.name().equals("Collection`1")
                || target.name().equals("ObservableCollection`1")
                || target.name().equals("HashSet`1")
                || target.name().equals("SortedSet`1")
                || target.name().equals("Queue`1")
                || target.name().equals("Stack`1")
                || target.name().equals("IList`1")
                || target.name().equals("ICollection`1")
                || target.name().equals("IEnumerable`1")))
        || target == Types.LIST
        || target == Types.COLLECTION
        || target == Types.ENUMERABLE;
  }

  private static Object collection(Object value, PsType source, PsType target) {
    if (target == Types.LIST || target == Types.COLLECTION || target == Types.ENUMERABLE) {
      return new @Nullable Object[] {value};
    }
    boolean isMany = Enumeration.isEnumerable(value) || value instanceof Dictionary;
    if (target == Types.ARRAY_LIST) {
      if (value instanceof Character || value instanceof EnumValue) {
        return new ArrayList();
      }
      if (value instanceof Boolean || value instanceof PsDateTime) {
        throw ConversionFailure.invalidCast(value, source, target);
      }
      if (!isMany) {
        return failOrPlain(value, source, target);
      }
      return new ArrayList(CollectionConversion.elements(value).clone());
    }
    return Collections.make(value, source, target, isMany);
  }

  private static Object failOrPlain(Object value, PsType source, PsType target) {
    if (isPlainObject(value)) {
      return ofDictionary(value, source, target);
    }
    throw ConversionFailure.noConversion(value, source, target);
  }

  /** Returns whether properties of {@code value} can fill a new object. */
  static boolean isPlainObject(Object value) {
    return value instanceof Dictionary || value instanceof PsCustomObject;
  }

  /**
   * Makes an object of {@code target} whose properties are the entries of a dictionary or custom
   * object; fails for anything else.
   */
  static Object ofDictionary(Object value, PsType source, PsType target) {
    if (!isPlainObject(value) || !hasDefaultConstructor(target)) {
      throw ConversionFailure.noConversion(value, source, target);
    }
    if (value instanceof Dictionary dictionary) {
      return fill(create(target), dictionary, target);
    }
    PsCustomObject object = (PsCustomObject) value;
    for (int i = 0; i < object.shape().size(); i++) {
      if (!isSettable(target, object.shape().name(i))) {
        throw ConversionFailure.because(
            "InvalidCastConstructorException",
            value,
            target,
            ConversionFailure.noConversion(value, source, target));
      }
    }
    Object made = create(target);
    for (int i = 0; i < object.shape().size(); i++) {
      setProperty(made, object.shape().name(i), object.value(i), target);
    }
    return made;
  }

  private static boolean hasDefaultConstructor(PsType target) {
    if (Types.isInteger(target)
        || Types.isFloating(target)
        || target == Types.CHAR
        || target == Types.BOOL) {
      return false;
    }
    if (target.isValueType()) {
      return true;
    }
    List<Member.Overload> constructors = target.members().constructors();
    for (Member.Overload constructor : constructors) {
      if (constructor.parameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Object create(PsType target) {
    for (Member.Overload constructor : target.members().constructors()) {
      if (constructor.parameters().isEmpty()) {
        Object made = constructor.body().call(null, new @Nullable Object[0]);
        if (made != null) {
          return made;
        }
      }
    }
    Object initial = Conversion.defaultOf(target);
    return initial != null ? initial : new PsCustomObject();
  }

  private static boolean isSettable(PsType target, String name) {
    Member member = TypeMembers.find(target, name);
    return member instanceof Member.Property property && property.isSettable();
  }

  private static Object fill(Object made, Dictionary values, PsType target) {
    Iterator<@Nullable Object> keys = values.keyIterator();
    while (keys.hasNext()) {
      @Nullable Object key = keys.next();
      String name = Conversion.toText(key);
      if (!isSettable(target, name)) {
        throw ConversionFailure.of(
            "ObjectCreationError",
            "Cannot create object of type \""
                + target
                + "\". The property '"
                + name
                + "' was not found for the '"
                + target
                + "' object. "
                + settable(target),
            null);
      }
      setProperty(made, name, key == null ? null : values.get(key), target);
    }
    return made;
  }

  private static void setProperty(Object made, String name, @Nullable Object value, PsType target) {
    try {
      Members.set(made, name, value);
    } catch (PsException e) {
      throw ConversionFailure.of(
          "ObjectCreationError",
          "Cannot create object of type \"" + target + "\". " + e.message(),
          e);
    }
  }

  private static String settable(PsType target) {
    List<String> names = new java.util.ArrayList<>();
    if (target.isEnum()) {
      names.add("[value__ <" + target.enumeration().underlying() + ">]");
    }
    for (Member member : TypeMembers.all(target)) {
      if (member instanceof Member.Property property && property.isSettable()) {
        names.add("[" + member.name() + " <" + property.typeName(null) + ">]");
      }
    }
    return names.isEmpty()
        ? "There is no settable property available."
        : "The settable properties are: " + String.join(", ", names) + ".";
  }
}
