package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.AutomationNull;
import rehearse.value.TypedArray;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;

/** {@code Join-String}: joins the texts of objects. */
@AutoService(Cmdlet.class)
public final class JoinString extends Cmdlet {
  private final Param<Boolean> doubleQuote =
      switchParam("DoubleQuote").set("DoubleQuote").doc("Puts double quotes around each text.");

  private final Param<String> formatString =
      param("FormatString", ParameterType.STRING)
          .set("Format")
          .doc("The .NET format for each object.");

  private final Param<TypedArray> inputObject =
      param("InputObject", ParameterType.PS_OBJECT_ARRAY)
          .pipeline(VALUE)
          .doc("The objects to join.");

  private final Param<String> outputPrefix =
      param("OutputPrefix", ParameterType.STRING)
          .alias("op")
          .doc("What to put before the joined text.");

  private final Param<String> outputSuffix =
      param("OutputSuffix", ParameterType.STRING)
          .alias("os")
          .doc("What to put behind the joined text.");

  private final Param<Object> property =
      param("Property", ArgumentTypes.of(PropertyExpression.TYPE))
          .position(0)
          .doc("The property or script block that gives each text.");

  private final Param<String> separator =
      param("Separator", ParameterType.STRING)
          .position(1)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("What to put between the texts.");

  private final Param<Boolean> singleQuote =
      switchParam("SingleQuote").set("SingleQuote").doc("Puts single quotes around each text.");

  private final Param<Boolean> useCulture =
      switchParam("UseCulture").doc("Separates by the list separator of the culture.");

  public JoinString() {
    super("Join-String", "Joins the texts of objects to one string.");
    implementingType("Microsoft.PowerShell.Commands.Utility.JoinStringCommand");
    defaultParameterSet("default");
    outputs("System.String");
    example("Join with a comma", "'a', 'b' | Join-String -Separator ', '", "a, b");
    example("Quote each text", "'a', 'b' | Join-String -SingleQuote -Separator ','", "'a','b'");
    example("Format each object", "1, 22 | Join-String -FormatString '<{0:D3}>'", "<001><022>");
  }

  @Override
  public Execution start(Invocation in) {
    return new Joining(in);
  }

  private final class Joining extends Execution {
    private final Invocation in;
    private final String between;
    private final @Nullable PropertyExpression expression;
    private final StringBuilder joined = new StringBuilder();
    private boolean first = true;

    Joining(Invocation in) {
      this.in = in;
      this.expression = in.get(property) instanceof PropertyExpression given ? given : null;
      this.between = separator(in);
      joined.append(in.get(outputPrefix, ""));
    }

    @Override
    public void process() {
      for (Object input : Arguments.elements(in.get(inputObject))) {
        if (input != null && input != AutomationNull.VALUE) {
          append(input);
        }
      }
    }

    private void append(Object input) {
      Object value = input;
      if (expression != null) {
        List<PropertyExpression.Result> results = expression.results(input);
        value = results.isEmpty() ? null : results.get(0).value();
      }
      if (!first) {
        joined.append(between);
      }
      first = false;
      String text = ObjectText.of(value);
      String format = in.get(formatString);
      if (in.isOn(singleQuote)) {
        joined.append('\'').append(text).append('\'');
      } else if (in.isOn(doubleQuote)) {
        joined.append('"').append(text).append('"');
      } else if (format != null) {
        joined.append(NetFormat.composite(format, new Object[] {value}));
      } else {
        joined.append(text);
      }
    }

    @Override
    public void end() {
      in.write(joined.append(in.get(outputSuffix, "")).toString());
    }
  }

  private String separator(Invocation in) {
    if (in.isOn(useCulture)) {
      return Culture.current().numberFormat().decimalSeparator().equals(",") ? ";" : ",";
    }
    String given = in.get(separator);
    if (given != null) {
      return given;
    }
    String fieldSeparator = in.session().operators().outputFieldSeparator();
    return fieldSeparator != null ? fieldSeparator : "";
  }
}
