package rehearse.serialization.clixml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.value.ArrayList;
import rehearse.value.Hashtable;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsVersion;
import rehearse.value.TypedArray;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

final class CliXmlTest {
  private static @Nullable Object back(@Nullable Object value) {
    return CliXmlReader.read(CliXmlWriter.serialize(value, 1)).get(0);
  }

  private static String line(Object value) {
    return CliXmlWriter.serialize(value, 1).split("\n", -1)[1].trim();
  }

  @Test
  void simpleValuesAreOneElement() {
    assertThat(line("hello")).isEqualTo("<S>hello</S>");
    assertThat(line("")).isEqualTo("<S></S>");
    assertThat(line(50005)).isEqualTo("<I32>50005</I32>");
    assertThat(line(5000000000L)).isEqualTo("<I64>5000000000</I64>");
    assertThat(line(true)).isEqualTo("<B>true</B>");
    assertThat(line(1.5)).isEqualTo("<Db>1.5</Db>");
    assertThat(line(new BigDecimal("1.50"))).isEqualTo("<D>1.50</D>");
    assertThat(line('A')).isEqualTo("<C>65</C>");
    assertThat(line(UInt8.of(7))).isEqualTo("<By>7</By>");
    assertThat(line(2.5f)).isEqualTo("<Sg>2.5</Sg>");
    assertThat(line((short) 3)).isEqualTo("<I16>3</I16>");
    assertThat(line(UInt32.of(4))).isEqualTo("<U32>4</U32>");
    assertThat(line(UInt64.of(9))).isEqualTo("<U64>9</U64>");
    assertThat(line(Double.POSITIVE_INFINITY)).isEqualTo("<Db>INF</Db>");
  }

