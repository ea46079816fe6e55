package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ObjectText;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.Members;
import rehearse.value.TextOrder;

/** {@code Get-Unique}: leaves out objects that equal the one before. */
@AutoService(Cmdlet.class)
public final class GetUnique extends Cmdlet {
  private final Param<Boolean> asString =
      switchParam("AsString").set("AsString").doc("Compares the objects as text.");

  private final Param<Boolean> caseInsensitive =
      switchParam("CaseInsensitive").doc("Takes upper and lower case as equal.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The sorted objects.");

  private final Param<Boolean> onType =
      switchParam("OnType").set("UniqueByType").doc("Gives one object of each type.");

  public GetUnique() {
    super("Get-Unique", "Leaves out objects that equal the one before them.");
    defaultParameterSet("AsString");
    example("Take equal words once", "'a', 'b', 'a' | Sort-Object | Get-Unique", "a\nb");
    example("Take one object of each type", "1, 2, 'a' | Get-Unique -OnType", "1\na");
  }

  @Override
  public Execution start(Invocation in) {
    return new Finding(in);
  }

  private final class Finding extends Execution {
    private final Invocation in;
    private final ObjectComparer comparer;
    private @Nullable Object last;

    Finding(Invocation in) {
      this.in = in;
      this.comparer = ObjectComparer.of(in.isOn(caseInsensitive));
    }

    @Override
    public void process() {
      if (!in.has(inputObject)) {
        return;
      }
      Object input = in.get(inputObject);
      if (last == null || !isSame(input, last)) {
        in.write(input);
        last = input;
      }
    }

    private boolean isSame(@Nullable Object input, Object before) {
      if (in.isOn(onType)) {
        return Members.typeNames(input).get(0).equals(Members.typeNames(before).get(0));
      }
      if (in.isOn(asString)) {
        return TextOrder.equal(
            ObjectText.of(input), ObjectText.of(before), in.isOn(caseInsensitive));
      }
      return comparer.compare(input, before) == 0;
    }
  }
}
