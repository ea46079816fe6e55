package rehearse.value.operator;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Exceptions;
import rehearse.value.Hashtable;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsObject;

/** The operator {@code +}: adds numbers, joins strings and collections, merges hashtables. */
public final class AddOperator {
  private AddOperator() {}

  /** Returns {@code left + right}. */
  public static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      long sum = (long) a + b;
      return sum == (int) sum ? (Object) (int) sum : (Object) (double) sum;
    }
    if (left instanceof String a && right instanceof String b) {
      return a.concat(b);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a + b;
    }
    return add(left, right, OperatorContext.NONE);
  }

  static @Nullable Object add(
      @Nullable Object leftOperand, @Nullable Object rightOperand, OperatorContext context) {
    Object left = PsObject.unwrap(leftOperand);
    Object right = rightOperand;
    if (left == null) {
      return right;
    }
    if (left instanceof String text) {
      return text.concat(OperandText.of(right, context));
    }
    if (left instanceof Character c) {
      return addToCharacter(c, right, context);
    }
    int kind = NumericKind.of(left);
    if (kind != NumericKind.NONE) {
      Object sum = Arithmetic.ADD.withNumber(left, kind, PsObject.unwrap(right));
      if (sum != null) {
        return sum;
      }
    }
    if (Enumeration.isEnumerable(left)) {
      return concatenate(left, right);
    }
    if (left instanceof Dictionary table) {
      return merge(table, PsObject.unwrap(right));
    }
    return ImplicitOperator.call("op_Addition", "+", left, PsObject.unwrap(right));
  }

  private static String addToCharacter(
      Character left, @Nullable Object right, OperatorContext context) {
    return left + (right == null ? "" : OperandText.of(right, context));
  }

  private static @Nullable Object[] concatenate(Object left, @Nullable Object right) {
    @Nullable Object[] first = elements(left);
    if (right == AutomationNull.VALUE) {
      return first.clone();
    }
    if (!Enumeration.isEnumerable(right)) {
      @Nullable Object[] result = Arrays.copyOf(first, first.length + 1, Object[].class);
      result[first.length] = right;
      return result;
    }
    @Nullable Object[] second = elements(right);
    @Nullable Object[] result = Arrays.copyOf(first, first.length + second.length, Object[].class);
    System.arraycopy(second, 0, result, first.length, second.length);
    return result;
  }

  private static @Nullable Object[] elements(@Nullable Object collection) {
    @Nullable Object[] elements = Enumeration.toArray(collection);
    return elements == null ? new Object[] {collection} : elements;
  }

  private static Dictionary merge(Dictionary left, @Nullable Object right) {
    if (!(right instanceof Dictionary other)) {
      throw OperatorFailures.invalidOperation(
          "AddHashTableToNonHashTable", "A hash table can only be added to another hash table.");
    }
    Dictionary result =
        left instanceof OrderedDictionary ? new OrderedDictionary() : new Hashtable();
    copy(left, result);
    copy(other, result);
    return result;
  }

  private static void copy(Dictionary source, Dictionary target) {
    Iterator<@Nullable Object> keys = source.keyIterator();
    while (keys.hasNext()) {
      Object key = keys.next();
      if (key != null) {
        addEntry(target, key, source.get(key));
      }
    }
  }

  private static void addEntry(Dictionary target, Object key, @Nullable Object value) {
    if (!target.contains(key)) {
      target.put(key, value);
      return;
    }
    throw OperatorFailures.thrown(
        Exceptions.argument(
            "Item has already been added. Key in dictionary: '"
                + Conversion.toText(existing(target, key))
                + "'  Key being added: '"
                + Conversion.toText(key)
                + "'"));
  }

  private static Object existing(Dictionary target, Object key) {
    Iterator<@Nullable Object> keys = target.keyIterator();
    while (keys.hasNext()) {
      Object known = keys.next();
      if (known != null && ComparisonOperators.equal(known, key, true)) {
        return known;
      }
    }
    return key;
  }
}
