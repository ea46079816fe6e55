package rehearse.engine.node;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Enumerator;
import rehearse.value.operator.OperatorContext;

/** Constants, expandable strings and script block literals. */
public final class LiteralNodes {
  private LiteralNodes() {}

  /** A value written in the script. */
  public static final class Constant extends ExpressionNode {
    private final @Nullable Object value;
    private final @Nullable String numberText;

    /**
     * @param numberText how a number is written, if that is not its usual text; else null
     */
    public Constant(@Nullable Object value, @Nullable String numberText) {
      this.value = value;
      this.numberText = numberText;
    }

    public @Nullable Object value() {
      return value;
    }

    public @Nullable String numberText() {
      return numberText;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return value;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /** A string with parts to expand. */
  public static final class Expandable extends ExpressionNode {
    private final ExpressionNode[] parts;

    public Expandable(ExpressionNode[] parts) {
      this.parts = parts;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      StringBuilder text = new StringBuilder();
      for (ExpressionNode part : parts) {
        Object value =
            part instanceof TargetNode target && frame.scope().strictMode() == 1
                ? target.evalQuietly(frame)
                : part.eval(frame);
        if (value instanceof String string) {
          text.append(string);
        } else if (value instanceof Integer number) {
          text.append(number.intValue());
        } else if (value != null) {
          text.append(textOf(value, frame));
        }
      }
      return text.toString();
    }
  }

  /** Returns the text of {@code value} in a string: collections are joined by {@code $OFS}. */
  static String textOf(@Nullable Object value, Frame frame) {
    OperatorContext operators = frame.session().operators();
    String separator = operators.outputFieldSeparator();
    if (value instanceof Enumerator) {
      separator = separator == null ? " " : separator;
    }
    if (value == null || separator == null) {
      return Conversion.toText(value);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null) {
      return Conversion.toText(value);
    }
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (elements.hasNext()) {
      if (!first) {
        text.append(separator);
      }
      text.append(Conversion.toText(elements.next()));
      first = false;
    }
    return text.toString();
  }

  /** A script block literal. */
  public static final class Block extends ExpressionNode {
    private final CodeBlock code;

    public Block(CodeBlock code) {
      this.code = code;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return new EngineScriptBlock(frame.session(), code, frame.scope().state());
    }
  }
}