  @Test
  void simpleValuesComeBackAsTheyWere() {
    UUID guid = UUID.fromString("0a1b2c3d-0000-1111-2222-333344445555");
    for (Object value :
        List.<Object>of(
            "x",
            "a\nb\tc_x000A_d<&>\"\u001b\ud83d\ude00_x12",
            5,
            5L,
            1e300,
            -0.5f,
            Double.NEGATIVE_INFINITY,
            new BigDecimal("79228162514264337593543950335"),
            'z',
            false,
            guid,
            PsVersion.parse("1.2.3"),
            UInt64.MAX_VALUE,
            PsDateTime.of(2024, 3, 5, 1, 2, 3, 45, PsDateTime.Kind.UNSPECIFIED),
            PsDateTime.of(2024, 3, 5, 0, 0, 0, 0, PsDateTime.Kind.UTC),
            new PsTimeSpan(-864010000000L))) {
      assertThat(back(value)).isEqualTo(value);
    }
    assertThat(back(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "15000000, PT1.5S",
    "-864010000000, -P1DT1S",
    "937840000000, P1DT2H3M4S",
    "36000000000, PT1H"
  })
  void timeSpansAreDurations(long ticks, String text) {
    assertThat(CliXmlText.duration(new PsTimeSpan(ticks))).isEqualTo(text);
    assertThat(CliXmlText.readDuration(text).ticks()).isEqualTo(ticks);
  }

  @Test
  void datesWithAnOffsetBecomeLocal() {
    PsDateTime date = CliXmlText.readDate("2024-03-04T10:11:12.5+01:00");
    assertThat(date.kind()).isEqualTo(PsDateTime.Kind.LOCAL);
    assertThat(date.ticks() - PsDateTime.localOffset(date.clock()))
        .isEqualTo(CliXmlText.readDate("2024-03-04T09:11:12.5Z").ticks());
  }

  @Test
  void customObjectsAreNotes() {
    PsCustomObject object = new PsCustomObject();
    object.put("A", "x");
    PsCustomObject other = object.copy();
    other.put("A", object);
    assertThat(CliXmlWriter.serialize(new Object[] {object, other}, 1))
        .startsWith("<Objs Version=\"1.1.0.1\" xmlns=")
        .contains("<LST>\n      <Obj RefId=\"1\">\n        <TN RefId=\"1\">")
        .contains("<TNRef RefId=\"1\" />\n        <MS>\n          <Ref N=\"A\" RefId=\"1\" />")
        .endsWith("</Obj>\n</Objs>");
    Object read = back(other);
    assertThat(read).isInstanceOf(PsCustomObject.class);
    if (read instanceof PsCustomObject custom) {
      assertThat(custom.typeNames())
          .containsExactly(
              "Deserialized.System.Management.Automation.PSCustomObject",
              "Deserialized.System.Object");
      assertThat(custom.value("a")).isInstanceOf(PsCustomObject.class);
    }
  }

  @Test
  void collectionsComeBackAsTheirKind() {
    assertThat(back(new Object[] {1, "b", null})).isInstanceOf(ArrayList.class);
    OrderedDictionary ordered = new OrderedDictionary();
    ordered.put("z", 1);
    ordered.put("a", new Object[0]);
    Object read = back(ordered);
    assertThat(read).isInstanceOf(OrderedDictionary.class);
    if (read instanceof OrderedDictionary table) {
      assertThat(table.keys()).containsExactly("z", "a");
    }
    Hashtable table = new Hashtable();
    table.put("k", 1);
    assertThat(back(table)).isInstanceOf(Hashtable.class);
    TypedArray bytes = new TypedArray(rehearse.value.Types.BYTE, new Object[] {UInt8.of(255)});
    assertThat(line(bytes)).isEqualTo("<BA>/w==</BA>");
    assertThat(back(bytes)).isInstanceOf(TypedArray.class);
  }

  @Test
  void nothingWrittenIsAnEmptyRoot() {
    String text = new CliXmlWriter(2).finish();
    assertThat(text).endsWith(" />");
    assertThat(CliXmlReader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not xml | Data at the root level is invalid. Line 1, position 1.",
        "'' | Root element is missing.",
        "<a/> | expected. Line 1, position 5.",
        "<Objs><S>x</Objs> | The 'S' start tag on line 1 position 8 does not match the end tag",
        "<Objs><S>x | The following elements are not closed: S, Objs. Line 1, position 11.",
        "<Objs><I32>x</I32></Objs> | is not valid",
        "<Objs><Zz/></Objs> | The element 'Zz' is not one of CLIXML.",
        "<Objs><Ref RefId='4'/></Objs> | no object with the reference '4'",
        "<Objs><S>&nope;</S></Objs> | undeclared entity 'nope'",
        "<!DOCTYPE x><Objs/> | DTD is prohibited",
        "<Objs/><Objs/> | There are multiple root elements.",
      })
  void badFilesAreOneError(String text, String message) {
    assertThatThrownBy(() -> CliXmlReader.read(text))
        .isInstanceOf(PsException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 17, 40, 80, 200, 1000, 5000})
  void everyTruncatedFileIsAnErrorOfItsOwn(int length) throws Exception {
    String sample = sample();
    assertThatThrownBy(() -> CliXmlReader.read(sample.substring(0, length)))
        .isInstanceOf(PsException.class);
  }

  @Test
  void filesOfServersAreRead() throws Exception {
    List<@Nullable Object> objects = CliXmlReader.read(sample());
    assertThat(objects).hasSize(3);
    Object first = objects.get(0);
    assertThat(first).isInstanceOf(DeserializedObject.class).hasToString("Outbound to Internet");
    if (first instanceof DeserializedObject connector) {
      assertThat(connector.value("port")).isEqualTo(25);
      assertThat(connector.value("Comment")).isEqualTo("");
      assertThat(connector.value("TlsDomain")).isNull();
      assertThat(connector.value("AddressSpaces")).isInstanceOf(ArrayList.class);
      assertThat(connector.value("MaxMessageSize")).hasToString("35 MB (36,700,160 bytes)");
      assertThat(connector.value("ErrorPolicies")).hasToString("Default");
    }
  }

  private static String sample() throws Exception {
    String shared = System.getProperty("REHEARSE_SHARED", System.getenv("REHEARSE_SHARED"));
    Path file =
        Path.of(shared != null ? shared : "../shared", "spec/data/send-connectors-sample.clixml");
    Assumptions.assumeTrue(Files.exists(file), "no shared folder");
    return Files.readString(file);
  }
}
