package rehearse.cmdlets.provider;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.command.Session;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.FileSystemInfo;
import rehearse.value.Output;
import rehearse.value.PsException;

/** Files and directories. Its paths are absolute. */
public final class FileSystemProvider implements ItemProvider {
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(
          (Path path) -> String.valueOf(path.getFileName()), String.CASE_INSENSITIVE_ORDER);

  private final Session session;

  FileSystemProvider(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "FileSystem";
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  @Override
  public boolean isContainer(String path) {
    return Files.isDirectory(Path.of(path));
  }

  /** Returns directories first, then files, each in name order, as {@code Get-ChildItem} does. */
  @Override
  public List<String> children(String path) {
    List<Path> directories = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(Path.of(path))) {
      inside.forEach(child -> (Files.isDirectory(child) ? directories : files).add(child));
    } catch (IOException e) {
      throw FileErrors.exception(e, Path.of(path))
          .withError("DirUnauthorizedAccessError", ErrorCategory.PermissionDenied);
    }
    directories.sort(BY_NAME);
    files.sort(BY_NAME);
    List<String> all = new ArrayList<>(directories.size() + files.size());
    directories.forEach(child -> all.add(child.toString()));
    files.forEach(child -> all.add(child.toString()));
    return all;
  }

  @Override
  public String childName(String path) {
    Path last = Path.of(path).getFileName();
    return last == null ? path : last.toString();
  }

  @Override
  public Object item(String path) {
    return FileSystemInfo.of(Path.of(path));
  }

  @Override
  public String display(String path) {
    return path;
  }

  @Override
  public String kind(String path) {
    return isContainer(path) ? "Directory" : "File";
  }

  @Override
  public void set(String path, @Nullable Object value) {
    throw ItemProvider.notSupported("SetItem");
  }

  @Override
  public void remove(String path) {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(Path.of(path))) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw failure(e, path, "RemoveFileSystemItemIOError");
    }
    for (Path each : all) {
      try {
        Files.delete(each);
      } catch (IOException e) {
        throw failure(e, each.toString(), "RemoveFileSystemItemIOError");
      }
    }
    Path parent = Path.of(path).getParent();
    if (parent != null && session.location().startsWith(Path.of(path))) {
      session.setLocation(parent);
    }
  }

  private static PsException failure(IOException cause, String path, String errorId) {
    return FileErrors.exception(cause, Path.of(path)).withError(errorId, ErrorCategory.WriteError);
  }

  @Override
  public String rename(String path, String newName) {
    if (newName.indexOf('/') >= 0 || newName.indexOf('\\') >= 0) {
      throw Exceptions.argument(
              "Cannot rename the specified target, because it represents a path or device name.")
          .withError("Argument", ErrorCategory.InvalidArgument);
    }
    Path target = Path.of(path).resolveSibling(newName);
    try {
      Files.move(Path.of(path), target);
    } catch (FileAlreadyExistsException e) {
      throw exists(target, "RenameItemIOError");
    } catch (IOException e) {
      throw failure(e, path, "RenameItemIOError");
    }
    return target.toString();
  }

  private static PsException exists(Path target, String errorId) {
    return Exceptions.of("System.IO.IOException", "The file '" + target + "' already exists.")
        .withError(errorId, ErrorCategory.WriteError)
        .withTarget(target.toString());
  }

  /** Copies one file. */
  public void copyFile(Path from, Path to) {
    if (from.equals(to)) {
      throw Exceptions.of(
              "System.IO.IOException", "Cannot overwrite the item " + from + " with itself.")
          .withError("CopyError", ErrorCategory.WriteError)
          .withTarget(from.toString());
    }
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw failure(e, to.toString(), "CopyFileInfoItemIOError");
    }
  }

  /** Moves a file or directory; a file in the way is replaced only if {@code force}. */
  public void move(Path from, Path to, boolean force) {
    String errorId =
        Files.isDirectory(from) ? "MoveDirectoryItemIOError" : "MoveFileInfoItemIOError";
    CopyOption[] options =
        force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
    try {
      Files.move(from, to, options);
    } catch (FileAlreadyExistsException e) {
      throw exists(to, errorId);
    } catch (IOException e) {
      throw failure(e, to.toString(), errorId);
    }
  }

  @Override
  public String create(
      String path, @Nullable String itemType, @Nullable Object value, boolean force) {
    String type = itemType == null ? "file" : itemType.toLowerCase(Locale.ROOT);
    Path target = Path.of(path);
    if (!type.isEmpty() && "directory".startsWith(type) || type.equals("container")) {
      return createDirectory(target, force);
    }
    if (!type.isEmpty() && "file".startsWith(type)) {
      return createFile(target, value, force);
    }
    throw Exceptions.argument(
            "The type is not a known type for the file system. Only \"file\",\"directory\" or"
                + " \"symboliclink\" can be specified.")
        .withError("Argument", ErrorCategory.InvalidArgument);
  }

  private static String createDirectory(Path target, boolean force) {
    if (Files.exists(target) && !(force && Files.isDirectory(target))) {
      throw Exceptions.of(
              "System.IO.IOException",
              "An item with the specified name " + target + " already exists.")
          .withError("DirectoryExist", ErrorCategory.ResourceExists)
          .withTarget(target.toString());
    }
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw failure(e, target.toString(), "CreateDirectoryIOError");
    }
    return target.toString();
  }

  private static String createFile(Path target, @Nullable Object value, boolean force) {
    try {
      if (force && target.getParent() != null) {
        Files.createDirectories(target.getParent());
      }
      if (Files.exists(target) && !force) {
        throw exists(target, "NewItemIOError");
      }
      Files.write(
          target, value == null ? new byte[0] : TextEncoding.UTF8.encode(Conversion.toText(value)));
    } catch (IOException e) {
      throw failure(e, target.toString(), "NewItemIOError");
    }
    return target.toString();
  }

  @Override
  public void readContent(String path, Output out) {
    throw ItemProvider.notSupported("GetContent");
  }

  @Override
  public void writeContent(String path, List<@Nullable Object> content) {
    throw ItemProvider.notSupported("SetContent");
  }
}
