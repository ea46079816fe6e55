package rehearse.command.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code [Parameter()]}: what a parameter is in one set, as an object scripts can make. */
public final class ParameterAttribute extends ReferenceObject {
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ParameterAttribute");

  private static final int NO_POSITION = Integer.MIN_VALUE;

  private String parameterSetName = ParameterSetEntry.ALL;
  private boolean mandatory;
  private int position = NO_POSITION;
  private boolean valueFromPipeline;
  private boolean valueFromPipelineByPropertyName;
  private boolean valueFromRemainingArguments;
  private boolean dontShow;
  private @Nullable String helpMessage;

  public ParameterAttribute() {}

  ParameterAttribute(ParameterSetEntry entry, boolean dontShow) {
    this.parameterSetName = entry.set();
    this.mandatory = entry.mandatory();
    Integer at = entry.position();
    this.position = at == null ? NO_POSITION : at;
    this.valueFromPipeline = entry.fromPipeline();
    this.valueFromPipelineByPropertyName = entry.fromPipelineByPropertyName();
    this.valueFromRemainingArguments = entry.fromRemainingArguments();
    this.helpMessage = entry.helpMessage();
    this.dontShow = dontShow;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  boolean dontShow() {
    return dontShow;
  }

  /** Returns what the attribute says. */
  public ParameterSetEntry entry() {
    return new ParameterSetEntry(
        parameterSetName,
        mandatory,
        position == NO_POSITION ? null : position,
        valueFromPipeline,
        valueFromPipelineByPropertyName,
        valueFromRemainingArguments,
        helpMessage);
  }

  static MemberTable members() {
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                TYPE, List.of(), false, (self, arguments) -> new ParameterAttribute()))
        .instance(
            new ReadOnlyProperty<>("ExperimentName", "string", ParameterAttribute.class, a -> null))
        .instance(
            new SettableProperty<>(
                "Position",
                Types.INT,
                ParameterAttribute.class,
                a -> a.position,
                (a, value) -> a.position = value instanceof Integer at ? at : NO_POSITION))
        .instance(
            new SettableProperty<>(
                "ParameterSetName",
                Types.STRING,
                ParameterAttribute.class,
                a -> a.parameterSetName,
                (a, value) ->
                    a.parameterSetName =
                        value instanceof String set && !set.isEmpty()
                            ? set
                            : ParameterSetEntry.ALL))
        .instance(flag("Mandatory", a -> a.mandatory, (a, on) -> a.mandatory = on))
        .instance(
            flag(
                "ValueFromPipeline", a -> a.valueFromPipeline, (a, on) -> a.valueFromPipeline = on))
        .instance(
            flag(
                "ValueFromPipelineByPropertyName",
                a -> a.valueFromPipelineByPropertyName,
                (a, on) -> a.valueFromPipelineByPropertyName = on))
        .instance(
            flag(
                "ValueFromRemainingArguments",
                a -> a.valueFromRemainingArguments,
                (a, on) -> a.valueFromRemainingArguments = on))
        .instance(
            new SettableProperty<>(
                "HelpMessage",
                Types.STRING,
                ParameterAttribute.class,
                a -> a.helpMessage,
                (a, value) -> a.helpMessage = value instanceof String text ? text : null))
        .instance(flag("DontShow", a -> a.dontShow, (a, on) -> a.dontShow = on))
        .build();
  }

  /** Reads a flag. */
  private interface FlagReader {
    boolean read(ParameterAttribute attribute);
  }

  /** Sets a flag. */
  private interface FlagWriter {
    void write(ParameterAttribute attribute, boolean on);
  }

  private static Member flag(String name, FlagReader reader, FlagWriter writer) {
    return new SettableProperty<>(
        name,
        Types.BOOL,
        ParameterAttribute.class,
        reader::read,
        (attribute, value) -> writer.write(attribute, Boolean.TRUE.equals(value)));
  }

  /** PowerShell's attribute shows no text of its own. */
  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
