package rehearse.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code src/test/specs}: what is ours alone, such as the Exchange cmdlets. */
final class SpecsTest {
  @TestFactory
  List<DynamicNode> specs() throws IOException {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path path : CaseFile.find(List.of(Path.of("src/test/specs")))) {
      List<DynamicTest> tests = new ArrayList<>();
      for (Case subject : CaseFile.read(path).cases()) {
        tests.add(
            dynamicTest(
                subject.id(),
                () ->
                    assertThat(Runner.run(subject, path).actual()).isEqualTo(subject.expected())));
      }
      nodes.add(dynamicContainer(path.getFileName().toString(), tests));
    }
    return nodes;
  }
}
