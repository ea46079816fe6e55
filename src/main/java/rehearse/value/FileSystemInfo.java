package rehearse.value;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file or directory, which need not exist: {@code System.IO.FileInfo}, {@code DirectoryInfo}. */
public final class FileSystemInfo extends ReferenceObject {
  public static final PsType FILE = TypeNames.named("System.IO.FileInfo");
  public static final PsType DIRECTORY = TypeNames.named("System.IO.DirectoryInfo");

  private final PsType type;
  private final Path path;

  private FileSystemInfo(PsType type, Path path) {
    this.type = type;
    this.path = path;
  }

  /** Returns the file at the absolute {@code path}. */
  public static FileSystemInfo file(Path path) {
    return new FileSystemInfo(FILE, path);
  }

  /** Returns the directory at the absolute {@code path}. */
  public static FileSystemInfo directory(Path path) {
    return new FileSystemInfo(DIRECTORY, path);
  }

  /** Returns what is at {@code path}: a directory, or else a file. */
  public static FileSystemInfo of(Path path) {
    return Files.isDirectory(path) ? directory(path) : file(path);
  }

  @Override
  public PsType type() {
    return type;
  }

  public Path path() {
    return path;
  }

  public boolean isDirectory() {
    return type == DIRECTORY;
  }

  /** Returns the last step of the path; the root's name is the root itself. */
  public String name() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** Returns the full path, as PowerShell 7 shows items. */
  @Override
  public String toString() {
    return path.toString();
  }
}
