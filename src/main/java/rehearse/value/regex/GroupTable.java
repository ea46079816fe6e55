package rehearse.value.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The capturing groups of a pattern: .NET numbers groups without a name first, named ones after
 * them, and lets several groups share a name or number, while Java numbers them as they come.
 */
final class GroupTable {
  /** .NET group number to the Java groups that stand for it, in order. */
  private final TreeMap<Integer, List<Integer>> byNumber = new TreeMap<>();

  private final Map<String, Integer> numberByName = new HashMap<>();
  private final Map<Integer, String> nameByNumber = new HashMap<>();

  /** Collects the groups in the order in which their parentheses open. */
  static final class Collector {
    private final List<Object> groups = new ArrayList<>();
    private int unnamed = 1;

    void addUnnamed() {
      groups.add(unnamed++);
    }

    /** Adds a group with an explicit number, or (of another key) a name. */
    void add(Object key) {
      groups.add(key);
    }

    GroupTable toTable() {
      GroupTable table = new GroupTable();
      table.put(0, 0);
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i) instanceof Integer number) {
          table.put(number, i + 1);
        }
      }
      int next = unnamed;
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i) instanceof String name) {
          Integer number = table.numberByName.get(name);
          if (number == null) {
            while (table.byNumber.containsKey(next)) {
              next++;
            }
            number = next++;
            table.numberByName.put(name, number);
            table.nameByNumber.put(number, name);
          }
          table.put(number, i + 1);
        }
      }
      return table;
    }
  }

  private void put(int number, int javaGroup) {
    byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(javaGroup);
  }

  boolean hasNumber(int number) {
    return byNumber.containsKey(number);
  }

  /** Returns the number of the group {@code name}; a name may also be a number. Null if none. */
  @Nullable Integer number(String name) {
    Integer named = numberByName.get(name);
    if (named != null) {
      return named;
    }
    if (name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int number = Integer.parseInt(name);
    return hasNumber(number) ? number : null;
  }

  List<Integer> javaGroups(int number) {
    List<Integer> groups = byNumber.get(number);
    return groups == null ? List.of() : groups;
  }

  /** Returns the group numbers in ascending order, 0 first. */
  int[] numbers() {
    return byNumber.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  String name(int number) {
    String name = nameByNumber.get(number);
    return name == null ? Integer.toString(number) : name;
  }
}
