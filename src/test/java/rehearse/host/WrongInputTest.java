package rehearse.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input gives one clear error, and nothing in the directory changes. */
final class WrongInputTest {
  private static final String UNCHANGED = "Nothing would change.\n";

  @TempDir Path directory;

  private Console command(String text) {
    return Console.run(directory, null, List.of("--plan", "-NonInteractive", "-c", text));
  }

  @Test
  void unknownParameter() {
    Console console = command("Set-SendConnector 'To Fabrikam' -RequiredTLS $true -Port 26");
    assertThat(console.err())
        .isEqualTo(
            "Set-SendConnector: A parameter cannot be found that matches parameter name"
                + " 'RequiredTLS'.\n");
    assertThat(console.out()).isEqualTo(UNCHANGED);
    assertThat(console.exit()).isEqualTo(1);
  }

  @Test
  void valueOfTheWrongType() {
    Console console = command("Set-SendConnector 'To Fabrikam' -Port 26 -RequireTLS 'yes'");
    assertThat(console.err())
        .isEqualTo(
            "Set-SendConnector: Cannot process argument transformation on parameter 'RequireTLS'."
                + " Cannot convert value \"System.String\" to type \"System.Boolean\". Boolean"
                + " parameters accept only Boolean values and numbers, such as $True, $False, 1 or"
                + " 0.\n");
    assertThat(console.out()).isEqualTo(UNCHANGED);
  }

  @Test
  void missingConnector() {
    Console console = command("Set-SendConnector 'Nowhere' -Port 26");
    assertThat(console.err())
        .startsWith("Set-SendConnector: ")
        .contains("object 'Nowhere' couldn't be found");
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.out()).isEqualTo(UNCHANGED);
  }

  @Test
  void ruleBetweenSettings() {
    Console console =
        command("Set-SendConnector 'To Fabrikam' -Port 26 -RequireTLS $true -IgnoreSTARTTLS $true");
    assertThat(console.err()).startsWith("Set-SendConnector: ");
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.out()).isEqualTo(UNCHANGED);
  }

  @Test
  void directoryFileThatIsNone() throws IOException {
    Files.writeString(directory.resolve("bad.xml"), "<Objs");
    Console console =
        Console.run(directory, null, List.of("--directory", "bad.xml", "-c", "Get-SendConnector"));
    assertThat(console.err()).startsWith("rehearse: The directory file 'bad.xml' can't be read: ");
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.out()).isEmpty();
    assertThat(console.exit()).isEqualTo(1);
  }

  @Test
  void directoryFileThatIsNotThere() {
    Console console =
        Console.run(directory, null, List.of("--directory", "no.xml", "-c", "Get-SendConnector"));
    assertThat(console.err())
        .isEqualTo("rehearse: cannot read the directory file 'no.xml': it does not exist\n");
    assertThat(console.exit()).isEqualTo(1);
  }

  @Test
  void truncatedAuditLog() throws IOException {
    String whole = Files.readString(Path.of("scripts/examples/admin-audit-log.xml"));
    Files.writeString(directory.resolve("cut.xml"), whole.substring(0, whole.length() * 2 / 3));
    Console console = Console.run(directory, null, List.of("--plan", "replay", "cut.xml"));
    assertThat(console.err()).startsWith("rehearse: ");
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.out()).isEmpty();
    assertThat(console.exit()).isEqualTo(1);
  }

  @Test
  void scriptThatIsNotThere() {
    Console console = Console.run(directory, null, List.of("nofile.ps1"));
    assertThat(console.err()).contains("'nofile.ps1' is not recognized as the name of a script");
    assertThat(console.exit()).isEqualTo(64);
  }

  @Test
  void unknownExchangeVersion() {
    Console console = Console.run(directory, null, List.of("--exchange", "2003", "-c", "1"));
    assertThat(console.err())
        .isEqualTo("The Exchange version '2003' is not known. Use 2010, 2013, 2016, 2019 or SE.\n");
    assertThat(console.exit()).isEqualTo(64);
  }
}
