package rehearse.cmdlets.utility;

import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ResultType;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** Counts of text, as {@code Measure-Object} gives them; null for what was not asked for. */
record TextMeasureInfo(
    @Nullable Integer lines,
    @Nullable Integer words,
    @Nullable Integer characters,
    @Nullable String property)
    implements Typed {
  private static final PsType TYPE = describe();

  static TextMeasureInfo of(Statistics measured, Measure measure, @Nullable String property) {
    return new TextMeasureInfo(
        measure.lines() ? measured.lines() : null,
        measure.words() ? measured.words() : null,
        measure.characters() ? measured.characters() : null,
        property);
  }

  private static PsType describe() {
    String number = "System.Nullable[int]";
    Class<TextMeasureInfo> self = TextMeasureInfo.class;
    return ResultType.named("Microsoft.PowerShell.Commands.TextMeasureInfo")
        .property("Lines", number, self, TextMeasureInfo::lines)
        .property("Words", number, self, TextMeasureInfo::words)
        .property("Characters", number, self, TextMeasureInfo::characters)
        .property("Property", "string", self, TextMeasureInfo::property)
        .build();
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
