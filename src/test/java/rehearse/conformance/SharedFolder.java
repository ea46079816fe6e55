package rehearse.conformance;

import java.nio.file.Path;

/** Finds the folder with cases, data and documents that may lie beside the checkout. */
public final class SharedFolder {
  private SharedFolder() {}

  /** Returns {@code ../shared}, or where {@code REHEARSE_SHARED} points; it need not exist. */
  public static Path find() {
    String named = System.getenv("REHEARSE_SHARED");
    return Path.of(named != null ? named : "../shared");
  }
}
