package rehearse.cmdlets.management;

/** Paths as text, either slash: their steps, names and extensions. */
final class PathText {
  private PathText() {}

  /** Joins with one slash between the two parts. */
  static String join(String start, String step) {
    String left = start.replace('\\', '/');
    String right = step.replace('\\', '/');
    int from = 0;
    while (from < right.length() && right.charAt(from) == '/') {
      from++;
    }
    return (left.endsWith("/") ? left : left + "/") + right.substring(from);
  }

  private static String withoutEndSlash(String path) {
    String plain = path.replace('\\', '/');
    int end = plain.length();
    while (end > 1 && plain.charAt(end - 1) == '/') {
      end--;
    }
    return plain.substring(0, end);
  }

  /** Returns all but the last step; empty if there is only one. */
  static String parent(String path) {
    String plain = withoutEndSlash(path);
    int slash = plain.lastIndexOf('/');
    if (slash < 0) {
      return "";
    }
    return slash == 0 ? (plain.length() == 1 ? "" : "/") : plain.substring(0, slash);
  }

  /** Returns the last step. */
  static String leaf(String path) {
    String plain = withoutEndSlash(path);
    return plain.length() == 1 ? plain : plain.substring(plain.lastIndexOf('/') + 1);
  }

  static String extension(String path) {
    String leaf = leaf(path);
    int dot = leaf.lastIndexOf('.');
    return dot < 0 || dot == leaf.length() - 1 ? "" : leaf.substring(dot);
  }

  /** Returns the last step without its extension. */
  static String leafBase(String path) {
    String leaf = leaf(path);
    int dot = leaf.lastIndexOf('.');
    return dot < 0 ? leaf : leaf.substring(0, dot);
  }

  /** Returns the drive with its colon, or an empty text. */
  static String qualifier(String path) {
    int colon = path.indexOf(':');
    return colon > 0 && path.indexOf('/') != 0 ? path.substring(0, colon + 1) : "";
  }

  static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || !qualifier(path).isEmpty();
  }
}
