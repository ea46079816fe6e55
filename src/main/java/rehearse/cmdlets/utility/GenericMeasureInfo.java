package rehearse.cmdlets.utility;

import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ResultType;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/**
 * Statistics of numbers, as {@code Measure-Object} gives them; null for what was not asked for.
 *
 * @param objects whether the extremes are other values than numbers
 */
record GenericMeasureInfo(
    boolean objects,
    int count,
    @Nullable Double average,
    @Nullable Double sum,
    @Nullable Object maximum,
    @Nullable Object minimum,
    @Nullable Double standardDeviation,
    @Nullable String property)
    implements Typed {
  private static final PsType BASE =
      PsType.named("Microsoft.PowerShell.Commands.MeasureInfo").base(Types.OBJECT).build();
  private static final PsType NUMBERS = type("GenericMeasureInfo", "System.Nullable[double]");
  private static final PsType OBJECTS = type("GenericObjectMeasureInfo", "System.Object");

  static GenericMeasureInfo of(
      Statistics measured, Measure measure, boolean nonNumeric, @Nullable String property) {
    Double least = measured.minimum() == null ? null : Statistics.number(measured.minimum());
    Double greatest = measured.maximum() == null ? null : Statistics.number(measured.maximum());
    boolean numbers =
        (measured.minimum() == null || least != null)
            && (measured.maximum() == null || greatest != null);
    boolean counted = !nonNumeric && measured.total() > 0;
    return new GenericMeasureInfo(
        !numbers,
        measured.total(),
        measure.average() && counted ? measured.average() : null,
        measure.sum() && !nonNumeric ? measured.sum() : null,
        numbers ? greatest : measured.maximum(),
        numbers ? least : measured.minimum(),
        measure.standardDeviation() && !nonNumeric ? measured.standardDeviation() : null,
        property);
  }

  private static PsType type(String name, String extreme) {
    String number = "System.Nullable[double]";
    Class<GenericMeasureInfo> self = GenericMeasureInfo.class;
    return ResultType.named("Microsoft.PowerShell.Commands." + name)
        .base(BASE)
        .property("Count", "int", self, GenericMeasureInfo::count)
        .property("Average", number, self, GenericMeasureInfo::average)
        .property("Sum", number, self, GenericMeasureInfo::sum)
        .property("Maximum", extreme, self, GenericMeasureInfo::maximum)
        .property("Minimum", extreme, self, GenericMeasureInfo::minimum)
        .property("StandardDeviation", number, self, GenericMeasureInfo::standardDeviation)
        .property("Property", "string", self, GenericMeasureInfo::property)
        .build();
  }

  @Override
  public PsType type() {
    return objects ? OBJECTS : NUMBERS;
  }

  @Override
  public String toString() {
    return type().fullName();
  }
}
