package rehearse.cmdlets.core;

/** Compares names that a user may have misspelled or shortened. */
final class SimilarNames {
  private SimilarNames() {}

  /**
   * Returns how many letters must be added, dropped, changed or swapped with their neighbour to
   * make one name the other, case aside.
   */
  static int distance(String left, String right) {
    String from = left.toLowerCase(java.util.Locale.ROOT);
    String to = right.toLowerCase(java.util.Locale.ROOT);
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        cost[i][j] = step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, cost[i - 1][j] + 1);
    best = Math.min(best, cost[i][j - 1] + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }

  /** Returns whether {@code typed} is made of a name's capital letters and its dash. */
  static boolean isAbbreviation(String typed, String name) {
    StringBuilder capitals = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) || c == '-') {
        capitals.append(c);
      }
    }
    return capitals.indexOf("-") >= 0 && capitals.toString().equalsIgnoreCase(typed);
  }
}
