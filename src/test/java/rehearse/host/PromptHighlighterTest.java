package rehearse.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class PromptHighlighterTest {
  private static AttributedStyle styleOf(AttributedString line, String part) {
    return line.styleAt(line.toString().indexOf(part));
  }

  private static AttributedStyle bright(int colour) {
    return AttributedStyle.DEFAULT.foreground(colour | AttributedStyle.BRIGHT);
  }

  @Test
  void everyTokenHasTheColourOfItsKind() {
    String text = "if ($on) { Set-It -Name \"a $b\" -Size (1 + [int]'2') } # why";
    AttributedString line = PromptHighlighter.highlight(text, text.length());
    assertThat(line.toString()).isEqualTo(text);
    assertThat(styleOf(line, "if")).isEqualTo(bright(AttributedStyle.GREEN));
    assertThat(styleOf(line, "$on")).isEqualTo(bright(AttributedStyle.GREEN));
    assertThat(styleOf(line, "Set-It")).isEqualTo(bright(AttributedStyle.YELLOW));
    assertThat(styleOf(line, "-Name")).isEqualTo(bright(AttributedStyle.BLACK));
    assertThat(styleOf(line, "a $b"))
        .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
    assertThat(styleOf(line, "$b")).isEqualTo(bright(AttributedStyle.GREEN));
    assertThat(styleOf(line, "1 +")).isEqualTo(bright(AttributedStyle.WHITE));
    assertThat(styleOf(line, "+ [")).isEqualTo(bright(AttributedStyle.BLACK));
    assertThat(styleOf(line, "int"))
        .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.WHITE));
    assertThat(styleOf(line, "# why"))
        .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
    assertThat(styleOf(line, "{")).isEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void theBracketUnderTheCursorIsMarkedWithItsMate() {
    String text = "f @{ a = (1) }";
    AttributedStyle marked = AttributedStyle.DEFAULT.underline();
    AttributedString line = PromptHighlighter.highlight(text, text.indexOf('}'));
    assertThat(styleOf(line, "@{")).isEqualTo(marked);
    assertThat(styleOf(line, "}")).isEqualTo(marked);
    assertThat(styleOf(line, "(")).isEqualTo(AttributedStyle.DEFAULT);
    AttributedString other = PromptHighlighter.highlight(text, text.indexOf('('));
    assertThat(styleOf(other, ")")).isEqualTo(marked);
    assertThat(styleOf(other, "}")).isEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void whatIsNotYetCompleteHasColoursToo() {
    for (String text :
        new String[] {"Get-It \"a", "foreach ($a in", "@'\nx", "$(", "))", "'", ""}) {
      assertThat(PromptHighlighter.highlight(text, 0).toString()).isEqualTo(text);
    }
    AttributedString line = PromptHighlighter.highlight("foreach ($a in", 14);
    assertThat(styleOf(line, "in")).isEqualTo(bright(AttributedStyle.GREEN));
  }
}
