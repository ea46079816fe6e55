package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.LanguageErrors;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsType;
import rehearse.value.Shape;

/** Properties: {@code a.b}, {@code a::b} and assignments to them. */
public final class MemberNodes {
  private MemberNodes() {}

  /** The name behind the dot: written, or computed. */
  static String name(ExpressionNode node, Frame frame) {
    return Conversion.toText(AutomationNull.toNull(node.eval(frame)));
  }

  /** {@code a.b} with a name that is written. */
  public static final class Property extends TargetNode {
    private final ExpressionNode target;
    private final String name;
    private @Nullable Shape cachedShape;
    private int cachedSlot;
    private Member.@Nullable Property stringProperty;

    public Property(ExpressionNode target, String name) {
      this.target = target;
      this.name = name;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return get(target.eval(frame), frame);
    }

    @Override
    public @Nullable Object evalQuietly(Frame frame) {
      Object self =
          target instanceof TargetNode inner ? inner.evalQuietly(frame) : target.eval(frame);
      return self == null || self == AutomationNull.VALUE ? null : Members.get(self, name);
    }

    private @Nullable Object get(@Nullable Object self, Frame frame) {
      if (self instanceof PsCustomObject object) {
        int slot = slot(object);
        if (slot >= 0) {
          Object value = object.slot(slot);
          if (!(value instanceof Member)) {
            return value;
          }
        }
      } else if (self instanceof String) {
        Member.Property property = stringProperty;
        if (property == null && Members.find(self, name) instanceof Member.Property found) {
          property = found;
          stringProperty = found;
        }
        if (property != null) {
          return property.get(self);
        }
      }
      return read(AutomationNull.toNull(self), name, frame);
    }

    private int slot(PsCustomObject object) {
      Shape shape = object.shape();
      if (shape != cachedShape) {
        cachedSlot = shape.slot(name);
        cachedShape = shape;
      }
      return cachedSlot;
    }

    private void set(@Nullable Object self, @Nullable Object value) {
      if (self instanceof PsCustomObject object) {
        int slot = slot(object);
        if (slot >= 0 && !(object.slot(slot) instanceof Member) && !(value instanceof Member)) {
          object.setSlot(slot, value);
          return;
        }
      }
      Members.set(AutomationNull.toNull(self), name, value);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      set(target.eval(frame), value);
    }

    @Override
    public @Nullable Object update(Frame frame, Update update) {
      Object self = target.eval(frame);
      Object value = update.apply(get(self, frame), frame);
      set(self, value);
      return value;
    }
  }

  /** Reads a property, under the rules of strict mode. */
  static @Nullable Object read(@Nullable Object self, String name, Frame frame) {
    if (frame.scope().strictMode() < 2) {
      return Members.get(self, name);
    }
    Object value = Members.lookup(self, name);
    if (value == Members.MISSING) {
      throw LanguageErrors.error(
          "PropertyNotFoundStrict",
          ErrorCategory.NotSpecified,
          "The property '"
              + name
              + "' cannot be found on this object. Verify that the property exists.");
    }
    return value;
  }

  /** {@code a.$b}: a name that is computed. */
  public static final class DynamicProperty extends TargetNode {
    private final ExpressionNode target;
    private final ExpressionNode name;

    public DynamicProperty(ExpressionNode target, ExpressionNode name) {
      this.target = target;
      this.name = name;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object self = AutomationNull.toNull(target.eval(frame));
      return read(self, MemberNodes.name(name, frame), frame);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      Object self = AutomationNull.toNull(target.eval(frame));
      Members.set(self, MemberNodes.name(name, frame), value);
    }

    @Override
    public @Nullable Object update(Frame frame, Update update) {
      Object self = AutomationNull.toNull(target.eval(frame));
      String property = MemberNodes.name(name, frame);
      Object value = update.apply(read(self, property, frame), frame);
      Members.set(self, property, value);
      return value;
    }
  }

  /** {@code a?.b}: null if {@code a} is null. */
  public static final class NullConditional extends ExpressionNode {
    private final ExpressionNode target;
    private final ExpressionNode name;

    public NullConditional(ExpressionNode target, ExpressionNode name) {
      this.target = target;
      this.name = name;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object self =
          AutomationNull.toNull(
              target instanceof TargetNode inner ? inner.evalQuietly(frame) : target.eval(frame));
      return self == null ? null : read(self, MemberNodes.name(name, frame), frame);
    }
  }

  /** {@code a::b}. */
  public static final class Static extends TargetNode {
    private final ExpressionNode target;
    private final ExpressionNode name;
    private @Nullable PsType cachedType;
    private Member.@Nullable Property cachedProperty;

    public Static(ExpressionNode target, ExpressionNode name) {
      this.target = target;
      this.name = name;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      PsType type = TypeReference.typeOf(target.eval(frame));
      String member = MemberNodes.name(name, frame);
      if (type == null) {
        return null;
      }
      Member.Property property = property(type, member);
      if (property != null) {
        return property.get(null);
      }
      Member other = Members.findStatic(type, member);
      if (other == null && frame.scope().strictMode() >= 2) {
        throw LanguageErrors.error(
            "PropertyNotFoundStrict",
            ErrorCategory.NotSpecified,
            "The property '"
                + member
                + "' cannot be found on this object. Verify that the property exists.");
      }
      return other;
    }

    private Member.@Nullable Property property(PsType type, String member) {
      if (type == cachedType && name.isConstant()) {
        return cachedProperty;
      }
      Member.Property property =
          Members.findStatic(type, member) instanceof Member.Property found ? found : null;
      cachedType = type;
      cachedProperty = property;
      return property;
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      PsType type = TypeReference.typeOf(target.eval(frame));
      String member = MemberNodes.name(name, frame);
      Member.Property property = type == null ? null : property(type, member);
      if (property == null) {
        throw LanguageErrors.invalidOperation(
            "PropertyAssignmentException",
            "The property '"
                + member
                + "' cannot be found on this object. Verify that the property exists and can be"
                + " set.");
      }
      property.set(null, value);
    }
  }
}
