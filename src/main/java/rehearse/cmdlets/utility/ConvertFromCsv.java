package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.TypedArray;

/** {@code ConvertFrom-Csv}: lines of CSV become objects. */
@AutoService(Cmdlet.class)
public final class ConvertFromCsv extends Cmdlet {
  private final Param<TypedArray> inputObject =
      param("InputObject", ParameterType.PS_OBJECT_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNull())
          .doc("The lines to read; each may hold several rows.");
  private final Param<Character> delimiter =
      param("Delimiter", ParameterType.CHAR)
          .set("Delimiter")
          .position(1)
          .rule(Rules.notNull())
          .rule(Rules.notNullOrEmpty())
          .doc("The character between cells; a comma unless you say otherwise.");
  private final Param<Boolean> useCulture =
      switchParam("UseCulture")
          .set("UseCulture")
          .mandatory()
          .rule(Rules.notNull())
          .rule(Rules.notNullOrEmpty())
          .doc("Takes the culture's list separator as the delimiter.");
  private final Param<TypedArray> header =
      param("Header", ParameterType.STRING_ARRAY)
          .rule(Rules.notNull())
          .rule(Rules.notNullOrEmpty())
          .doc("The columns' names, for text whose first line is a row already.");

  public ConvertFromCsv() {
    super("ConvertFrom-Csv", "Turns comma-separated text into objects.");
    defaultParameterSet("Delimiter");
    example("Read two columns", "('Name,Port', 'Internet,25' | ConvertFrom-Csv).Port", "25");
  }

  @Override
  public Execution start(Invocation in) {
    List<String> names = in.has(header) ? Arguments.texts(in.get(header)) : null;
    CsvInput rows = new CsvInput(in, CsvFormat.delimiter(in, delimiter, useCulture), names);
    return new Execution() {
      @Override
      public void process() {
        for (@Nullable Object line : Arguments.elements(in.get(inputObject))) {
          rows.read(Conversion.toText(line));
        }
      }
    };
  }
}
