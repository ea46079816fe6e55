package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.TypeData;
import rehearse.value.TypeTable;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Get-TypeData}: what was added to types. */
@AutoService(Cmdlet.class)
public final class GetTypeData extends Cmdlet {
  private final Param<TypedArray> typeName =
      param("TypeName", ParameterType.STRING_ARRAY)
          .position(0)
          .pipeline(VALUE)
          .rule(Rules.notNullOrEmpty())
          .doc("The names of the types, wildcards allowed.");

  public GetTypeData() {
    super("Get-TypeData", "Gets what was added to types.");
    outputs("System.Management.Automation.PSObject");
    example(
        "See which types were extended",
        "Update-TypeData -TypeName A.B -MemberType NoteProperty -MemberName N -Value 1;"
            + " (Get-TypeData A.*).TypeName",
        "A.B");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        List<Wildcard> patterns = Arguments.patterns(in.get(typeName));
        for (TypeData data : TypeTable.current().all()) {
          if (patterns.isEmpty() || Arguments.matchesAny(patterns, data.typeName())) {
            in.write(data);
          }
        }
      }
    };
  }
}
