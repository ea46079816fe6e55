package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
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
import rehearse.value.PsException;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.UInt32;
import rehearse.value.Wildcard;

/** {@code Get-ChildItem}: what is in directories and other containers. */
@AutoService(Cmdlet.class)
public final class GetChildItem extends Cmdlet {
  private static final ParameterType<UInt32> UINT = new ParameterType<>(Types.UINT, UInt32.class);

  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("Items")
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The containers or items; wildcards allowed. The current directory if left out.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("LiteralItems")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The containers or items, wildcard characters taken as they are.");
  private final Param<String> filter =
      param("Filter", ParameterType.STRING)
          .position(1)
          .doc("A pattern that items' names must match.");
  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY)
          .doc("Patterns, one of which an item's name must match.");
  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY)
          .doc("Patterns, none of which an item's name may match.");
  private final Param<Boolean> recurse =
      switchParam("Recurse").alias("s", "r").doc("Lists the containers below too.");
  private final Param<UInt32> depth = param("Depth", UINT).doc("How many levels below are listed.");
  private final Param<Boolean> force = switchParam("Force").doc("Lists hidden items too.");
  private final Param<Boolean> name = switchParam("Name").doc("Writes the names only.");
  private final Param<Boolean> directory =
      switchParam("Directory").alias("ad").doc("Lists directories only.");
  private final Param<Boolean> file = switchParam("File").alias("af").doc("Lists files only.");
  private final Param<Boolean> hidden =
      switchParam("Hidden").alias("ah", "h").doc("Lists hidden items only.");
  private final Param<Boolean> readOnly =
      switchParam("ReadOnly").alias("ar").doc("Lists read-only items only.");
  private final Param<Boolean> followSymlink =
      switchParam("FollowSymlink").doc("Goes into directories that are links.");

  public GetChildItem() {
    super("Get-ChildItem", "Lists what is in directories and other containers.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Items");
    outputs("System.IO.FileInfo", "System.IO.DirectoryInfo");
    example(
        "Name two files",
        "Set-Content a.txt 1; Set-Content b.txt 2; Get-ChildItem -Name",
        "a.txt\nb.txt");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        boolean literal = in.has(literalPath);
        List<String> names = new ArrayList<>(Arguments.texts(in.get(literal ? literalPath : path)));
        if (names.isEmpty()) {
          names.add(".");
        }
        for (String each : names) {
          try {
            list(in, each, literal);
          } catch (PsException e) {
            in.writeError(ErrorRecord.of(e));
          }
        }
      }
    };
  }

  private void list(Invocation in, String text, boolean literal) {
    ItemPaths paths = new ItemPaths(in.session());
    boolean pattern = !literal && Wildcard.hasWildcards(text);
    List<ItemPath> items = literal ? List.of(paths.literal(text)) : paths.matching(text);
    if (items.isEmpty() && in.isOn(recurse) && pattern) {
      recurseBelowParent(in, paths, text);
      return;
    }
    if ((items.isEmpty() && !pattern) || (literal && !items.get(0).exists())) {
      throw ItemPaths.notFound(paths.literal(text));
    }
    boolean included = in.has(include) && !pattern && !in.isOn(recurse);
    for (ItemPath item : items) {
      if (!item.isContainer() || (pattern && (in.has(include) || in.has(exclude)))) {
        write(in, item, item.name());
      } else if (!included) {
        if (pattern) {
          write(in, item, item.name());
        } else {
          children(in, item, "", 0);
        }
      }
    }
  }

  /** {@code -Recurse *.log}: the pattern's last step matches names at every level. */
  private void recurseBelowParent(Invocation in, ItemPaths paths, String text) {
    String parent = PathText.parent(text);
    ItemPath start = paths.literal(parent.isEmpty() ? "." : parent);
    Wildcard last = Wildcard.compile(PathText.leaf(text), true);
    below(in, start, last);
  }

  private void below(Invocation in, ItemPath container, Wildcard names) {
    for (String child : container.provider().children(container.path())) {
      ItemPath item = new ItemPath(container.provider(), child);
      if (names.matches(item.name())) {
        write(in, item, item.name());
      }
      if (item.isContainer()) {
        below(in, item, names);
      }
    }
  }

  private void children(Invocation in, ItemPath container, String prefix, long level) {
    List<ItemPath> containers = new ArrayList<>();
    for (String child : container.provider().children(container.path())) {
      ItemPath item = new ItemPath(container.provider(), child);
      write(in, item, prefix + item.name());
      if (item.isContainer() && !(isLink(item) && !in.isOn(followSymlink))) {
        containers.add(item);
      }
    }
    UInt32 most = in.get(depth);
    if (most != null ? level < most.longValue() : in.isOn(recurse)) {
      for (ItemPath item : containers) {
        children(in, item, prefix + item.name() + "/", level + 1);
      }
    }
  }

  private static boolean isLink(ItemPath item) {
    return item.provider().name().equals("FileSystem")
        && Files.isSymbolicLink(Path.of(item.path()));
  }

  private void write(Invocation in, ItemPath item, String relative) {
    if (isWanted(in, item)) {
      if (in.isOn(name)) {
        in.write(relative);
      } else {
        in.write(PathNotes.noted(item));
      }
    }
  }

  private boolean isWanted(Invocation in, ItemPath item) {
    String last = item.name();
    String pattern = in.get(filter);
    if (pattern != null && !pattern.isEmpty() && !Wildcard.compile(pattern, true).matches(last)) {
      return false;
    }
    List<Wildcard> wanted = Arguments.patterns(in.get(include));
    if ((!wanted.isEmpty() && !Arguments.matchesAny(wanted, last))
        || Arguments.matchesAny(Arguments.patterns(in.get(exclude)), last)) {
      return false;
    }
    if (!item.provider().name().equals("FileSystem")) {
      return true;
    }
    boolean isHidden = last.startsWith(".");
    return (!isHidden || in.isOn(force) || in.isOn(hidden))
        && (isHidden || !in.isOn(hidden))
        && (!in.isOn(directory) || item.isContainer())
        && (!in.isOn(file) || !item.isContainer())
        && (!in.isOn(readOnly) || !Files.isWritable(Path.of(item.path())));
  }
}
