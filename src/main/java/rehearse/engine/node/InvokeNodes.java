package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.types.ClassInstance;
import rehearse.engine.types.ScriptClass;
import rehearse.value.AutomationNull;
import rehearse.value.CallSite;
import rehearse.value.Conversion;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsType;

/** Method calls: {@code a.b(…)} and {@code a::b(…)}. */
public final class InvokeNodes {
  private static final @Nullable Object[] NO_ARGUMENTS = {};

  private InvokeNodes() {}

  static @Nullable Object[] arguments(ExpressionNode[] nodes, Frame frame) {
    if (nodes.length == 0) {
      return NO_ARGUMENTS;
    }
    @Nullable Object[] values = new Object[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = AutomationNull.toNull(nodes[i].eval(frame));
    }
    return values;
  }

  /** {@code a.b(…)}. */
  public static final class Instance extends ExpressionNode {
    private final ExpressionNode target;
    private final ExpressionNode name;
    private final ExpressionNode[] arguments;
    private final boolean nullConditional;
    private Member.@Nullable Method stringMethod;
    private final CallSite site = new CallSite();

    public Instance(
        ExpressionNode target,
        ExpressionNode name,
        ExpressionNode[] arguments,
        boolean nullConditional) {
      this.target = target;
      this.name = name;
      this.arguments = arguments;
      this.nullConditional = nullConditional;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object raw =
          nullConditional && target instanceof TargetNode inner
              ? inner.evalQuietly(frame)
              : target.eval(frame);
      Object self = AutomationNull.toNull(raw);
      if (self == null && nullConditional) {
        return null;
      }
      if (name.isConstant() && self instanceof String) {
        return onString(self, frame);
      }
      Object member = AutomationNull.toNull(name.eval(frame));
      @Nullable Object[] values = arguments(arguments, frame);
      if (member instanceof Member.Method method) {
        return method.invoke(self, values);
      }
      String method = Conversion.toText(member);
      if (raw instanceof EngineScriptBlock block && EngineScriptBlock.hasMethod(method)) {
        return block.call(method, values, frame);
      }
      if (raw instanceof ClassInstance instance && target instanceof CastNodes.Cast cast) {
        ScriptClass as = ScriptClass.of(cast.type().resolve(frame));
        if (as != null && as != instance.scriptClass() && as.hasMethod(method)) {
          return as.callAsThis(raw, method, values);
        }
      }
      return Members.invoke(raw, method, values);
    }

    private @Nullable Object onString(Object self, Frame frame) {
      Member.Method method = stringMethod;
      String called = MemberNodes.name(name, frame);
      @Nullable Object[] values = arguments(arguments, frame);
      if (method == null && Members.find(self, called) instanceof Member.Method found) {
        stringMethod = found;
        method = found;
      }
      if (method != null) {
        return site.call(method, self, values);
      }
      return Members.invoke(self, called, values);
    }
  }

  /** {@code a::b(…)}. */
  public static final class Static extends ExpressionNode {
    private final ExpressionNode target;
    private final ExpressionNode name;
    private final ExpressionNode[] arguments;
    private @Nullable PsType cachedType;
    private Member.@Nullable Method cachedMethod;
    private final CallSite site = new CallSite();

    public Static(ExpressionNode target, ExpressionNode name, ExpressionNode[] arguments) {
      this.target = target;
      this.name = name;
      this.arguments = arguments;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object self = AutomationNull.toNull(target.eval(frame));
      String method = MemberNodes.name(name, frame);
      @Nullable Object[] values = arguments(arguments, frame);
      if (self == null) {
        throw LanguageErrors.invalidOperation(
            "InvokeMethodOnNull", "You cannot call a method on a null-valued expression.");
      }
      PsType type = TypeReference.typeOf(self);
      if (type == null) {
        type = PsType.of(self);
      }
      if (method.equalsIgnoreCase("new")) {
        return Members.construct(type, values);
      }
      Member.Method found = name.isConstant() && type == cachedType ? cachedMethod : null;
      if (found == null && Members.findStatic(type, method) instanceof Member.Method declared) {
        found = declared;
        cachedType = type;
        cachedMethod = declared;
      }
      if (found == null) {
        throw LanguageErrors.invalidOperation(
            "MethodNotFound",
            "Method invocation failed because ["
                + type.fullName()
                + "] does not contain a method named '"
                + method
                + "'.");
      }
      return site.call(found, null, values);
    }
  }
}
