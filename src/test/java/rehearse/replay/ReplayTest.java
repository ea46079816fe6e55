package rehearse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.command.HostInterface;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.directory.DirectoryService;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.engine.PowerShellSession;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.snapshot.PlanReport;
import rehearse.exchange.snapshot.SampleOrganization;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.value.PsType;
import rehearse.value.Types;

final class ReplayTest {
  private final DirectoryStore store = SampleOrganization.create(Edition.EXCHANGE_SE);
  private final PowerShellSession session =
      PowerShellSession.builder(new NobodyThere())
          .service(DirectoryService.class, new DirectoryService(store))
          .build();

  /** A host without anybody to ask. */
  private static final class NobodyThere implements HostInterface {
    @Override
    public int width() {
      return 120;
    }

    @Override
    public boolean isInteractive() {
      return false;
    }

    @Override
    public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
      throw new AssertionError(message);
    }

    @Override
    public @Nullable String readLine(@Nullable String prompt, boolean secret) {
      return null;
    }

    @Override
    public void write(String text) {}
  }

  private static String log(String... events) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><SearchResults>"
        + String.join("", events)
        + "</SearchResults>";
  }

  private static String event(String cmdlet, String attributes, String... namesAndValues) {
    StringBuilder xml = new StringBuilder("<Event Cmdlet=\"" + cmdlet + "\" " + attributes + ">");
    xml.append("<CmdletParameters>");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.append("<Parameter Name=\"")
          .append(namesAndValues[i])
          .append("\" Value=\"")
          .append(namesAndValues[i + 1])
          .append("\"/>");
    }
    return xml.append("</CmdletParameters></Event>").toString();
  }

  private List<String> results(String text) throws ReplayException {
    List<String> results = new ArrayList<>();
    for (ReplayReport.Outcome outcome : new Replay(session).run("log.xml", text).outcomes()) {
      results.add(outcome.command().number() + " " + outcome.result());
    }
    return results;
  }

  @Test
  void theExampleIsReplayed() throws Exception {
    String text = Files.readString(Path.of("scripts/examples/admin-audit-log.xml"));
    ReplayReport report = new Replay(session).run("admin-audit-log.xml", text);
    assertThat(report.text()).endsWith("9 records: 5 done, 1 failed, 3 skipped\n");
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.text())
        .contains("It only reads.")
        .contains("It failed when it was recorded: The SmartHosts parameter is missing.")
        .contains("Rehearse has no command of that name.")
        .contains("object 'To Northwind' couldn't be found");
    assertThat(store.current().find(SendConnectorSchema.SEND_CONNECTOR, "Fax Gateway")).isNull();
    assertThat(PlanReport.of(store))
        .contains("SmartHosts", "{relay1.contoso.com, relay2.contoso.com}", "To Wingtip Toys");
  }

  @Test
  void textsOfValuesBecomeValues() throws Exception {
    assertThat(
            results(
                log(
                    event(
                        "Set-SendConnector",
                        "Succeeded=\"true\"",
                        "Identity",
                        "To Fabrikam",
                        "Enabled",
                        "False",
                        "MaxMessageSize",
                        "20 MB (20,971,520 bytes)",
                        "AddressSpaces",
                        "@{Add='contoso.com;2'; Remove='fabrikam.com'}",
                        "Comment",
                        "it's ‘quoted’",
                        "Fqdn",
                        "$null",
                        "ErrorAction",
                        "Stop"))))
        .containsExactly("1 DONE");
    var connector = store.current().find(SendConnectorSchema.SEND_CONNECTOR, "To Fabrikam");
    assertThat(connector).isNotNull();
    if (connector != null) {
      assertThat(connector.get(SendConnectorSchema.ENABLED)).isFalse();
      assertThat(connector.get(SendConnectorSchema.MAX_MESSAGE_SIZE))
          .hasToString("20 MB (20,971,520 bytes)");
      assertThat(connector.get(SendConnectorSchema.ADDRESS_SPACES))
          .hasToString("[SMTP:*.fabrikam.com;5, SMTP:contoso.com;2]");
      assertThat(connector.get(SendConnectorSchema.COMMENT)).isEqualTo("it's ‘quoted’");
    }
  }

  @Test
  void commandsRunInTheOrderOfTheirTimes() throws Exception {
    assertThat(
            results(
                log(
                    event(
                        "Set-SendConnector",
                        "RunDate=\"3/5/2010 11:59:12 PM\"",
                        "Identity",
                        "New One",
                        "Port",
                        "26"),
                    event(
                        "New-SendConnector",
                        "RunDate=\"3/5/2010 9:00:00 AM\"",
                        "Name",
                        "New One",
                        "AddressSpaces",
                        "a.com"))))
        .containsExactly("2 DONE", "1 DONE");
  }

  @Test
  void theObjectStandsInForAMissingIdentity() throws Exception {
    assertThat(
            results(
                log(event("Set-SendConnector", "ObjectModified=\"To Fabrikam\"", "Port", "26"))))
        .containsExactly("1 DONE");
  }

  @Test
  void onlyExchangeCommandsRun() throws Exception {
    Path victim = Files.createTempFile("replay", ".txt");
    assertThat(
            results(
                log(
                    event("Remove-Item", "", "Path", victim.toString()),
                    event("Invoke-Expression", "", "Command", "exit 3"),
                    event(
                        "Set-SendConnector",
                        "",
                        "Identity",
                        "To Fabrikam",
                        "Port 1; Remove-Item x #",
                        "y"))))
        .containsExactly("1 SKIPPED", "2 SKIPPED", "3 FAILED");
    assertThat(victim).exists();
    Files.delete(victim);
    assertThat(store.changes()).isEmpty();
  }

  @Test
  void whatTheRecordingDoesNotHoldIsSkipped() throws Exception {
    assertThat(
            results(
                log(
                    event(
                        "Set-SendConnector",
                        "",
                        "Identity",
                        "To Fabrikam",
                        "SmartHosts",
                        "System.Collections.Hashtable"),
                    event("Set-SendConnector", "Succeeded=\"False\" Error=\"No\"", "Port", "1"),
                    event("Test-SendConnector", "", "Identity", "x"))))
        .containsExactly("1 SKIPPED", "2 SKIPPED", "3 SKIPPED");
    assertThat(store.changes()).isEmpty();
  }

  @Test
  void badArgumentsFailAndTheRestGoesOn() throws Exception {
    assertThat(
            results(
                log(
                    event("Set-SendConnector", "", "Identity", "To Fabrikam", "Port", "many"),
                    event("Set-SendConnector", "", "Identity", "To Fabrikam", "Color", "red"),
                    event("Set-SendConnector", "", "Identity", "To Fabrikam", "Port", "70000"),
                    event("Set-SendConnector", "", "Identity", "To Fabrikam", "Port", "26"))))
        .containsExactly("1 FAILED", "2 FAILED", "3 FAILED", "4 DONE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "nonsense",
        "<Objs/>",
        "<SearchResults><Event Cmdlet=\"Set-SendConnector\">",
        "<SearchResults><Event/></SearchResults>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><SearchResults>&e;</SearchResults>"
      })
  void aBadFileIsOneErrorAndNothingRuns(String text) {
    assertThatThrownBy(() -> new Replay(session).run("bad.xml", text))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("'bad.xml'");
    assertThat(store.changes()).isEmpty();
  }

  @Test
  void everyTruncatedFileIsAnError() throws Exception {
    String text = Files.readString(Path.of("scripts/examples/admin-audit-log.xml"));
    for (int length = 60; length < text.lastIndexOf("</SearchResults>"); length += 97) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> new Replay(session).run("cut.xml", cut))
          .isInstanceOf(ReplayException.class);
    }
    assertThat(store.changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bool | False | $false",
        "bool | 1 | $true",
        "bool | maybe | 'maybe'",
        "switch | True | $true",
        "string | it's | 'it''s'",
        "string | 'x' | 'x'",
        "int | 25 | '25'",
        "list | a, b | 'a','b'",
        "list | {a, b} | 'a','b'",
        "list | @(\"a\",\"b\") | 'a','b'",
        "list | @{Add=\"a\",\"b\";Remove='c'} | @{Add='a','b';Remove='c'}",
        "list | @{Add='x;1'; Remove='y;2'} | @{Add='x;1';Remove='y;2'}",
        "list | $null | $null",
      })
  void argumentsAreReadLeniently(String kind, String recorded, String expression) {
    PsType type =
        switch (kind) {
          case "bool" -> Types.BOOL;
          case "switch" -> Types.SWITCH;
          case "int" -> Types.INT;
          case "list" -> MultiValuedProperty.ADDRESS_SPACES;
          default -> Types.STRING;
        };
    ParameterSpec spec =
        new ParameterSpec(
            "P", type, List.of(), List.of(ParameterSetEntry.NAMED), List.of(), null, false, null);
    assertThat(LenientArgument.expression(spec, recorded)).isEqualTo(expression);
  }

  @Test
  void valuesThatAreOnlyTypeNamesAreUnknown() {
    ParameterSpec spec =
        new ParameterSpec(
            "P",
            MultiValuedProperty.SMART_HOSTS,
            List.of(),
            List.of(ParameterSetEntry.NAMED),
            List.of(),
            null,
            false,
            null);
    assertThat(LenientArgument.expression(spec, "System.Collections.Hashtable")).isNull();
    assertThat(LenientArgument.expression(spec, "@{Insert='x'}")).isNull();
  }
}
