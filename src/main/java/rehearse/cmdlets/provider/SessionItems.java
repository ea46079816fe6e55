package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Output;

/** What the providers of a session's own items share: one flat container of named items. */
abstract class SessionItems implements ItemProvider {
  /** Returns the names of all items, in the order they are listed. */
  abstract List<String> names();

  /** Returns the item called {@code name}, or null if there is none. */
  abstract @Nullable Object find(String name);

  /**
   * Returns the name of the operation {@code -WhatIf} shows for {@code Remove-Item} and the like.
   */
  @Override
  public String kind(String path) {
    return "Item";
  }

  @Override
  public boolean exists(String path) {
    return path.isEmpty() || find(path) != null;
  }

  @Override
  public boolean isContainer(String path) {
    return path.isEmpty();
  }

  @Override
  public List<String> children(String path) {
    return path.isEmpty() ? names() : List.of();
  }

  @Override
  public String childName(String path) {
    return path;
  }

  @Override
  public @Nullable Object item(String path) {
    if (!path.isEmpty()) {
      return find(path);
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (String name : names()) {
      all.add(find(name));
    }
    return all.toArray();
  }

  @Override
  public String display(String path) {
    return path;
  }

  @Override
  public String rename(String path, String newName) {
    Object content = value(path);
    remove(path);
    set(newName, content);
    return newName;
  }

  /** Returns the value of the existing item {@code name}. */
  abstract @Nullable Object value(String name);

  @Override
  public String create(
      String path, @Nullable String itemType, @Nullable Object value, boolean force) {
    set(path, value);
    return path;
  }

  @Override
  public void readContent(String path, Output out) {
    out.write(value(path));
  }

  @Override
  public void writeContent(String path, List<@Nullable Object> content) {
    set(path, content.size() == 1 ? content.get(0) : content.toArray());
  }

  /** Returns one text for a value: its elements joined as strings are. */
  static String text(@Nullable Object value) {
    return Conversion.toText(Enumeration.isEnumerable(value) ? Enumeration.toArray(value) : value);
  }
}
