package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rehearse.format.FormatNode;

/** Collects the lines of a help text. */
final class HelpPage {
  private static final int INDENT = 4;

  private final List<FormatNode> nodes = new ArrayList<>();

  /** Adds a line; an empty text makes a blank one. */
  HelpPage line(String text) {
    nodes.add(new FormatNode.Text(text));
    nodes.add(new FormatNode.NewLine());
    return this;
  }

  /** Adds text that the end of the page breaks. */
  HelpPage text(String text) {
    nodes.add(new FormatNode.Text(text));
    return this;
  }

  HelpPage blank() {
    return line("");
  }

  /** Adds lines that are indented by four cells more. */
  HelpPage indented(Consumer<HelpPage> body) {
    HelpPage inside = new HelpPage();
    body.accept(inside);
    nodes.add(new FormatNode.Frame(INDENT, inside.nodes));
    return this;
  }

  List<FormatNode> nodes() {
    return nodes;
  }
}
