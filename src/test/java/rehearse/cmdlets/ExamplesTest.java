package rehearse.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rehearse.command.Cmdlet;
import rehearse.command.ParameterSpec;
import rehearse.host.Console;

/** Runs every example of every cmdlet, and checks that each cmdlet describes itself in full. */
final class ExamplesTest {
  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> examplesPrintWhatTheySay() {
    return cmdlets().flatMap(cmdlet -> cmdlet.examples().stream().map(e -> test(cmdlet, e)));
  }

  private DynamicTest test(Cmdlet cmdlet, Cmdlet.Example example) {
    return DynamicTest.dynamicTest(cmdlet.name() + ": " + example.title(), () -> run(example));
  }

  private void run(Cmdlet.Example example) {
    Console console =
        Console.run(
            directory,
            null,
            List.of("-NoProfile", "-NonInteractive", "-Command", example.command()));
    assertThat(console.err()).isEmpty();
    if (example.output() != null) {
      assertThat(console.out().strip()).isEqualTo(example.output().strip());
    }
  }

  @TestFactory
  Stream<DynamicTest> everythingIsDescribed() {
    return cmdlets()
        .map(cmdlet -> DynamicTest.dynamicTest(cmdlet.name(), () -> checkDescription(cmdlet)));
  }

  private static void checkDescription(Cmdlet cmdlet) {
    assertThat(cmdlet.synopsis()).endsWith(".");
    assertThat(cmdlet.examples()).isNotEmpty();
    for (ParameterSpec parameter : cmdlet.spec().parameters()) {
      assertThat(parameter.documentation()).as(parameter.name()).isNotBlank();
    }
  }

  private static Stream<Cmdlet> cmdlets() {
    return ServiceLoader.load(Cmdlet.class).stream().map(ServiceLoader.Provider::get);
  }
}
