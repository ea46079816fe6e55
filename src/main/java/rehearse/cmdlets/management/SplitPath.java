package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.TypedArray;

/** {@code Split-Path}: a part of a path. */
@AutoService(Cmdlet.class)
public final class SplitPath extends Cmdlet {
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("ExtensionSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("IsAbsoluteSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("LeafBaseSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("LeafSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("NoQualifierSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("ParentSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("QualifierSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The paths to split.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("LiteralPathSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The paths to split, wildcard characters taken as they are.");
  private final Param<Boolean> parent =
      switchParam("Parent")
          .set("ParentSet")
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("All but the last step, which is the default.");
  private final Param<Boolean> leaf =
      switchParam("Leaf")
          .set("LeafSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The last step.");
  private final Param<Boolean> leafBase =
      switchParam("LeafBase")
          .set("LeafBaseSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The last step without its extension.");
  private final Param<Boolean> extension =
      switchParam("Extension")
          .set("ExtensionSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The extension of the last step.");
  private final Param<Boolean> qualifier =
      switchParam("Qualifier")
          .set("QualifierSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The drive.");
  private final Param<Boolean> noQualifier =
      switchParam("NoQualifier")
          .set("NoQualifierSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The path without its drive.");
  private final Param<Boolean> isAbsolute =
      switchParam("IsAbsolute")
          .set("IsAbsoluteSet")
          .mandatory()
          .doc("Whether the path is absolute.");
  private final Param<Boolean> resolve =
      switchParam("Resolve").doc("Splits the existing items that the path matches.");

  public SplitPath() {
    super("Split-Path", "Returns a part of a path.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("ParentSet");
    outputs("System.String", "System.Boolean");
    example("The name of a file", "Split-Path logs/app/x.txt -Leaf", "x.txt");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        List<String> paths = new ArrayList<>(Arguments.texts(in.get(path)));
        paths.addAll(Arguments.texts(in.get(literalPath)));
        for (String each : paths) {
          for (String resolved : resolved(in, each)) {
            split(in, resolved);
          }
        }
      }
    };
  }

  private List<String> resolved(Invocation in, String text) {
    if (!in.isOn(resolve)) {
      return List.of(text);
    }
    List<String> found = new ArrayList<>();
    ItemPaths paths = new ItemPaths(in.session());
    for (ItemPath item : paths.matching(text)) {
      found.add(item.toString());
    }
    if (found.isEmpty()) {
      in.writeError(ErrorRecord.of(ItemPaths.notFound(paths.literal(text))));
    }
    return found;
  }

  private void split(Invocation in, String text) {
    if (in.isOn(leaf)) {
      in.write(PathText.leaf(text));
    } else if (in.isOn(leafBase)) {
      in.write(PathText.leafBase(text));
    } else if (in.isOn(extension)) {
      in.write(PathText.extension(text));
    } else if (in.isOn(isAbsolute)) {
      in.write(PathText.isAbsolute(text));
    } else if (in.isOn(noQualifier)) {
      in.write(text.substring(PathText.qualifier(text).length()));
    } else if (in.isOn(qualifier)) {
      writeQualifier(in, text);
    } else if (!in.has(parent) || in.isOn(parent)) {
      in.write(PathText.parent(text));
    }
  }

  private static void writeQualifier(Invocation in, String text) {
    String drive = PathText.qualifier(text);
    if (drive.isEmpty()) {
      in.writeError(
          Exceptions.format(
              "Cannot parse path because path '" + text + "' does not have a qualifier specified."),
          "ParsePathFormatError",
          ErrorCategory.InvalidArgument,
          text);
    } else {
      in.write(drive);
    }
  }
}
