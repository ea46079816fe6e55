package rehearse.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.format.NetFormat;

/** Columns of PowerShell's own views that are worked out rather than read. */
final class ComputedValues {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;

  private ComputedValues() {}

  static PropertyExpression.ValueSource named(String name) {
    return switch (name) {
      case "text" -> CellText::plain;
      case "entryKey" -> ComputedValues::entryKey;
      case "parentPath" -> ComputedValues::parentPath;
      case "lastWriteTime" -> ComputedValues::lastWriteTime;
      case "fileLength" -> item -> isDirectory(item) ? "" : read(item, "Length");
      case "usedGigabytes" -> drive -> gigabytes(read(drive, "Used"));
      case "freeGigabytes" -> drive -> gigabytes(read(drive, "Free"));
      case "providerName" -> drive -> read(read(drive, "Provider"), "Name");
      case "driveRoot" -> ComputedValues::driveRoot;
      case "commandName" -> ComputedValues::commandName;
      case "duration" -> ComputedValues::duration;
      case "preRelease" -> ComputedValues::preRelease;
      case "exportedCommands" -> module -> keys(read(module, "ExportedCommands"));
      case "exportedFunctions" -> module -> keys(read(module, "ExportedFunctions"));
      case "exportedCmdlets" -> module -> keys(read(module, "ExportedCmdlets"));
      case "exportedVariables" -> module -> keys(read(module, "ExportedVariables"));
      case "exportedAliases" -> module -> keys(read(module, "ExportedAliases"));
      case "overloads" -> method -> lines(read(method, "OverloadDefinitions"));
      default -> throw new IllegalStateException("No computed value: " + name);
    };
  }

  private static @Nullable Object read(@Nullable Object target, String name) {
    if (target == null) {
      return null;
    }
    Member member = Members.find(target, name);
    return member instanceof Member.Property property ? property.get(target) : null;
  }

  private static @Nullable Object entryKey(Object entry) {
    Object key = read(entry, "Key");
    return key != null ? key : read(entry, "Name");
  }

  private static @Nullable Object parentPath(Object item) {
    Object path = read(item, "PSParentPath");
    if (path == null) {
      Object directory = read(item, "DirectoryName");
      return directory != null ? directory : read(read(item, "Parent"), "FullName");
    }
    String text = path.toString();
    int provider = text.indexOf("::");
    return provider < 0 ? text : text.substring(provider + 2);
  }

  /** Returns date and time, each in a column of its own. */
  private static String lastWriteTime(Object item) {
    Object time = read(item, "LastWriteTime");
    return NetFormat.composite("{0,10:d} {0,8:t}", new @Nullable Object[] {time});
  }

  private static boolean isDirectory(Object item) {
    return ObjectView.typeNames(item).contains("System.IO.DirectoryInfo");
  }

  private static String gigabytes(@Nullable Object bytes) {
    return bytes instanceof Number number
        ? NetFormat.format(number.doubleValue() / GIGABYTE, "N2")
        : "";
  }

  private static @Nullable Object driveRoot(Object drive) {
    Object root = read(drive, "DisplayRoot");
    return root != null ? root : read(drive, "Root");
  }

  private static @Nullable Object commandName(Object command) {
    Object type = read(command, "CommandType");
    boolean alias = type != null && type.toString().equals("Alias");
    return alias ? read(command, "DisplayName") : read(command, "Name");
  }

  private static String duration(Object entry) {
    Object duration = read(entry, "Duration");
    if (duration == null) {
      return "";
    }
    double seconds = number(read(duration, "TotalSeconds"));
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.3f", seconds);
    }
    String format = number(read(duration, "TotalHours")) >= 10 ? "c" : "hh\\:mm\\:ss\\.fff";
    String text = NetFormat.format(duration, format);
    int start = 0;
    while (start + 1 < text.length() && (text.charAt(start) == '0' || text.charAt(start) == ':')) {
      start++;
    }
    return text.substring(start);
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  private static @Nullable Object preRelease(Object module) {
    Object data = read(read(module, "PrivateData"), "PSData");
    return read(data, "PreRelease");
  }

  private static List<Object> texts(@Nullable Object collection) {
    List<Object> texts = new ArrayList<>();
    Iterator<@Nullable Object> elements = ObjectView.elements(collection);
    while (elements != null && elements.hasNext()) {
      Object element = elements.next();
      if (element != null) {
        texts.add(element);
      }
    }
    return texts;
  }

  private static Object[] keys(@Nullable Object dictionary) {
    return texts(read(dictionary, "Keys")).toArray();
  }

  private static String lines(@Nullable Object collection) {
    StringBuilder text = new StringBuilder();
    for (Object line : texts(collection)) {
      text.append(text.length() > 0 ? "\n" : "").append(line);
    }
    return text.toString();
  }
}
