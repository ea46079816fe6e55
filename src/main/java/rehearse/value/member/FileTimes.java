package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.EnumValue;
import rehearse.value.PsDateTime;
import rehearse.value.TypeNames;

/** When files were made, read and written, and their attributes. */
final class FileTimes {
  private FileTimes() {}

  /** Which of a file's times. */
  enum Kind {
    CREATION,
    ACCESS,
    WRITE
  }

  static PsDateTime get(Path path, Kind kind) {
    Object time =
        FileMembers.run(
            path,
            () -> {
              BasicFileAttributes all = Files.readAttributes(path, BasicFileAttributes.class);
              return FileMembers.time(
                  switch (kind) {
                    case CREATION -> all.creationTime();
                    case ACCESS -> all.lastAccessTime();
                    case WRITE -> all.lastModifiedTime();
                  });
            });
    return (PsDateTime) Objects.requireNonNull(time);
  }

  static void set(Path path, Kind kind, PsDateTime value) {
    Instant instant = value.toUtc().clock().toInstant(ZoneOffset.UTC);
    FileMembers.run(
        path,
        () -> {
          change(path, kind, FileTime.from(instant));
          return null;
        });
  }

  private static void change(Path path, Kind kind, FileTime time) throws IOException {
    switch (kind) {
      case WRITE -> Files.setLastModifiedTime(path, time);
      case ACCESS -> Files.setAttribute(path, "lastAccessTime", time);
      case CREATION -> Files.setAttribute(path, "creationTime", time);
    }
  }

  static EnumValue attributes(Path path) {
    Object bits =
        FileMembers.run(
            path,
            () -> {
              long value = Files.isDirectory(path) ? 16 : 0;
              value |= Files.isWritable(path) ? 0 : 1;
              value |= Files.isHidden(path) ? 2 : 0;
              value |= Files.isSymbolicLink(path) ? 1024 : 0;
              return value == 0 ? 128L : value;
            });
    return new EnumValue(
        TypeNames.named("System.IO.FileAttributes"), (Long) Objects.requireNonNull(bits));
  }

  static void add(TableBuilder table) {
    time(table, "CreationTime", Kind.CREATION);
    time(table, "LastAccessTime", Kind.ACCESS);
    time(table, "LastWriteTime", Kind.WRITE);
    table.staticMethod(
        "System.IO.FileAttributes GetAttributes(string path)",
        (s, a) -> attributes(FileMembers.path(text(a, 0))));
  }

  private static void time(TableBuilder table, String name, Kind kind) {
    table
        .staticMethod(
            "datetime Get" + name + "(string path)",
            (s, a) -> get(FileMembers.path(text(a, 0)), kind))
        .staticMethod(
            "datetime Get" + name + "Utc(string path)",
            (s, a) -> get(FileMembers.path(text(a, 0)), kind).toUtc())
        .staticMethod(
            "void Set" + name + "(string path, datetime value)", (s, a) -> setTime(a, kind));
  }

  private static Object setTime(@Nullable Object[] a, Kind kind) {
    set(FileMembers.path(text(a, 0)), kind, (PsDateTime) Arguments.value(a, 1));
    return AutomationNull.VALUE;
  }
}
