package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.PsException;
import rehearse.value.TypedArray;

/** {@code New-Item}: makes files, directories, functions, variables and other items. */
@AutoService(Cmdlet.class)
public final class NewItem extends Cmdlet {
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("nameSet")
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .set("pathSet")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The item to make, or the container it goes into if -Name is given.");
  private final Param<String> name =
      param("Name", ParameterType.STRING)
          .set("nameSet")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("The new item's name.");
  private final Param<String> itemType =
      param("ItemType", ParameterType.STRING)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("Type")
          .doc("What to make: File, which is the default, or Directory.");
  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .alias("Target")
          .doc("The item's content or value.");
  private final Param<Boolean> force =
      switchParam("Force").doc("Replaces an existing file, and makes missing directories.");

  public NewItem() {
    super("New-Item", "Makes an item.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("pathSet");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.String", "System.IO.FileInfo", "System.IO.DirectoryInfo");
    example("Make a directory", "(New-Item logs -ItemType Directory).Name", "logs");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        List<String> paths = new ArrayList<>(Arguments.texts(in.get(path)));
        if (paths.isEmpty()) {
          paths.add(".");
        }
        for (String each : paths) {
          make(in, each, in.get(name));
        }
      }
    };
  }

  private void make(Invocation in, String container, @Nullable String child) {
    try {
      String text = child == null || child.isEmpty() ? container : join(container, child);
      ItemPath item = new ItemPaths(in.session()).literal(text);
      if (in.shouldProcess("Destination: " + item, "Create " + kind(in, item))) {
        String made =
            item.provider().create(item.path(), in.get(itemType), in.get(value), in.isOn(force));
        in.write(item.provider().item(made));
      }
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
    }
  }

  private static String join(String container, String child) {
    return container.endsWith(":") ? container + child : PathText.join(container, child);
  }

  private String kind(Invocation in, ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      return "Item";
    }
    String type = in.get(itemType, "file").toLowerCase(Locale.ROOT);
    return type.startsWith("d") ? "Directory" : "File";
  }
}
