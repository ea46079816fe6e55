package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.InformationRecord;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.TypedArray;

/** {@code Write-Information}: writes an object to the information stream. */
@AutoService(Cmdlet.class)
public final class WriteInformation extends Cmdlet {
  private final Param<Object> messageData =
      param("MessageData", ParameterType.OBJECT)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .alias("Msg", "Message")
          .rule(Rules.allowNull())
          .doc("The object to write.");

  private final Param<TypedArray> tags =
      param("Tags", ParameterType.STRING_ARRAY).position(1).doc("Words to find the record by.");

  public WriteInformation() {
    super("Write-Information", "Specifies how PowerShell handles information stream data.");
    example("Inform", "Write-Information 'done' -InformationAction Continue", "done");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        List<String> words = new ArrayList<>();
        TypedArray given = in.get(tags);
        if (given != null) {
          for (Object tag : given) {
            words.add(Conversion.toText(tag));
          }
        }
        in.writeInformation(new InformationRecord(in.get(messageData), "Write-Information", words));
      }
    };
  }
}
