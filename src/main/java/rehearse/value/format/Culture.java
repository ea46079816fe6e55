package rehearse.value.format;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A culture's way to write numbers and dates ({@code CultureInfo}). */
public final class Culture {
  public static final Culture INVARIANT =
      new Culture("", NumberFormatInfo.INVARIANT, DateTimeFormatInfo.INVARIANT);

  /** English (United States), with the conventions of Windows. */
  public static final Culture EN_US =
      new Culture("en-US", NumberFormatInfo.EN_US, DateTimeFormatInfo.EN_US);

  private static final ConcurrentHashMap<String, Culture> LOADED = new ConcurrentHashMap<>();
  private static final ThreadLocal<Culture> CURRENT = ThreadLocal.withInitial(() -> EN_US);

  private final String name;
  private final NumberFormatInfo numberFormat;
  private final DateTimeFormatInfo dateTimeFormat;

  Culture(String name, NumberFormatInfo numberFormat, DateTimeFormatInfo dateTimeFormat) {
    this.name = name;
    this.numberFormat = numberFormat;
    this.dateTimeFormat = dateTimeFormat;
  }

  /** Returns the culture of the running session ({@code CultureInfo.CurrentCulture}). */
  public static Culture current() {
    return CURRENT.get();
  }

  /** Sets the culture of the sessions that run on this thread. */
  public static void setCurrent(Culture culture) {
    CURRENT.set(culture);
  }

  /** Returns the culture {@code name}, such as {@code de-DE} (any case), or null if none has it. */
  public static @Nullable Culture named(String name) {
    if (name.isEmpty()) {
      return INVARIANT;
    }
    if (name.equalsIgnoreCase("en-US")) {
      return EN_US;
    }
    String key = name.toLowerCase(Locale.ROOT);
    Culture known = LOADED.get(key);
    if (known == null) {
      known = CultureData.load(name);
      if (known != null) {
        LOADED.put(key, known);
      }
    }
    return known;
  }

  /** Returns the name, such as {@code en-US}; the invariant culture's is empty. */
  public String name() {
    return name;
  }

  public NumberFormatInfo numberFormat() {
    return numberFormat;
  }

  public DateTimeFormatInfo dateTimeFormat() {
    return dateTimeFormat;
  }

  @Override
  public String toString() {
    return name;
  }
}
