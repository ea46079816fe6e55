package rehearse.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

  /** Runs an example in a directory of its own; what it prints includes its errors. */
  private void run(Cmdlet.Example example) throws IOException {
    Console console =
        Console.run(
            Files.createTempDirectory(directory, "example"),
            null,
            List.of("-NoProfile", "-NonInteractive", "-Command", example.command()));
    if (example.output() == null) {
      assertThat(console.err()).isEmpty();
    } else {
      assertThat((console.out() + console.err()).strip()).isEqualTo(example.output().strip());
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
