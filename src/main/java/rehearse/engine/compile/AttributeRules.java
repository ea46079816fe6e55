package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.rule.Rules;
import rehearse.engine.function.Call;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.node.TypedTarget;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Layout;
import rehearse.engine.types.ClassAttribute;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.value.AutomationNull;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Attributes: their arguments, and the rules they stand for. */
public final class AttributeRules {
  private AttributeRules() {}

  /** Returns a frame to evaluate the arguments of a block's attributes in. */
  public static Frame frame(EngineScriptBlock block) {
    Call call = new Call(block.code(), "<ScriptBlock>", block.session().currentCall());
    Frame frame =
        Frame.borrowing(
            block.session(),
            block.state().current(),
            Layout.EMPTY,
            call,
            Streams.NOWHERE,
            block.session().streams());
    call.setFrame(frame);
    return frame;
  }

  /** Returns the values of the positional arguments. */
  public static List<@Nullable Object> positional(AttributeAst attribute, Frame frame) {
    List<@Nullable Object> values = new ArrayList<>();
    for (ExpressionAst argument : attribute.positionalArguments()) {
      values.add(evaluate(argument, frame));
    }
    return values;
  }

  /** Returns the values of the named arguments. */
  public static Map<String, @Nullable Object> named(AttributeAst attribute, Frame frame) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (NamedAttributeArgumentAst argument : attribute.namedArguments()) {
      values.put(
          argument.argumentName(),
          argument.expressionOmitted() ? true : evaluate(argument.argument(), frame));
    }
    return values;
  }

  /** Returns the value of an expression that stands outside of the code that is run. */
  public static @Nullable Object evaluate(ExpressionAst expression, Frame frame) {
    BlockContext context = new BlockContext(frame.call().code());
    ExpressionNode node = new StatementCompiler(context).expressions().compile(expression);
    Frame own =
        Frame.borrowing(
            frame.session(),
            frame.scope(),
            context.layout(),
            frame.call(),
            frame.out(),
            frame.streams());
    return AutomationNull.toNull(node.eval(own));
  }

  /** Returns the rule that an attribute stands for, PowerShell's or a script's own; or null. */
  public static @Nullable ArgumentRule rule(AttributeAst attribute, Frame frame) {
    List<@Nullable Object> positional = positional(attribute, frame);
    Map<String, @Nullable Object> named = named(attribute, frame);
    String name = attribute.typeName().fullName();
    ArgumentRule rule = Rules.fromAttribute(name, positional, named);
    if (rule != null) {
      return rule;
    }
    PsType type = TypeNames.find(name);
    return type == null ? null : ClassAttribute.rule(type, positional, named);
  }

  /** Returns what makes the rule of an attribute before a variable. */
  static TypedTarget.RuleSource source(AttributeAst attribute) {
    return frame -> rule(attribute, frame);
  }
}
