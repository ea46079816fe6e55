package rehearse.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from the command line: change connectors, show the plan, save and load. */
final class MainJobTest {
  @TempDir Path directory;

  @Test
  void aChangeShowsTheNewValuesAndThePlan() {
    Console console =
        Console.run(
            directory,
            null,
            List.of(
                "--plan",
                "-c",
                "Set-SendConnector 'Outbound to Internet' -AddressSpaces"
                    + " @{Add='SMTP:fabrikam.com;5';Remove='SMTP:*;1'} -MaxMessageSize 10MB"
                    + " -Confirm:$false; Get-SendConnector 'Outbound to Internet' | fl"
                    + " AddressSpaces,MaxMessageSize"));
    assertThat(console.err()).isEmpty();
    assertThat(console.exit()).isZero();
    assertThat(console.out())
        .isEqualTo(
            """

            AddressSpaces  : {SMTP:fabrikam.com;5}
            MaxMessageSize : 10 MB (10,485,760 bytes)

            Object                Property        Old value                 New value
            ------                --------        ---------                 ---------
            Outbound to Internet  AddressSpaces   {SMTP:*;1}                {SMTP:fabrikam.com;5}
            Outbound to Internet  MaxMessageSize  35 MB (36,700,160 bytes)  10 MB (10,485,760 bytes)
            """);
  }

  @Test
  void aSavedDirectoryLoadsAgainUnchanged() throws IOException {
    run("--save", "one.xml", "-c", "Set-SendConnector 'To Fabrikam' -Port 2525");
    Console console =
        run(
            "--directory",
            "one.xml",
            "--save",
            "two.xml",
            "-c",
            "(Get-SendConnector 'To Fabrikam').Port");
    assertThat(console.out()).isEqualTo("2525\n");
    assertThat(Files.readString(directory.resolve("two.xml")))
        .isEqualTo(Files.readString(directory.resolve("one.xml")));
  }

  @Test
  void whatIfChangesNothing() {
    Console console =
        run(
            "--plan",
            "-c",
            "Set-SendConnector 'To Fabrikam' -Port 26 -WhatIf; Remove-SendConnector 'To Fabrikam'"
                + " -WhatIf");
    assertThat(console.out()).contains("What if: ").endsWith("Nothing would change.\n");
  }

  @Test
  void removeAsks() {
    Console no =
        Console.run(
            directory, "N\n", List.of("--plan", "-c", "Remove-SendConnector 'Fax Gateway'"));
    assertThat(no.out()).contains("Are you sure").endsWith("Nothing would change.\n");
    Console yes =
        Console.run(
            directory, "Y\n", List.of("--plan", "-c", "Remove-SendConnector 'Fax Gateway'"));
    assertThat(yes.out()).contains("(removed)");
  }

  @Test
  void aSyntaxTreeIsOneLineAFile() throws IOException {
    Files.writeString(directory.resolve("a.ps1"), "'x'");
    Files.writeString(directory.resolve("b.ps1"), "if (");
    Console console = run("--ast", "a.ps1", "b.ps1");
    assertThat(console.out().lines().toList().get(0))
        .isEqualTo(
            "a.ps1\tok\t(ScriptBlock (NamedBlock unnamed (Pipeline (CommandExpression"
                + " (StringConstantExpression SingleQuoted \"x\")))))");
    assertThat(console.out().lines().toList().get(1)).startsWith("b.ps1\terrors\t");
  }

  private Console run(String... args) {
    return Console.run(directory, null, List.of(args));
  }
}
