package rehearse.cmdlets.management;

import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** A cmdlet that works on the items that {@code -Path} or {@code -LiteralPath} name. */
abstract class ItemCmdlet extends Cmdlet {
  final Param<TypedArray> path;
  final Param<TypedArray> literalPath;
  final Param<String> filter;
  final Param<TypedArray> include;
  final Param<TypedArray> exclude;
  final Param<Boolean> force;

  /**
   * Declares the parameters.
   *
   * @param pathPipeline how {@code -Path} takes piped objects
   */
  ItemCmdlet(String name, String synopsis, Param.Pipeline pathPipeline) {
    super(name, synopsis);
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Path");
    path =
        param("Path", ParameterType.STRING_ARRAY)
            .set("Path")
            .mandatory()
            .position(0)
            .pipeline(pathPipeline)
            .doc("The items, by path; wildcards allowed.");
    literalPath =
        param("LiteralPath", ParameterType.STRING_ARRAY)
            .set("LiteralPath")
            .mandatory()
            .pipeline(Param.Pipeline.PROPERTY_NAME)
            .alias("PSPath", "LP")
            .doc("The items, by path; wildcard characters are taken as they are.");
    filter = param("Filter", ParameterType.STRING).doc("A pattern that items' names must match.");
    include =
        param("Include", ParameterType.STRING_ARRAY)
            .doc("Patterns, one of which an item's name must match.");
    exclude =
        param("Exclude", ParameterType.STRING_ARRAY)
            .doc("Patterns, none of which an item's name may match.");
    force = switchParam("Force").doc("Works on hidden and read-only items too.");
  }

  /** Returns the existing items that were named; reports each name that names nothing. */
  final List<ItemPath> select(Invocation in) {
    List<ItemPath> found = new ArrayList<>();
    ItemPaths paths = new ItemPaths(in.session());
    for (String name : Arguments.texts(in.get(path))) {
      try {
        addMatching(in, paths, name, found);
      } catch (PsException e) {
        in.writeError(ErrorRecord.of(e));
      }
    }
    for (String name : Arguments.texts(in.get(literalPath))) {
      try {
        ItemPath item = paths.literal(name);
        if (!item.exists()) {
          throw ItemPaths.notFound(item);
        }
        found.add(item);
      } catch (PsException e) {
        in.writeError(ErrorRecord.of(e));
      }
    }
    return found;
  }

  private void addMatching(Invocation in, ItemPaths paths, String name, List<ItemPath> found) {
    if (name.isEmpty()) {
      throw Exceptions.argument(
          "Cannot bind argument to parameter 'Path' because it is an empty string.");
    }
    List<ItemPath> matching = paths.matching(name);
    if (matching.isEmpty() && !Wildcard.hasWildcards(name)) {
      throw ItemPaths.notFound(paths.literal(Wildcard.unescape(name)));
    }
    if (matching.isEmpty()) {
      nothingMatches(name);
    }
    for (ItemPath item : matching) {
      if (isWanted(in, item.name())) {
        found.add(item);
      }
    }
  }

  /** Reacts to a pattern that matches nothing; most cmdlets then just do nothing. */
  void nothingMatches(String pattern) {}

  /** Returns the error of cmdlets that need a match. */
  static PsException noMatch(String pattern) {
    return Exceptions.of(
            "System.Management.Automation.ItemNotFoundException",
            "An object at the specified path "
                + pattern
                + " does not exist, or has been filtered by the -Include or -Exclude parameter.")
        .withError("ItemNotFound", ErrorCategory.ObjectNotFound)
        .withTarget(pattern);
  }

  /** Returns whether filter, include and exclude let an item called {@code name} through. */
  final boolean isWanted(Invocation in, String name) {
    String pattern = in.get(filter);
    if (pattern != null && !pattern.isEmpty() && !Wildcard.compile(pattern, true).matches(name)) {
      return false;
    }
    List<Wildcard> wanted = Arguments.patterns(in.get(include));
    if (!wanted.isEmpty() && !Arguments.matchesAny(wanted, name)) {
      return false;
    }
    return !Arguments.matchesAny(Arguments.patterns(in.get(exclude)), name);
  }

  /** Runs {@code work} and reports what it raises as a non-terminating error. */
  static void reporting(Invocation in, Runnable work) {
    try {
      work.run();
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
    }
  }
}
