package rehearse.value.operator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Exceptions;
import rehearse.value.GenericDictionary;
import rehearse.value.Indexable;
import rehearse.value.MultiArray;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsException;
import rehearse.value.PsList;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Sequence;
import rehearse.value.StringBuilderValue;
import rehearse.value.Types;

/** Indexing, {@code target[index]}: reading and writing elements, keys and characters. */
public final class IndexOperator {
  private static final int STRICT_INDEX_VERSION = 3;

  private IndexOperator() {}

  /**
   * Returns {@code target[index]}; an index that is an array takes several elements. The result may
   * be the empty result, see {@link rehearse.value.AutomationNull}.
   */
  public static @Nullable Object get(@Nullable Object target, @Nullable Object index) {
    return get(target, index, OperatorContext.NONE);
  }

  /** Returns {@code target[index]} under the strict mode of {@code context}. */
  public static @Nullable Object get(
      @Nullable Object target, @Nullable Object index, OperatorContext context) {
    if (index instanceof Integer at && target instanceof Object[] array) {
      int position = at < 0 ? at + array.length : at;
      return position >= 0 && position < array.length ? array[position] : outOfRange(context);
    }
    return getAny(PsObject.unwrap(target), PsObject.unwrap(index), context);
  }

  private static @Nullable Object getAny(
      @Nullable Object target, @Nullable Object index, OperatorContext context) {
    if (target == null || target == AutomationNull.VALUE) {
      throw nullArray();
    }
    if (index == null || index == AutomationNull.VALUE) {
      throw nullIndex();
    }
    if (target instanceof MultiArray array) {
      return cell(array, index, context);
    }
    if (Enumeration.isEnumerable(index) && !isKeyOf(target, index)) {
      return slice(target, index, context);
    }
    if (target instanceof Dictionary table) {
      return entry(table, index);
    }
    if (target instanceof Indexable indexable) {
      return indexable.at(index);
    }
    if (target instanceof Object[] array) {
      Integer at = position(index, array.length);
      return at == null ? outOfRange(context) : array[at];
    }
    if (target instanceof String text) {
      Integer at = position(index, text.length());
      return at == null ? outOfRange(context) : (Object) text.charAt(at);
    }
    if (target instanceof PsList list) {
      Integer at = position(index, list.size());
      return at == null ? outOfRange(context) : list.get(at);
    }
    if (target instanceof Sequence sequence) {
      @Nullable Object[] elements = sequence.toArray();
      Integer at = position(index, elements.length);
      return at == null ? outOfRange(context) : elements[at];
    }
    if (target instanceof StringBuilderValue builder) {
      Integer at = position(index, builder.text().length());
      return at == null ? outOfRange(context) : (Object) builder.text().charAt(at);
    }
    return ofSingleValue(target, index);
  }

  private static @Nullable Object cell(MultiArray array, Object index, OperatorContext context) {
    int[] position = coordinates(array, index);
    return array.contains(position) ? array.get(position) : outOfRange(context);
  }

  /** Returns an index into an array of several dimensions: one number for each. */
  private static int[] coordinates(MultiArray array, Object index) {
    @Nullable Object[] given = Enumeration.toArray(index);
    int count = given == null ? 1 : given.length;
    if (given == null || count != array.rank()) {
      throw OperatorFailures.invalidOperation(
          "NeedMultidimensionalIndex",
          "You cannot index into a "
              + array.rank()
              + " dimensional array with index ["
              + indexText(index)
              + "].");
    }
    int[] position = new int[count];
    for (int i = 0; i < count; i++) {
      Object number = Conversion.to(given[i], Types.INT);
      int at = number instanceof Integer whole ? whole : 0;
      position[i] = at < 0 ? at + array.length(i) : at;
    }
    return position;
  }

  private static String indexText(Object index) {
    @Nullable Object[] positions = Enumeration.toArray(index);
    if (positions == null) {
      return Conversion.toText(index);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < positions.length; i++) {
      text.append(i == 0 ? "" : ",").append(Conversion.toText(positions[i]));
    }
    return text.toString();
  }

  /** Returns whether a collection is itself a key of a dictionary. */
  private static boolean isKeyOf(Object target, Object index) {
    return target instanceof Dictionary table && table.contains(index);
  }

  /** Returns a value that is no collection for its index 0 and -1, and nothing for others. */
  private static @Nullable Object ofSingleValue(Object target, Object index) {
    Integer at = position(index, 1);
    return at == null ? AutomationNull.VALUE : target;
  }

  private static @Nullable Object entry(Dictionary table, Object index) {
    if (table instanceof OrderedDictionary ordered && index instanceof Integer at) {
      int position = at < 0 ? at + ordered.size() : at;
      return position >= 0 && position < ordered.size() ? ordered.at(position) : null;
    }
    return table.get(key(table, index));
  }

  /** Returns {@code index} as a key of {@code table}: a generic dictionary's keys have a type. */
  private static Object key(Dictionary table, Object index) {
    if (table instanceof GenericDictionary generic) {
      Object converted = Conversion.to(index, generic.keyType());
      return converted == null ? index : converted;
    }
    return index;
  }

  private static @Nullable Object[] slice(Object target, Object index, OperatorContext context) {
    List<@Nullable Object> result = new ArrayList<>();
    @Nullable Object[] positions = Enumeration.toArray(index);
    boolean keyed = target instanceof Dictionary;
    if (positions != null) {
      for (Object position : positions) {
        Object key = PsObject.unwrap(position);
        if (keyed) {
          result.add(getAny(target, key, context));
        } else {
          addElement(result, target, key, context);
        }
      }
    }
    return result.toArray();
  }

