package rehearse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableLayoutTest {
  private final List<String> lines = new ArrayList<>();
  private final LineSink sink =
      new LineSink() {
        @Override
        public int width() {
          return 20;
        }

        @Override
        public void writeLine(String line, TextKind kind) {
          lines.add(line);
        }

        @Override
        public void writeText(String text) {
          lines.add(text);
        }
      };

  private TableWriter table(int[] widths, Alignment... alignments) {
    return new TableWriter(sink, sink.width(), widths, alignments, false);
  }

  @Test
  void columnsWithoutWidthShareWhatIsLeft() {
    TableWriter table = table(new int[] {4, 0}, Alignment.LEFT, Alignment.RIGHT);
    table.writeRow(new String[] {"a", "b"}, false);
    assertThat(lines).containsExactly("a   " + " " + " ".repeat(14) + "b");
  }

  @Test
  void numbersThatDoNotFitLoseTheirHead() {
    TableWriter table = table(new int[] {4, 4}, Alignment.RIGHT, Alignment.LEFT);
    table.writeRow(new String[] {"1234567", "abcdefgh"}, false);
    assertThat(lines).containsExactly("…567 abc…");
  }

  @Test
  void centredTextHasTheSmallerHalfOfThePaddingBefore() {
    TableWriter table = table(new int[] {5, 3}, Alignment.CENTER, Alignment.LEFT);
    table.writeRow(new String[] {"ab", "x"}, false);
    assertThat(lines).containsExactly(" ab   x");
  }

  @Test
  void labelsWrapAndDashesFollowTheirLength() {
    TableWriter table = table(new int[] {3, 2}, Alignment.LEFT, Alignment.LEFT);
    table.writeHeader(new String[] {"Other", "B"});
    assertThat(lines).containsExactly("Oth B", "er", "--- -");
  }

  @Test
  void theLastColumnIsCutBeforeItIsHidden() {
    TableWriter table =
        table(new int[] {10, 15, 3}, Alignment.LEFT, Alignment.LEFT, Alignment.LEFT);
    table.writeRow(new String[] {"a", "b", "c"}, false);
    assertThat(lines).containsExactly("a          b        ");
  }

  @Test
  void cellsOfSeveralLinesStandSideBySide() {
    TableWriter table = table(new int[] {4, 8, 1}, Alignment.LEFT, Alignment.LEFT, Alignment.LEFT);
    table.writeRow(new String[] {"n", "one two three", "z"}, true);
    assertThat(lines).containsExactly("n    one two  z", "     three");
  }

  @Test
  void aHeaderCanRepeatAfterEachScreen() {
    TableWriter table = table(new int[] {2}, Alignment.LEFT);
    table.writeHeader(new String[] {"A"});
    table.repeatHeader(1);
    table.writeRow(new String[] {"1"}, false);
    table.writeRow(new String[] {"2"}, false);
    assertThat(lines).containsExactly("A", "-", "1", "A", "-", "2");
  }

  @Test
  void aScreenThatIsTooNarrowShowsNothing() {
    new TableWriter(sink, 4, new int[] {2}, new Alignment[] {Alignment.LEFT}, false)
        .writeRow(new String[] {"a"}, false);
    assertThat(lines).isEmpty();
  }

  @Test
  void wordsBreakBehindBlanksAndLongWordsAnywhere() {
    assertThat(DisplayCells.wrap("lorem ipsum dolor", 12, 12))
        .containsExactly("lorem ipsum ", "dolor");
    assertThat(DisplayCells.wrap("abcdefghij", 4, 4)).containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void escapeSequencesTakeNoCells() {
    assertThat(DisplayCells.length("\u001b[31;1mred\u001b[0m")).isEqualTo(3);
  }

  @Test
  void listLabelsArePaddedAndValuesIndented() {
    ListWriter.write(sink, new String[] {"A", "Long"}, new String[] {"1", "one two three four"});
    assertThat(lines).containsExactly("A    : 1", "Long : one two ", "       three four");
  }

  @Test
  void framesIndentWhatIsInThem() {
    FormatNode.NewLine end = FormatNode.NewLine.INSTANCE;
    CustomWriter.write(
        sink,
        List.of(
            new FormatNode.Text("{"),
            end,
            new FormatNode.Frame(2, List.of(new FormatNode.Text("A = 1"), end)),
            new FormatNode.Text("}")),
        TextKind.PLAIN);
    assertThat(lines).containsExactly("{", "  A = 1", "}");
  }
}
