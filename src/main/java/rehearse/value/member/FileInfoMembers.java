package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Exceptions;
import rehearse.value.FileSystemInfo;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsDateTime;
import rehearse.value.TypedArray;

/** {@code FileSystemInfo}, {@code FileInfo} and {@code DirectoryInfo}. */
final class FileInfoMembers {
  private FileInfoMembers() {}

  private static FileSystemInfo self(@Nullable Object self) {
    return (FileSystemInfo) Objects.requireNonNull(self);
  }

  private static Path path(@Nullable Object self) {
    return self(self).path();
  }

  static MemberTable common() {
    TableBuilder table =
        new TableBuilder()
            .extended("string Mode", MemberKind.CodeProperty, s -> mode(path(s)))
            .property("System.IO.FileAttributes Attributes", s -> FileTimes.attributes(path(s)))
            .property("bool Exists", s -> exists(self(s)))
            .property("string Extension", s -> PathMembers.extension(self(s).name()))
            .property("string FullName", s -> path(s).toString())
            .property("string LinkTarget", s -> linkTarget(path(s)))
            .property("string Name", s -> self(s).name());
    time(table, "CreationTime", FileTimes.Kind.CREATION);
    time(table, "LastAccessTime", FileTimes.Kind.ACCESS);
    time(table, "LastWriteTime", FileTimes.Kind.WRITE);
    return table
        .method("void Refresh()", (s, a) -> AutomationNull.VALUE)
        .method("string ToString()", (s, a) -> path(s).toString())
        .build();
  }

  private static boolean exists(FileSystemInfo info) {
    return info.isDirectory() ? Files.isDirectory(info.path()) : Files.isRegularFile(info.path());
  }

  private static @Nullable Object linkTarget(Path path) {
    return Files.isSymbolicLink(path)
        ? FileMembers.run(path, () -> Files.readSymbolicLink(path).toString())
        : null;
  }

  private static void time(TableBuilder table, String name, FileTimes.Kind kind) {
    table
        .property(
            "datetime " + name,
            s -> FileTimes.get(path(s), kind),
            (s, value) -> FileTimes.set(path(s), kind, (PsDateTime) Objects.requireNonNull(value)))
        .property("datetime " + name + "Utc", s -> FileTimes.get(path(s), kind).toUtc());
  }

  /** Returns the five letters the default view shows: directory, archive, read-only, … */
  private static Object mode(Path path) {
    boolean link = Files.isSymbolicLink(path);
    char kind = link ? 'l' : Files.isDirectory(path) ? 'd' : '-';
    char hidden = String.valueOf(path.getFileName()).startsWith(".") ? 'h' : '-';
    char readOnly = Files.isWritable(path) ? '-' : 'r';
    return "" + kind + '-' + readOnly + hidden + '-';
  }

  static MemberTable files() {
    return new TableBuilder()
        .extended(
            "System.Object BaseName",
            MemberKind.ScriptProperty,
            s -> PathMembers.bareName(self(s).name()))
        .property("System.IO.DirectoryInfo Directory", s -> parent(path(s)))
        .property("string DirectoryName", s -> String.valueOf(path(s).getParent()))
        .property("bool IsReadOnly", s -> Files.exists(path(s)) && !Files.isWritable(path(s)))
        .property(
            "long Length",
            s -> {
              if (!Files.isRegularFile(path(s))) {
                throw Exceptions.of(
                    "System.IO.FileNotFoundException", "Could not find file '" + path(s) + "'.");
              }
              return FileMembers.run(path(s), () -> Files.size(path(s)));
            })
        .method(
            "void Delete()",
            (s, a) -> {
              FileMembers.run(path(s), () -> Files.deleteIfExists(path(s)));
              return AutomationNull.VALUE;
            })
        .method(
            "System.IO.FileInfo CopyTo(string destFileName)", (s, a) -> copyTo(path(s), text(a, 0)))
        .method(
            "void MoveTo(string destFileName)",
            (s, a) -> {
              FileMembers.run(path(s), () -> Files.move(path(s), FileMembers.path(text(a, 0))));
              return AutomationNull.VALUE;
            })
        .constructor(
            "new(string fileName)", (s, a) -> FileSystemInfo.file(FileMembers.path(text(a, 0))))
        .build();
  }

  private static Object copyTo(Path source, String target) {
    Path path = FileMembers.path(target);
    FileMembers.run(path, () -> Files.copy(source, path));
    return FileSystemInfo.file(path);
  }

  private static @Nullable Object parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? null : FileSystemInfo.directory(parent);
  }

  static MemberTable directories() {
    return new TableBuilder()
        .extended("System.Object BaseName", MemberKind.ScriptProperty, s -> self(s).name())
        .property("System.IO.DirectoryInfo Parent", s -> parent(path(s)))
        .property("System.IO.DirectoryInfo Root", s -> FileSystemInfo.directory(path(s).getRoot()))
        .method(
            "void Create()",
            (s, a) -> {
              FileMembers.run(path(s), () -> Files.createDirectories(path(s)));
              return AutomationNull.VALUE;
            })
        .method(
            "void Delete()",
            (s, a) -> {
              FileMembers.run(path(s), () -> Files.deleteIfExists(path(s)));
              return AutomationNull.VALUE;
            })
        .method(
            "System.IO.DirectoryInfo CreateSubdirectory(string path)",
            (s, a) -> {
              Path child = path(s).resolve(text(a, 0));
              FileMembers.run(child, () -> Files.createDirectories(child));
              return FileSystemInfo.directory(child);
            })
        .method("System.IO.FileInfo[] GetFiles()", (s, a) -> children(path(s), false))
        .method("System.IO.DirectoryInfo[] GetDirectories()", (s, a) -> children(path(s), true))
        .constructor(
            "new(string path)", (s, a) -> FileSystemInfo.directory(FileMembers.path(text(a, 0))))
        .build();
  }

  private static Object children(Path directory, boolean folders) {
    List<Object> found = new ArrayList<>();
    FileMembers.run(
        directory,
        () -> {
          try (Stream<Path> all = Files.list(directory)) {
            all.sorted()
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) == folders)
                .forEach(child -> found.add(FileSystemInfo.of(child)));
          }
          return null;
        });
    return new TypedArray(
        folders ? FileSystemInfo.DIRECTORY : FileSystemInfo.FILE, found.toArray());
  }
}
