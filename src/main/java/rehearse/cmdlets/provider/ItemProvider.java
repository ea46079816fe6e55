package rehearse.cmdlets.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Output;
import rehearse.value.PsException;

/**
 * A kind of place where items live. Paths handed to it are its own, without a drive's name: an
 * absolute path of the file system, a variable's name.
 */
public interface ItemProvider {
  /** Returns the name {@code Get-PSProvider} shows. */
  String name();

  boolean exists(String path);

  /** Returns whether the existing item {@code path} can hold others. */
  boolean isContainer(String path);

  /** Returns the paths of the items in {@code path}, in the order they are listed. */
  List<String> children(String path);

  /** Returns the last step of {@code path}. */
  String childName(String path);

  /** Returns the item as an object. */
  @Nullable Object item(String path);

  /** Returns the path as messages show it. */
  String display(String path);

  /** Returns what the item is called in {@code What if:} texts: {@code File}, {@code Item}. */
  String kind(String path);

  /**
   * Sets the item's value.
   *
   * @throws PsException {@code NotSupported} if items of this kind have none
   */
  void set(String path, @Nullable Object value);

  /** Removes the item and, if it is a container, all it holds. */
  void remove(String path);

  /** Renames the item and returns its new path. */
  String rename(String path, String newName);

  /** Makes an item and returns its path. */
  String create(String path, @Nullable String itemType, @Nullable Object value, boolean force);

  /** Writes the item's content to {@code out}: a variable's value, a function's text. */
  void readContent(String path, Output out);

  /** Replaces the item's content. */
  void writeContent(String path, List<@Nullable Object> content);

  /** Returns the error for an operation this kind of item does not have. */
  static PsException notSupported(String operation) {
    return PsException.error(
        "NotSupported",
        rehearse.value.ErrorCategory.NotImplemented,
        "Cannot perform the "
            + operation
            + " operation. The "
            + operation
            + " operation is not supported by this provider.");
  }
}
