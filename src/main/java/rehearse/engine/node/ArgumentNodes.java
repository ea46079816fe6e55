package rehearse.engine.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.ParameterBinder;
import rehearse.source.Span;
import rehearse.value.AutomationNull;

/** The arguments of a command as they are written. */
public abstract class ArgumentNodes {
  private ArgumentNodes() {}

  /** Evaluates the argument and adds it to the command line. */
  public abstract void addTo(List<Argument> line, Frame frame);

  /** Returns the value if the argument is nothing but one, else null. */
  public @Nullable ExpressionNode plainValue() {
    return null;
  }

  static @Nullable String numberText(ExpressionNode node) {
    return node instanceof LiteralNodes.Constant constant ? constant.numberText() : null;
  }

  /** A value. */
  public static final class Value extends ArgumentNodes {
    private final ExpressionNode expression;
    private final @Nullable String text;
    private final Span span;

    /**
     * @param bare whether the expression is written without parentheses, so that a number in it
     *     keeps its text
     */
    public Value(ExpressionNode expression, boolean bare, Span span) {
      this.expression = expression;
      this.text = bare ? numberText(expression) : null;
      this.span = span;
    }

    @Override
    public void addTo(List<Argument> line, Frame frame) {
      Object value = AutomationNull.toNull(expression.eval(frame));
      line.add(Argument.value(value, text, span));
    }

    @Override
    public @Nullable ExpressionNode plainValue() {
      return expression;
    }
  }

  /** {@code -Name} or {@code -Name:value}. */
  public static final class Parameter extends ArgumentNodes {
    private final String name;
    private final @Nullable ExpressionNode value;
    private final Span nameSpan;
    private final @Nullable Span valueSpan;

    public Parameter(
        String name, @Nullable ExpressionNode value, Span nameSpan, @Nullable Span valueSpan) {
      this.name = name;
      this.value = value;
      this.nameSpan = nameSpan;
      this.valueSpan = valueSpan;
    }

    @Override
    public void addTo(List<Argument> line, Frame frame) {
      if (value == null) {
        line.add(Argument.parameter(name, nameSpan));
        return;
      }
      Object argument = AutomationNull.toNull(value.eval(frame));
      line.add(Argument.parameter(name, argument, numberText(value), nameSpan, valueSpan));
    }
  }

  /** {@code @variable}. */
  public static final class Splatted extends ArgumentNodes {
    private final ExpressionNode variable;
    private final Span span;

    public Splatted(ExpressionNode variable, Span span) {
      this.variable = variable;
      this.span = span;
    }

    @Override
    public void addTo(List<Argument> line, Frame frame) {
      ParameterBinder.splat(AutomationNull.toNull(variable.eval(frame)), span, line);
    }
  }
}
