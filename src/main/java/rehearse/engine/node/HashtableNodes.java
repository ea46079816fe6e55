package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Hashtable;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsCustomObject;
import rehearse.value.Shape;

/** {@code @{…}}, {@code [ordered]@{…}} and {@code [pscustomobject]@{…}}. */
public final class HashtableNodes {
  private HashtableNodes() {}

  private static void fill(
      Dictionary table, ExpressionNode[] keys, AssignmentNodes.Source[] values, Frame frame) {
    for (int i = 0; i < keys.length; i++) {
      Object key = AutomationNull.toNull(keys[i].eval(frame));
      if (key == null) {
        throw LanguageErrors.invalidOperation(
            "InvalidNullKey", "A null key is not allowed in a hash literal.");
      }
      Object value = AutomationNull.toNull(values[i].value(frame));
      if (table.contains(key)) {
        throw LanguageErrors.invalidOperation(
            "DuplicateKeyInHashLiteral",
            "Duplicate keys '" + Conversion.toText(key) + "' are not allowed in hash literals.");
      }
      table.put(key, value);
    }
  }

  /** {@code @{…}}. */
  public static final class Literal extends ExpressionNode {
    private final ExpressionNode[] keys;
    private final AssignmentNodes.Source[] values;

    public Literal(ExpressionNode[] keys, AssignmentNodes.Source[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Hashtable table = new Hashtable();
      fill(table, keys, values, frame);
      return table;
    }

    /** Returns the node of the same literal behind {@code [ordered]}. */
    public ExpressionNode ordered() {
      return new Ordered(keys, values);
    }

    /** Returns the node of the same literal behind {@code [pscustomobject]}. */
    public ExpressionNode customObject() {
      return new CustomObject(keys, values);
    }
  }

  private static final class Ordered extends ExpressionNode {
    private final ExpressionNode[] keys;
    private final AssignmentNodes.Source[] values;

    Ordered(ExpressionNode[] keys, AssignmentNodes.Source[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      OrderedDictionary table = new OrderedDictionary();
      fill(table, keys, values, frame);
      return table;
    }
  }

  private static final class CustomObject extends ExpressionNode {
    private final ExpressionNode[] keys;
    private final AssignmentNodes.Source[] values;
    private final @Nullable Shape shape;

    CustomObject(ExpressionNode[] keys, AssignmentNodes.Source[] values) {
      this.keys = keys;
      this.values = values;
      this.shape = constantShape(keys);
    }

    private static @Nullable Shape constantShape(ExpressionNode[] keys) {
      Shape shape = Shape.EMPTY;
      for (ExpressionNode key : keys) {
        if (!(key instanceof LiteralNodes.Constant constant)
            || !(constant.value() instanceof String name)
            || shape.slot(name) >= 0
            || name.equalsIgnoreCase("PSTypeName")) {
          return null;
        }
        shape = shape.plus(name);
      }
      return shape;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Shape known = shape;
      if (known != null) {
        @Nullable Object[] slots = new Object[values.length];
        for (int i = 0; i < slots.length; i++) {
          slots[i] = AutomationNull.toNull(values[i].value(frame));
        }
        return new PsCustomObject(known, slots);
      }
      OrderedDictionary table = new OrderedDictionary();
      fill(table, keys, values, frame);
      return Conversion.toCustomObject(table);
    }
  }
}
