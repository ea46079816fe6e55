package rehearse.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the scripts of {@code scripts/examples} on the sample and compares all they print. */
final class ExampleScriptsTest {
  private static final Path EXAMPLES = Path.of("scripts/examples").toAbsolutePath();

  @Test
  void changeScript() throws IOException {
    check("change-connectors", 1, "--plan", "change-connectors.ps1");
  }

  @Test
  void changeScriptOnTrial() throws IOException {
    check("change-connectors-whatif", 0, "--plan", "change-connectors.ps1", "-WhatIf");
  }

  @Test
  void report() throws IOException {
    check("connector-report", 0, "connector-report.ps1");
  }

  @Test
  void migration() throws IOException {
    check("migrate-smart-hosts", 0, "--plan", "migrate-smart-hosts.ps1");
  }

  @Test
  void recording() throws IOException {
    check("admin-audit-log", 1, "--plan", "replay", "admin-audit-log.xml");
  }

  private static void check(String name, int exit, String... args) throws IOException {
    Console console = Console.run(EXAMPLES, null, List.of(args));
    String expected = Files.readString(Path.of("src/test/resources/examples/" + name + ".txt"));
    assertThat(console.out()).isEqualTo(expected.replace("\r\n", "\n"));
    assertThat(console.err()).isEmpty();
    assertThat(console.exit()).isEqualTo(exit);
  }
}
