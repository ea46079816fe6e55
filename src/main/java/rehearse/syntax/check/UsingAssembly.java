package rehearse.syntax.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the name of an assembly that a script wants to use. */
public final class UsingAssembly {
  private static final Pattern SHARE = Pattern.compile("[\\\\/]{2}[^\\\\/]");
  private static final Pattern PATH = Pattern.compile("/|[A-Za-z]:[\\\\/]");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+(?=:)");

  private UsingAssembly() {}

  /** What keeps an assembly from being used: an error's id, and what its text names. */
  public record Problem(String id, String argument) {}

  /** Returns why {@code name} cannot be used, null if nothing speaks against it. */
  public static @Nullable Problem problem(String name) {
    if (SHARE.matcher(name).lookingAt()) {
      return new Problem("CannotLoadAssemblyFromUncPath", name);
    }
    if (PATH.matcher(name).lookingAt()) {
      return null;
    }
    var scheme = SCHEME.matcher(name);
    if (scheme.lookingAt()) {
      String found = scheme.group().toLowerCase(java.util.Locale.ROOT);
      return found.equals("file") ? null : new Problem("CannotLoadAssemblyWithUriSchema", found);
    }
    return new Problem("ErrorLoadingAssembly", name);
  }
}
