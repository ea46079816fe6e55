package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.EnumValue;
import rehearse.value.TypedArray;

/** {@code ConvertTo-Csv}: objects become lines of CSV. */
@AutoService(Cmdlet.class)
public final class ConvertToCsv extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The objects to write; the first decides the columns.");
  private final Param<Character> delimiter =
      param("Delimiter", ParameterType.CHAR)
          .set("Delimiter")
          .position(1)
          .rule(Rules.notNull())
          .doc("The character between cells; a comma unless you say otherwise.");
  private final Param<Boolean> useCulture =
      switchParam("UseCulture")
          .set("UseCulture")
          .doc("Takes the culture's list separator as the delimiter.");
  private final Param<Boolean> includeTypeInformation =
      switchParam("IncludeTypeInformation")
          .alias("ITI")
          .doc("Writes a first line with the type of the first object.");
  private final Param<Boolean> noTypeInformation =
      switchParam("NoTypeInformation")
          .alias("NTI")
          .doc("Writes no line with the type, which is the default.");
  private final Param<TypedArray> quoteFields =
      param("QuoteFields", ParameterType.STRING_ARRAY)
          .alias("QF")
          .doc("The only columns whose cells stand in quotes.");
  private final Param<EnumValue> useQuotes =
      param("UseQuotes", ParameterType.enumeration(CsvFormat.QUOTE_KIND))
          .alias("UQ")
          .doc("Which cells stand in quotes: Always, AsNeeded or Never.");
  private final Param<Boolean> noHeader =
      switchParam("NoHeader").doc("Leaves out the line with the columns' names.");

  public ConvertToCsv() {
    super("ConvertTo-Csv", "Turns objects into comma-separated text.");
    defaultParameterSet("Delimiter");
    outputs("System.String");
    example(
        "Write one object",
        "[pscustomobject]@{ Name = 'Internet'; Port = 25 } | ConvertTo-Csv",
        "\"Name\",\"Port\"\n\"Internet\",\"25\"");
  }

  @Override
  public Execution start(Invocation in) {
    CsvOutput lines =
        CsvOutput.start(
            in,
            new CsvOutput.Parameters(
                delimiter,
                useCulture,
                includeTypeInformation,
                noTypeInformation,
                quoteFields,
                useQuotes,
                noHeader));
    return new Execution() {
      @Override
      public void process() {
        for (String line : lines.lines(in.get(inputObject))) {
          in.write(line);
        }
      }
    };
  }
}
