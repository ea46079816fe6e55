package rehearse.cmdlets.provider;

import org.jspecify.annotations.Nullable;

/** A path whose drive has been found: the provider, and the path as it knows it. */
public record ItemPath(ItemProvider provider, String path) {
  public boolean exists() {
    return provider.exists(path);
  }

  public boolean isContainer() {
    return provider.isContainer(path);
  }

  public @Nullable Object item() {
    return provider.item(path);
  }

  public String name() {
    return provider.childName(path);
  }

  /** Returns the path as messages show it. */
  @Override
  public String toString() {
    return provider.display(path);
  }
}
