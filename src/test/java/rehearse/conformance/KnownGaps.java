package rehearse.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The cases that still fail, from {@code known-gaps.txt}: a line {@code file.cases id} for a case,
 * and {@code file.tsv count} for a table's failing rows.
 */
final class KnownGaps {
  private final Set<String> cases = new HashSet<>();
  private final Map<String, Integer> rows = new HashMap<>();

  static KnownGaps load() {
    KnownGaps gaps = new KnownGaps();
    try (InputStream in = KnownGaps.class.getResourceAsStream("/known-gaps.txt")) {
      if (in == null) {
        return gaps;
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(gaps::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gaps;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    String file = line.substring(0, space);
    if (file.endsWith(".cases")) {
      cases.add(line);
    } else {
      rows.put(file, Integer.valueOf(line.substring(space + 1).trim()));
    }
  }

  boolean contains(String file, String id) {
    return cases.contains(file + " " + id);
  }

  /** Returns how many rows of the table {@code file} may fail. */
  int failingRows(String file) {
    return rows.getOrDefault(file, 0);
  }
}
