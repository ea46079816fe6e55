package rehearse.engine.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.scope.Variable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.PsType;

/** A target with a type or attributes before it: {@code [int]$x = …}, {@code [int]$h.y = …}. */
public final class TypedTarget extends TargetNode {
  private final TargetNode target;
  private final List<TypeReference> types;
  private final List<RuleSource> rules;

  /** Makes the rule of an attribute that stands before a variable. */
  public interface RuleSource {
    @Nullable ArgumentRule rule(Frame frame);
  }

  /**
   * @param types outermost first
   */
  public TypedTarget(TargetNode target, List<TypeReference> types, List<RuleSource> rules) {
    this.target = target;
    this.types = List.copyOf(types);
    this.rules = List.copyOf(rules);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return convert(target.eval(frame), frame);
  }

  @Override
  public @Nullable Object evalForUpdate(Frame frame) {
    return target.evalForUpdate(frame);
  }

  private @Nullable Object convert(@Nullable Object value, Frame frame) {
    Object converted = AutomationNull.toNull(value);
    for (int i = types.size() - 1; i >= 0; i--) {
      converted = Conversion.to(converted, types.get(i).resolve(frame));
    }
    return converted;
  }

  @Override
  public void assign(Frame frame, @Nullable Object value) {
    PsType type = types.isEmpty() ? null : types.get(0).resolve(frame);
    Variable variable = target.variable(frame);
    if (variable == null) {
      target.assign(frame, convert(value, frame));
      return;
    }
    if (variable.isReadOnly()) {
      variable.set(value);
    }
    Object converted = value;
    for (int i = types.size() - 1; i > 0; i--) {
      converted = Conversion.to(converted, types.get(i).resolve(frame));
    }
    List<ArgumentRule> made = new ArrayList<>();
    for (RuleSource source : rules) {
      ArgumentRule rule = source.rule(frame);
      if (rule != null) {
        made.add(rule);
      }
    }
    PsType before = variable.constraint();
    List<ArgumentRule> rulesBefore = variable.rules();
    variable.constrain(type != null ? type : before, made.isEmpty() ? rulesBefore : made);
    try {
      if (made.isEmpty()) {
        variable.set(converted);
      } else {
        variable.setFirst(converted);
      }
    } catch (RuntimeException failure) {
      variable.constrain(before, rulesBefore);
      throw failure;
    }
  }
}
