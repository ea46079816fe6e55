package rehearse.cmdlets.management;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.value.Extension;
import rehearse.value.FileSystemInfo;
import rehearse.value.Members;
import rehearse.value.NoteProperty;

/** The notes that tell where an item or a line came from: PSPath and its kin. */
final class PathNotes {
  private final NoteProperty path;
  private final NoteProperty parent;
  private final NoteProperty child;
  private final NoteProperty drive;
  private final NoteProperty provider;

  /** Makes the notes of {@code item}. */
  PathNotes(ItemPath item) {
    String qualifier = "Microsoft.PowerShell.Core\\" + item.provider().name() + "::";
    String text = item.path();
    int slash = text.lastIndexOf('/');
    path = new NoteProperty("PSPath", qualifier + text);
    parent =
        new NoteProperty(
            "PSParentPath", slash < 0 ? "" : qualifier + text.substring(0, Math.max(slash, 1)));
    child = new NoteProperty("PSChildName", item.name());
    drive =
        new NoteProperty(
            "PSDrive", item.provider().name().equals("FileSystem") ? "/" : item.provider().name());
    provider =
        new NoteProperty("PSProvider", "Microsoft.PowerShell.Core\\" + item.provider().name());
  }

  /** Returns the item itself, with the notes if it is a file or directory. */
  static @Nullable Object noted(ItemPath item) {
    Object value = item.item();
    if (!(value instanceof FileSystemInfo file)) {
      return value;
    }
    PathNotes notes = new PathNotes(item);
    for (NoteProperty note :
        List.of(
            notes.path,
            notes.parent,
            notes.child,
            notes.drive,
            notes.provider,
            new NoteProperty("PSIsContainer", file.isDirectory()))) {
      Members.add(file, note);
    }
    return file;
  }

  void addTo(Extension extension) {
    extension.put(path);
    extension.put(parent);
    extension.put(child);
    extension.put(drive);
    extension.put(provider);
  }
}
