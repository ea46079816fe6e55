package rehearse.value.format;

import java.util.List;

/** How a culture writes dates and times; patterns are .NET's custom date formats. */
public record DateTimeFormatInfo(
    List<String> dayNames,
    List<String> abbreviatedDayNames,
    List<String> monthNames,
    List<String> monthGenitiveNames,
    List<String> abbreviatedMonthNames,
    String amDesignator,
    String pmDesignator,
    String dateSeparator,
    String timeSeparator,
    String shortDatePattern,
    String longDatePattern,
    String shortTimePattern,
    String longTimePattern,
    String monthDayPattern,
    String yearMonthPattern,
    String eraName) {
  private static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
  private static final List<String> SHORT_DAYS =
      List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  static final DateTimeFormatInfo INVARIANT =
      new DateTimeFormatInfo(
          DAYS,
          SHORT_DAYS,
          MONTHS,
          MONTHS,
          SHORT_MONTHS,
          "AM",
          "PM",
          "/",
          ":",
          "MM/dd/yyyy",
          "dddd, dd MMMM yyyy",
          "HH:mm",
          "HH:mm:ss",
          "MMMM dd",
          "yyyy MMMM",
          "A.D.");

  static final DateTimeFormatInfo EN_US =
      new DateTimeFormatInfo(
          DAYS,
          SHORT_DAYS,
          MONTHS,
          MONTHS,
          SHORT_MONTHS,
          "AM",
          "PM",
          "/",
          ":",
          "M/d/yyyy",
          "dddd, MMMM d, yyyy",
          "h:mm tt",
          "h:mm:ss tt",
          "MMMM d",
          "MMMM yyyy",
          "AD");

  /** Returns the pattern of the format {@code F}: long date, then long time. */
  public String fullDateTimePattern() {
    return longDatePattern + " " + longTimePattern;
  }
}
