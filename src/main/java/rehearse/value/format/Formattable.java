package rehearse.value.format;

import org.jspecify.annotations.Nullable;

/**
 * A value that can be written in several ways ({@code IFormattable}). Numbers, GUIDs and the other
 * values with Java twins are known to {@link NetFormat} itself.
 */
public interface Formattable {
  /**
   * Returns {@code ToString(format, culture)}; null and "" are the general format.
   *
   * @throws rehearse.value.PsException a FormatException if the format is not one
   */
  String format(@Nullable String format, Culture culture);
}
