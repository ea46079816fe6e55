package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearse.command.Session;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.Wildcard;

/** Finds the items that paths name: {@code ./a*.txt}, {@code env:Path}, {@code C:\x}. */
public final class ItemPaths {
  private static final Pattern QUALIFIED =
      Pattern.compile("(?:[\\w.]+\\\\)?(\\w+)::(.*)", Pattern.DOTALL);
  private static final Pattern ON_DRIVE = Pattern.compile("([^:/\\\\]+):(.*)", Pattern.DOTALL);

  private final Session session;
  private final Drives drives;

  public ItemPaths(Session session) {
    this.session = session;
    this.drives = Drives.of(session);
  }

  /**
   * Returns what {@code path} names, whether it exists or not; wildcards are characters.
   *
   * @throws PsException {@code DriveNotFound}
   */
  public ItemPath literal(String path) {
    Matcher qualified = QUALIFIED.matcher(path);
    if (qualified.matches()) {
      return qualified.group(1).equalsIgnoreCase("FileSystem")
          ? file(qualified.group(2))
          : onDrive(qualified.group(1), qualified.group(2));
    }
    Matcher onDrive = ON_DRIVE.matcher(path);
    return onDrive.matches() ? onDrive(onDrive.group(1), onDrive.group(2)) : file(path);
  }

  private ItemPath file(String path) {
    String plain = path.replace('\\', '/');
    if (plain.equals("~") || plain.startsWith("~/")) {
      plain = System.getProperty("user.home") + plain.substring(1);
    }
    return new ItemPath(drives.files(), session.location().resolve(plain).normalize().toString());
  }

  private ItemPath onDrive(String name, String rest) {
    Drives.Drive drive = drives.find(name);
    if (drive == null) {
      throw Exceptions.of(
              "System.Management.Automation.DriveNotFoundException",
              "Cannot find drive. A drive with the name '" + name + "' does not exist.")
          .withError("DriveNotFound", ErrorCategory.ObjectNotFound)
          .withTarget(name);
    }
    String plain = rest.replace('\\', '/');
    while (plain.startsWith("/")) {
      plain = plain.substring(1);
    }
    return drive.provider() == drives.files()
        ? new ItemPath(
            drives.files(), java.nio.file.Path.of(drive.root(), plain).normalize().toString())
        : new ItemPath(drive.provider(), plain);
  }

  /**
   * Returns the existing items that the pattern {@code path} matches, in the order they are listed.
   */
  public List<ItemPath> matching(String path) {
    if (!Wildcard.hasWildcards(path)) {
      ItemPath item = literal(Wildcard.unescape(path));
      return item.exists() ? List.of(item) : List.of();
    }
    String plain = path.replace('\\', '/');
    Matcher onDrive = ON_DRIVE.matcher(plain);
    List<ItemPath> found = new ArrayList<>();
    String steps = plain;
    if (onDrive.matches()) {
      found.add(literal(onDrive.group(1) + ":"));
      steps = onDrive.group(2);
    } else {
      found.add(literal(plain.startsWith("/") ? "/" : "."));
    }
    for (String step : steps.split("/")) {
      if (!step.isEmpty() && !step.equals(".")) {
        found = step(found, step);
      }
    }
    return found;
  }

  private List<ItemPath> step(List<ItemPath> containers, String step) {
    List<ItemPath> found = new ArrayList<>();
    Wildcard pattern = Wildcard.compile(step, true);
    for (ItemPath container : containers) {
      if (!Wildcard.hasWildcards(step)) {
        ItemPath next =
            container.provider() == drives.files()
                ? file(container.path() + "/" + step)
                : new ItemPath(container.provider(), step);
        if (next.exists()) {
          found.add(next);
        }
        continue;
      }
      if (container.path().isEmpty() || container.isContainer()) {
        for (String child : container.provider().children(container.path())) {
          if (pattern.matches(container.provider().childName(child))) {
            found.add(new ItemPath(container.provider(), child));
          }
        }
      }
    }
    return found;
  }

  /** Returns the error for a path that does not exist. */
  public static PsException notFound(ItemPath path) {
    return notFound(path.toString());
  }

  /** Returns the error for a path, as messages show it, that does not exist. */
  public static PsException notFound(String path) {
    return Exceptions.of(
            "System.Management.Automation.ItemNotFoundException",
            "Cannot find path '" + path + "' because it does not exist.")
        .withError("PathNotFound", ErrorCategory.ObjectNotFound)
        .withTarget(path);
  }
}
