package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.PsException;
import rehearse.value.TypedArray;

/** {@code Join-Path}: a path and the steps below it become one path. */
@AutoService(Cmdlet.class)
public final class JoinPath extends Cmdlet {
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .alias("PSPath")
          .doc("The paths to start from.");
  private final Param<TypedArray> childPath =
      param("ChildPath", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(1)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("What comes below each path.");
  private final Param<TypedArray> additionalChildPath =
      param("AdditionalChildPath", ParameterType.STRING_ARRAY)
          .position(2)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .remaining()
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("Further steps.");
  private final Param<Boolean> resolve =
      switchParam("Resolve").doc("Writes the existing items that the joined path matches.");

  public JoinPath() {
    super("Join-Path", "Joins steps to one path.");
    module("Microsoft.PowerShell.Management");
    outputs("System.String");
    example(
        "Join three steps", "(Join-Path logs app x.txt) -replace '\\\\', '/'", "logs/app/x.txt");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        List<String> steps = new ArrayList<>(Arguments.texts(in.get(childPath)));
        steps.addAll(Arguments.texts(in.get(additionalChildPath)));
        for (String start : Arguments.texts(in.get(path))) {
          join(in, start, steps);
        }
      }
    };
  }

  private void join(Invocation in, String start, List<String> steps) {
    try {
      ItemPaths paths = new ItemPaths(in.session());
      paths.literal(start);
      String joined = start;
      for (String step : steps) {
        joined = PathText.join(joined, step);
      }
      if (!in.isOn(resolve)) {
        in.write(joined);
        return;
      }
      List<ItemPath> items = paths.matching(joined);
      if (items.isEmpty()) {
        throw ItemPaths.notFound(paths.literal(joined));
      }
      for (ItemPath item : items) {
        in.write(item.toString());
      }
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
    }
  }
}
