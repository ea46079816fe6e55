package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Makes generic collections from values, as casts to them do. */
final class Collections {
  private Collections() {}

  static Object make(Object value, PsType source, PsType target, boolean isMany) {
    String name = target.name();
    PsType element = target.typeArguments().get(0);
    if (name.equals("IList`1") || name.equals("ICollection`1") || name.equals("IEnumerable`1")) {
      return CollectionConversion.array(element, CollectionConversion.elements(value, element));
    }
    boolean isSet = name.endsWith("Set`1");
    if (!isSet && value instanceof ArrayList) {
      throw ConversionFailure.noConversion(value, source, element);
    }
    if (!isMany && isCapacity(value, source, isSet)) {
      return ofCapacity(value, target);
    }
    @Nullable Object[] elements;
    try {
      elements = CollectionConversion.elements(value, element);
    } catch (PsException e) {
      if (!isMany && !isSet) {
        throw value instanceof Boolean || value instanceof PsDateTime
            ? ConversionFailure.invalidCast(value, source, target)
            : e;
      }
      throw isMany || value instanceof Boolean || value instanceof PsDateTime
          ? ConversionFailure.noConversion(value, source, target)
          : ConversionFailure.because("InvalidCastConstructorException", value, target, e);
    }
    return fill(empty(target), elements);
  }

  /** Returns whether .NET takes the value for the capacity of a new set. */
  private static boolean isCapacity(Object value, PsType source, boolean isSet) {
    boolean fits =
        source == Types.INT
            || source == Types.SHORT
            || source == Types.SBYTE
            || source == Types.BYTE
            || source == Types.USHORT;
    return (isSet && fits) || value instanceof Character || value instanceof EnumValue;
  }

  private static Object ofCapacity(Object value, PsType target) {
    if (value instanceof Number number && number.longValue() < 0) {
      throw ConversionFailure.because(
          "InvalidCastConstructorException",
          value,
          target,
          Exceptions.of(
              "System.ArgumentOutOfRangeException",
              "Specified argument was out of the range of valid values. (Parameter 'capacity')"));
    }
    return empty(target);
  }

  static Object empty(PsType target) {
    String name = target.name();
    if (name.endsWith("Set`1")) {
      return new HashSet(target, KeyComparer.ORDINAL);
    }
    return name.equals("Queue`1") || name.equals("Stack`1")
        ? new PsDeque(target)
        : new GenericList(target);
  }

  static Object fill(Object collection, @Nullable Object[] elements) {
    for (Object element : elements) {
      if (collection instanceof HashSet set) {
        set.add(element);
      } else if (collection instanceof PsDeque deque) {
        deque.add(element);
      } else if (collection instanceof GrowableList list) {
        list.add(element);
      }
    }
    return collection;
  }
}
