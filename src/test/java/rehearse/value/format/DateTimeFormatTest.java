package rehearse.value.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;

class DateTimeFormatTest {
  private static final ClockTime TIME =
      ClockTime.of(
          PsDateTime.ticksOf(LocalDateTime.of(2024, 3, 5, 14, 7, 9, 89_000_000)),
          ClockTime.Kind.UNSPECIFIED);

  private static String format(String format) {
    return DateTimeFormat.format(TIME, format, Culture.EN_US);
  }

  @Test
  void standardFormats() {
    assertThat(format("")).isEqualTo("3/5/2024 2:07:09 PM");
    assertThat(format("d")).isEqualTo("3/5/2024");
    assertThat(format("F")).isEqualTo("Tuesday, March 5, 2024 2:07:09 PM");
    assertThat(format("o")).isEqualTo("2024-03-05T14:07:09.0890000");
    assertThat(format("u")).isEqualTo("2024-03-05 14:07:09Z");
    assertThat(format("R")).isEqualTo("Tue, 05 Mar 2024 14:07:09 GMT");
    assertThat(DateTimeFormat.format(TIME, "G", Culture.INVARIANT))
        .isEqualTo("03/05/2024 14:07:09");
  }

  @Test
  void customFormats() {
    assertThat(format("yyyyMMdd_HHmmss")).isEqualTo("20240305_140709");
    assertThat(format("dddd, dd MMMM yyyy 'at' hh:mm tt"))
        .isEqualTo("Tuesday, 05 March 2024 at 02:07 PM");
    assertThat(format("%d")).isEqualTo("5");
    assertThat(format("ss.FFF f")).isEqualTo("09.089 0");
    assertThat(format("d\\d")).isEqualTo("5d");
  }

  @Test
  void whatIsNoFormatIsRefused() {
    assertThatThrownBy(() -> format("q")).hasMessage("Input string was not in a correct format.");
    assertThatThrownBy(() -> format("'open"))
        .hasMessage("Cannot find a matching quote character for the character '''.");
  }

  @Test
  void otherCultures() {
    Culture german = requireNonNull(Culture.named("de-DE"));
    assertThat(DateTimeFormat.format(TIME, "d", german)).isEqualTo("05.03.2024");
    assertThat(DateTimeFormat.format(TIME, "dddd d MMMM", german)).isEqualTo("Dienstag 5 März");
    assertThat(DateTimeFormat.format(TIME, "m", german)).isEqualTo("5. März");
    Culture japanese = requireNonNull(Culture.named("ja-JP"));
    assertThat(DateTimeFormat.format(TIME, "m", japanese)).isEqualTo("3月5日");
    assertThat(DateTimeFormat.format(TIME, "y", japanese)).isEqualTo("2024年3月");
  }

  @Test
  void timeSpans() {
    long ticks = PsTimeSpan.PER_DAY + 2 * PsTimeSpan.PER_HOUR + 560_000;
    assertThat(TimeSpanFormat.format(ticks, null, Culture.EN_US)).isEqualTo("1.02:00:00.0560000");
    assertThat(TimeSpanFormat.format(ticks, "g", Culture.EN_US)).isEqualTo("1:2:00:00.056");
    assertThat(TimeSpanFormat.format(-ticks, "d\\.hh", Culture.EN_US)).isEqualTo("1.02");
    assertThatThrownBy(() -> TimeSpanFormat.format(ticks, "hh:mm", Culture.EN_US))
        .hasMessage("Input string was not in a correct format.");
  }
}
