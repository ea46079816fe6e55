package rehearse.cmdlets.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.Wildcard;

/** The files that {@code Select-String} is told to search, and their lines. */
final class SearchedFiles {
  private final Invocation in;
  private final List<Wildcard> include;
  private final List<Wildcard> exclude;

  SearchedFiles(Invocation in, List<Wildcard> include, List<Wildcard> exclude) {
    this.in = in;
    this.include = include;
    this.exclude = exclude;
  }

  /** Returns the files that {@code name} stands for; a plain name of no file is an error. */
  List<Path> find(String name, boolean literal) {
    ItemPaths paths = new ItemPaths(in.session());
    List<Path> files = new ArrayList<>();
    try {
      List<ItemPath> items = literal ? List.of(paths.literal(name)) : paths.matching(name);
      boolean plain = literal || !Wildcard.hasWildcards(name);
      if (plain && (items.isEmpty() || !items.get(0).exists())) {
        in.writeError(ErrorRecord.of(ItemPaths.notFound(paths.literal(name))));
        return files;
      }
      for (ItemPath item : items) {
        if (!item.isContainer() && isWanted(item.name())) {
          files.add(Path.of(item.path()));
        }
      }
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
    }
    return files;
  }

  private boolean isWanted(String name) {
    return (include.isEmpty() || Arguments.matchesAny(include, name))
        && !Arguments.matchesAny(exclude, name);
  }

  /** Returns the lines of a file; one that cannot be read is an error and has none. */
  List<String> lines(Path file, @Nullable TextEncoding encoding) {
    try {
      TextEncoding expected = encoding == null ? TextEncoding.UTF8 : encoding;
      return TextEncoding.decode(Files.readAllBytes(file), expected).lines().toList();
    } catch (IOException e) {
      PsException failure = FileErrors.exception(e, file);
      in.writeError(
          ExceptionTypes.ARGUMENT,
          "The file " + file + " cannot be read: " + failure.message(),
          "ProcessingFile",
          ErrorCategory.InvalidArgument,
          file.toString());
      return List.of();
    }
  }
}
