package rehearse.value.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

class NumberFormatTest {
  private static String format(Object value, String format) {
    return NetFormat.format(value, format, Culture.EN_US);
  }

  @Test
  void wholeNumbers() {
    assertThat(format(42, "D5")).isEqualTo("00042");
    assertThat(format(-5, "D2")).isEqualTo("-05");
    assertThat(format(255, "x4")).isEqualTo("00ff");
    assertThat(format(-1, "X")).isEqualTo("FFFFFFFF");
    assertThat(format(-1L, "X")).isEqualTo("FFFFFFFFFFFFFFFF");
    assertThat(format(5, "B8")).isEqualTo("00000101");
    assertThat(format(1234567, "N0")).isEqualTo("1,234,567");
    assertThat(format(1234567890123L, "G10")).isEqualTo("1.23456789E+12");
    assertThat(format(UInt8.of(10), "X2")).isEqualTo("0A");
    assertThat(format(UInt64.MAX_VALUE, "N0")).isEqualTo("18,446,744,073,709,551,615");
  }

  @Test
  void bigIntegers() {
    BigInteger big = new BigInteger("123456789012345678901234567890");
    assertThat(format(big, "N0")).isEqualTo("123,456,789,012,345,678,901,234,567,890");
    assertThat(format(BigInteger.valueOf(255), "X")).isEqualTo("0FF");
    assertThat(format(BigInteger.ONE.negate(), "X")).isEqualTo("F");
    assertThat(format(BigInteger.valueOf(5), "G3")).isEqualTo("005");
  }

  @Test
  void doublesRoundTheirExactValueHalfToEven() {
    assertThat(format(2.5, "F0")).isEqualTo("2");
    assertThat(format(3.5, "F0")).isEqualTo("4");
    assertThat(format(2.675, "N2")).isEqualTo("2.67");
    assertThat(format(-0.4, "N0")).isEqualTo("-0");
    assertThat(format(0.125, "P1")).isEqualTo("12.5%");
    assertThat(format(12345.678, "E2")).isEqualTo("1.23E+004");
    assertThat(format(0.00012345, "G3")).isEqualTo("0.000123");
  }

  @Test
  void decimalsRoundHalfAwayFromZero() {
    assertThat(format(new BigDecimal("2.5"), "F0")).isEqualTo("3");
    assertThat(format(new BigDecimal("12.50"), "G")).isEqualTo("12.50");
    assertThat(format(new BigDecimal("0.00"), "G")).isEqualTo("0.00");
    assertThat(format(new BigDecimal("-99.995"), "C")).isEqualTo("($100.00)");
  }

  @Test
  void generalFormSwitchesToExponents() {
    assertThat(NumberText.shortest(1e15)).isEqualTo("1E+15");
    assertThat(NumberText.shortest(123456789012345.0)).isEqualTo("123456789012345");
    assertThat(NumberText.shortest(1234567890123456.0)).isEqualTo("1234567890123456");
    assertThat(NumberText.shortest(0.0001)).isEqualTo("0.0001");
    assertThat(NumberText.shortest(0.00001)).isEqualTo("1E-05");
  }

  @Test
  void shortestDigitsAreShorterThanJavasWhereTheyCanBe() {
    assertThat(NumberText.shortest(Double.parseDouble("2e23"))).isEqualTo("2E+23");
    assertThat(NumberText.shortest(Double.MIN_VALUE)).isEqualTo("5E-324");
    assertThat(NumberText.shortest(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(NumberText.g15(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(NumberText.g15(-0.0)).isEqualTo("-0");
    assertThat(NumberText.shortest(0.1f)).isEqualTo("0.1");
    assertThat(NumberText.g7(1 / 3f)).isEqualTo("0.3333333");
  }

  @Test
  void customFormats() {
    assertThat(format(1234.5678, "#,##0.00")).isEqualTo("1,234.57");
    assertThat(format(-42, "0.0;(0.0)")).isEqualTo("(42.0)");
    assertThat(format(0, "0;neg;zero")).isEqualTo("zero");
    assertThat(format(0.256, "0.0%")).isEqualTo("25.6%");
    assertThat(format(1234567, "0.0,")).isEqualTo("1234567.0");
    assertThat(format(1234567, "#,")).isEqualTo("1235");
    assertThat(format(1234, "(###) ###-####")).isEqualTo("() -1234");
    assertThat(format(1234.5, "0.00e+0")).isEqualTo("1.23e+3");
    assertThat(format(7, "'no' 000\\#")).isEqualTo("no 007#");
    assertThat(format(0.25, "0.0")).isEqualTo("0.3");
  }

  @Test
  void whatIsNoFormatIsRefused() {
    assertThatThrownBy(() -> format(1.5, "D3")).hasMessage("Format specifier was invalid.");
    assertThatThrownBy(() -> format(1, "Q")).hasMessage("Format specifier was invalid.");
  }

  @Test
  void cultures() {
    Culture german = requireNonNull(Culture.named("de-de"));
    assertThat(NetFormat.format(1234.5, "N2", german)).isEqualTo("1.234,50");
    assertThat(NetFormat.format(1234.5, null, german)).isEqualTo("1234,5");
    assertThat(NetFormat.format(1234.5, "C", Culture.INVARIANT)).isEqualTo("¤1,234.50");
    assertThat(NetFormat.format(0.5, "P0", Culture.INVARIANT)).isEqualTo("50 %");
    assertThat(Culture.named("no-such-culture-at-all")).isNull();
  }
}