  private static void addElement(
      List<@Nullable Object> result, Object target, @Nullable Object key, OperatorContext context) {
    if (key == null) {
      throw nullIndex();
    }
    if (Enumeration.isEnumerable(key)) {
      result.add(getAny(target, key, context));
      return;
    }
    int length = length(target);
    if (length < 0 || position(key, length) != null) {
      Object element = getAny(target, key, context);
      if (element != AutomationNull.VALUE) {
        result.add(element);
      }
    } else {
      outOfRange(context);
    }
  }

  /** Returns the number of elements, or -1 if {@code target} is not a list. */
  private static int length(Object target) {
    if (target instanceof Object[] array) {
      return array.length;
    }
    if (target instanceof String text) {
      return text.length();
    }
    return target instanceof Sequence sequence ? sequence.size() : -1;
  }

  /** Returns the position an index means, counting from the end if negative, or null if none. */
  private static @Nullable Integer position(Object index, int length) {
    int at;
    if (index instanceof Integer number) {
      at = number;
    } else {
      try {
        at = Conversion.to(index, Types.INT) instanceof Integer number ? number : length;
      } catch (PsException e) {
        return null;
      }
    }
    int position = at < 0 ? at + length : at;
    return position >= 0 && position < length ? position : null;
  }

  private static @Nullable Object outOfRange(OperatorContext context) {
    if (context.strictModeVersion() >= STRICT_INDEX_VERSION) {
      throw OperatorFailures.thrown(Exceptions.indexOutOfRange());
    }
    return null;
  }

  /** Does {@code target[index] = value}. */
  public static void set(@Nullable Object target, @Nullable Object index, @Nullable Object value) {
    Object stored = AutomationNull.toNull(value);
    if (index instanceof Integer at && target instanceof Object[] array) {
      array[checked(at, array.length)] = stored;
      return;
    }
    setAny(PsObject.unwrap(target), PsObject.unwrap(index), stored);
  }

  private static void setAny(
      @Nullable Object target, @Nullable Object index, @Nullable Object value) {
    if (target == null || target == AutomationNull.VALUE) {
      throw nullArray();
    }
    if (target instanceof Dictionary table) {
      try {
        setEntry(table, index, value);
      } catch (PsException e) {
        throw e.errorId() == null ? OperatorFailures.thrown(e) : e;
      }
      return;
    }
    boolean list =
        target instanceof Object[] || target instanceof PsList || target instanceof MultiArray;
    if (!list) {
      throw cannotIndex(target);
    }
    if (index == null || index == AutomationNull.VALUE) {
      throw nullIndex();
    }
    if (target instanceof MultiArray array) {
      setCell(array, coordinates(array, index), value);
      return;
    }
    if (Enumeration.isEnumerable(index)) {
      throw sliceAssignment(index);
    }
    int at = Conversion.to(index, Types.INT) instanceof Integer number ? number : 0;
    if (target instanceof Object[] array) {
      array[checked(at, array.length)] = value;
    } else if (target instanceof PsList elements) {
      setElement(elements, at, value);
    }
  }

  private static void setCell(MultiArray array, int[] position, @Nullable Object value) {
    if (!array.contains(position)) {
      throw OperatorFailures.thrown(Exceptions.indexOutOfRange());
    }
    PsType type = array.type().element();
    array.set(type == null || type == Types.OBJECT ? value : Conversion.to(value, type), position);
  }

  private static void setElement(PsList list, int at, @Nullable Object value) {
    int position = at < 0 ? at + list.size() : at;
    if (position < 0 || position >= list.size()) {
      throw list.isGrowable()
          ? OperatorFailures.thrown(
              Exceptions.outOfRange(
                  "Index was out of range. Must be non-negative and less than the size of the"
                      + " collection.",
                  "index"))
          : OperatorFailures.thrown(Exceptions.indexOutOfRange());
    }
    PsType type = list.elementType();
    list.set(position, type == Types.OBJECT ? value : Conversion.to(value, type));
  }

  private static void setEntry(Dictionary table, @Nullable Object index, @Nullable Object value) {
    if (index == null || index == AutomationNull.VALUE) {
      throw nullIndex();
    }
    if (table instanceof OrderedDictionary ordered && index instanceof Integer at) {
      int position = at < 0 ? at + ordered.size() : at;
      ordered.setAt(position, value);
      return;
    }
    Object stored =
        table instanceof GenericDictionary generic
            ? Conversion.to(value, generic.valueType())
            : value;
    table.put(key(table, index), stored);
  }

  private static int checked(int at, int length) {
    int position = at < 0 ? at + length : at;
    if (position < 0 || position >= length) {
      throw OperatorFailures.thrown(Exceptions.indexOutOfRange());
    }
    return position;
  }

  private static PsException nullArray() {
    return OperatorFailures.invalidOperation("NullArray", "Cannot index into a null array.");
  }

  private static PsException nullIndex() {
    return OperatorFailures.invalidOperation(
        "NullArrayIndex", "Index operation failed; the array index evaluated to null.");
  }

  private static PsException cannotIndex(Object target) {
    return OperatorFailures.invalidOperation(
        "CannotIndex",
        "Unable to index into an object of type \"" + OperatorFailures.typeName(target) + "\".");
  }

  private static PsException sliceAssignment(Object index) {
    return OperatorFailures.invalidOperation(
        "ArraySliceAssignmentFailed",
        "Array assignment to ["
            + indexText(index)
            + "] failed because assignment to slices is not supported.");
  }
}
