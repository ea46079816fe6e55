package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.format.TextFormatter;

/** {@code Out-String}: gives the text that the console would show. */
@AutoService(Cmdlet.class)
public final class OutString extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to format.");

  private final Param<Boolean> noNewline =
      switchParam("NoNewline").set("NoNewLineFormatting").doc("Leaves all line breaks out.");

  private final Param<Boolean> stream =
      switchParam("Stream").set("StreamFormatting").doc("Gives a string for each line.");

  private final Param<Integer> width =
      param("Width", ParameterType.INT)
          .rule(Rules.range(2, Integer.MAX_VALUE))
          .doc("The columns of a line; those of the console by default.");

  public OutString() {
    super("Out-String", "Outputs input objects as a string.");
    defaultParameterSet("NoNewLineFormatting");
    outputs("System.String");
    example(
        "Get the text of a table", "([pscustomobject]@{ A = 1 } | Out-String).Trim()", "A\n-\n1");
  }

  @Override
  public Execution start(Invocation in) {
    return new Texting(in);
  }

  private final class Texting extends Execution {
    private final Invocation in;
    private final StringBuilder text = new StringBuilder();
    private final TextFormatter formatter;

    Texting(Invocation in) {
      this.in = in;
      int columns = in.get(width, in.session().host().width());
      boolean lines = in.isOn(stream);
      String end = in.isOn(noNewline) ? "" : System.lineSeparator();
      formatter =
          new TextFormatter(
              in.session(), columns, lines ? in::write : line -> text.append(line).append(end));
    }

    @Override
    public void process() {
      formatter.write(in.get(inputObject));
    }

    @Override
    public void end() {
      formatter.finish();
      if (!in.isOn(stream)) {
        in.write(text.toString());
      }
    }
  }
}
