package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.TypeData;
import rehearse.value.TypeTable;
import rehearse.value.TypedArray;

/** {@code Remove-TypeData}: takes away what was added to a type. */
@AutoService(Cmdlet.class)
public final class RemoveTypeData extends Cmdlet {
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("RemoveFileSet")
          .mandatory()
          .rule(Rules.notNullOrEmpty())
          .doc("The type files whose data to remove.");

  private final Param<Object> typeData =
      param("TypeData", ArgumentTypes.of("System.Management.Automation.Runspaces.TypeData"))
          .set("RemoveTypeDataSet")
          .mandatory()
          .pipeline(VALUE)
          .doc("The type data to remove.");

  private final Param<String> typeName =
      param("TypeName", ParameterType.STRING)
          .set("RemoveTypeSet")
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The type whose extensions to remove.");

  public RemoveTypeData() {
    super("Remove-TypeData", "Removes what was added to a type.");
    defaultParameterSet("RemoveTypeDataSet");
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Take an extension away",
        "Update-TypeData -TypeName A.B -MemberType NoteProperty -MemberName N -Value 1;"
            + " Remove-TypeData A.B; @(Get-TypeData A.B).Count",
        "0");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (String file : Arguments.texts(in.get(path))) {
          in.writeError(
              ExceptionTypes.INVALID_OPERATION,
              "The type file \"" + file + "\" is not in use.",
              "TypesFileNotFound",
              ErrorCategory.InvalidOperation,
              file);
        }
        if (in.get(typeData) instanceof TypeData given) {
          remove(in, given.typeName());
        } else if (in.has(typeName)) {
          remove(in, in.get(typeName, ""));
        }
      }
    };
  }

  private static void remove(Invocation in, String name) {
    if (!in.shouldProcess("TypeName: " + name, "Remove TypeData")) {
      return;
    }
    if (!TypeTable.current().remove(name)) {
      in.writeError(
          ExceptionTypes.RUNTIME,
          "Error in TypeData \"" + name + "\": The TypeData was not found.",
          "TypesDynamicRemoveException",
          ErrorCategory.InvalidOperation,
          name);
    }
  }
}
