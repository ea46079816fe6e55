package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Help written as comments in a function or script, in the order of its sections. */
public record HelpComment(List<Section> sections) {
  public HelpComment {
    sections = List.copyOf(sections);
  }

  /**
   * One section, such as {@code .PARAMETER Name} with the lines under it.
   *
   * @param name the keyword in upper case, without its dot
   * @param argument the word behind the keyword, or null
   * @param text the lines under it, without comment marks and common indentation
   */
  public record Section(String name, @Nullable String argument, String text) {}

  /** Returns the text of the last section of this name, or null. */
  public @Nullable String text(String name) {
    String found = null;
    for (Section section : sections) {
      if (section.name().equals(name)) {
        found = section.text();
      }
    }
    return found;
  }

  /** Returns the texts of all sections of this name. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Section section : sections) {
      if (section.name().equals(name)) {
        texts.add(section.text());
      }
    }
    return texts;
  }

  /** Returns the argument of the last section of this name, or null. */
  public @Nullable String argument(String name) {
    String found = null;
    for (Section section : sections) {
      if (section.name().equals(name) && section.argument() != null) {
        found = section.argument();
      }
    }
    return found;
  }

  /** Returns the text about a parameter, or null. */
  public @Nullable String parameter(String parameterName) {
    for (Section section : sections) {
      if (section.name().equals("PARAMETER")
          && parameterName.equalsIgnoreCase(section.argument())) {
        return section.text();
      }
    }
    return null;
  }
}
