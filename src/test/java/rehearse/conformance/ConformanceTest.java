package rehearse.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the conformance folder, if it is there. A case listed in {@code known-gaps.txt}
 * that passes, or an unlisted one that fails, breaks the build, so that the list only shrinks.
 */
final class ConformanceTest {
  private final KnownGaps gaps = KnownGaps.load();

  @TestFactory
  List<DynamicNode> cases() throws IOException {
    Path folder = SharedFolder.find().resolve("conformance");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: there is no folder of conformance cases");
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path path : CaseFile.find(List.of(folder))) {
      nodes.add(path.toString().endsWith(".cases") ? casesOf(path) : tableTest(path));
    }
    return nodes;
  }

  private DynamicContainer casesOf(Path path) throws IOException {
    String file = path.getFileName().toString();
    List<DynamicTest> tests = new ArrayList<>();
    for (Case subject : CaseFile.read(path).cases()) {
      tests.add(dynamicTest(subject.id(), () -> check(file, path, subject)));
    }
    return dynamicContainer(file, tests);
  }

  private void check(String file, Path path, Case subject) {
    Runner.Outcome outcome = Runner.run(subject, path);
    if (!gaps.contains(file, subject.id())) {
      if (!outcome.passed()) {
        assertThat(outcome.actual()).isEqualTo(subject.expected());
        fail("The case failed");
      }
    } else if (outcome.passed()) {
      fail("The case passes now: remove '" + file + " " + subject.id() + "' from known-gaps.txt");
    }
  }

  private DynamicTest tableTest(Path path) {
    String file = path.getFileName().toString();
    return dynamicTest(
        file,
        () -> {
          List<Runner.Outcome> outcomes = Runner.run(CaseFile.read(path));
          int failing = (int) outcomes.stream().filter(outcome -> !outcome.passed()).count();
          int allowed = gaps.failingRows(file);
          if (failing > allowed) {
            Runner.Outcome first =
                outcomes.stream().filter(outcome -> !outcome.passed()).findFirst().orElseThrow();
            fail(
                "%s: %d rows fail, %d may; the first is %s%n%s%nexpected %s%nbut was %s"
                    .formatted(
                        file,
                        failing,
                        allowed,
                        first.subject().id(),
                        first.subject().script(),
                        first.subject().expected(),
                        first.actual()));
          }
          assertThat(failing)
              .as("failing rows of " + file + ": lower the count in known-gaps.txt")
              .isEqualTo(allowed);
        });
  }
}
