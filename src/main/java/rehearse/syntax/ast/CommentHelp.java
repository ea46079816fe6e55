package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * Help written as comments, in the order of its sections.
 *
 * @param span the comments it stands in
 */
public record CommentHelp(Span span, List<Section> sections) {
  public CommentHelp {
    sections = List.copyOf(sections);
  }

  /**
   * One section, such as {@code .PARAMETER Name} with the lines under it.
   *
   * @param name the keyword in upper case, without its dot
   * @param argument the word after the keyword, or null
   * @param text the lines under it, without the comment marks and common indentation
   */
  public record Section(String name, @Nullable String argument, String text) {}
}
