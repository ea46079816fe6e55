package rehearse.cmdlets.management;

import java.nio.file.Path;
import java.util.List;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Invocation;
import rehearse.command.Param;

/** The directory that {@code Path} or {@code LiteralPath} of a command names. */
final class LocationTarget {
  private LocationTarget() {}

  /**
   * Returns the directory; wildcards in {@code path} stand for the first that matches.
   *
   * @param otherwise where to go if neither parameter was given
   * @throws rehearse.value.PsException an {@code ItemNotFoundException} if there is no directory
   */
  static Path of(Invocation in, Param<String> path, Param<String> literalPath, String otherwise) {
    ItemPaths paths = new ItemPaths(in.session());
    ItemPath target;
    if (in.has(literalPath)) {
      target = paths.literal(in.get(literalPath, "."));
    } else {
      String text = in.get(path, otherwise);
      List<ItemPath> matching = paths.matching(text);
      target = matching.isEmpty() ? paths.literal(text) : matching.get(0);
    }
    if (!target.exists()) {
      throw ItemPaths.notFound(target);
    }
    if (!target.isContainer()) {
      throw ItemPaths.notFound(in.get(path, in.get(literalPath, "")));
    }
    return Path.of(target.path());
  }
}
