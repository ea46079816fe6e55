package rehearse.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.format.Culture;

/** A culture as scripts see it ({@code System.Globalization.CultureInfo}). */
public record CultureValue(Culture culture) implements Typed {
  /**
   * Returns the culture of that name.
   *
   * @throws PsException a CultureNotFoundException if there is none
   */
  public static CultureValue named(String name) {
    Culture culture = Culture.named(name);
    if (culture == null) {
      throw Exceptions.of(
          "System.Globalization.CultureNotFoundException",
          "Culture is not supported. (Parameter 'name')\n"
              + name
              + " is an invalid culture identifier.");
    }
    return new CultureValue(culture);
  }

  @Override
  public PsType type() {
    return Types.CULTURE;
  }

  public Locale locale() {
    return culture.name().isEmpty() ? Locale.ROOT : Locale.forLanguageTag(culture.name());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CultureValue that && that.culture.name().equals(culture.name());
  }

  @Override
  public int hashCode() {
    return culture.name().hashCode();
  }

  @Override
  public String toString() {
    return culture.name();
  }
}
