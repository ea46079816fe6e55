package rehearse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static rehearse.format.TestConsole.object;

import java.util.List;
import org.junit.jupiter.api.Test;
import rehearse.command.InformationRecord;

final class ConsoleFormatterTest {
  private final TestConsole console = new TestConsole();

  @Test
  void objectsOfFourPropertiesShareOneTable() {
    console.write(object("A", "1", "B", "two"), object("A", "10", "B", null));
    assertThat(console.out()).isEqualTo("\nA  B\n-  -\n1  two\n10 \n\n");
  }

  @Test
  void objectsOfFivePropertiesAreLists() {
    console.write(object("A", "1", "Bee", "2", "C", null, "D", "4", "E", "5"), "after");
    assertThat(console.out()).isEqualTo("\nA   : 1\nBee : 2\nC   : \nD   : 4\nE   : 5\n\nafter\n");
  }

  @Test
  void stringsStandWhereTheyCameBetweenRows() {
    console.write(object("A", "1"), "text", object("A", "2"));
    assertThat(console.out()).isEqualTo("\nA\n-\n1\ntext\n2\n\n");
  }

  @Test
  void hostTextOvertakesAWaitingTableButNotItsBlankLine() {
    console.write(object("A", "1"));
    var message = new InformationRecord.HostMessage("host", false, null, null);
    console.formatter.writeInformation(
        new InformationRecord(message, "Write-Host", List.of("PSHOST")));
    console.formatter.writeWarning("careful");
    assertThat(console.outSoFar()).isEqualTo("\nhost\nWARNING: careful\n");
    assertThat(console.out()).isEqualTo("\nhost\nWARNING: careful\nA\n-\n1\n\n");
  }

  @Test
  void columnsThatDoNotFitAreCutAndThenHidden() {
    console.write(object("A", "a".repeat(50), "B", "b".repeat(50), "C", "c".repeat(50), "D", "d"));
    String[] lines = console.out().split("\n");
    assertThat(lines[1]).isEqualTo("A" + " ".repeat(50) + "B" + " ".repeat(50) + "C");
    assertThat(lines[2]).hasSize(119).endsWith("-" + " ".repeat(16));
    assertThat(lines[3]).hasSize(119).endsWith(" " + "c".repeat(16) + "…");
  }

  @Test
  void longListValuesWrapBehindBlanks() {
    console.write(
        object("Name", "x", "Long", "lorem ipsum ".repeat(12), "C", "1", "D", "2", "E", "3"));
    String[] lines = console.out().split("\n");
    assertThat(lines[2]).startsWith("Long : lorem ipsum").endsWith("ipsum ");
    assertThat(lines[3]).startsWith("       lorem ipsum");
  }

  @Test
  void anObjectWithoutPropertiesIsABlankLine() {
    console.write("before", "");
    assertThat(console.out()).isEqualTo("before\n\n");
  }

  @Test
  void wideCharactersTakeTwoCells() {
    console.write(object("Name", "日本語", "Next", "x"), object("Name", "abc", "Next", "y"));
    assertThat(console.out()).isEqualTo("\nName   Next\n----   ----\n日本語 x\nabc    y\n\n");
  }

  @Test
  void aCellShowsItsFirstLine() {
    console.write(object("Name", "n", "Text", "line1\nline2"));
    assertThat(console.out()).contains("\nn    line1…\n");
  }
}
