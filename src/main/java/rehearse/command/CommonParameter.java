package rehearse.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The parameters every advanced command has, and those it may ask for. */
public enum CommonParameter {
  VERBOSE("Verbose", "vb", Types.SWITCH),
  DEBUG("Debug", "db", Types.SWITCH),
  ERROR_ACTION("ErrorAction", "ea", ActionPreference.TYPE),
  WARNING_ACTION("WarningAction", "wa", ActionPreference.TYPE),
  INFORMATION_ACTION("InformationAction", "infa", ActionPreference.TYPE),
  PROGRESS_ACTION("ProgressAction", "proga", ActionPreference.TYPE),
  ERROR_VARIABLE("ErrorVariable", "ev", Types.STRING),
  WARNING_VARIABLE("WarningVariable", "wv", Types.STRING),
  INFORMATION_VARIABLE("InformationVariable", "iv", Types.STRING),
  OUT_VARIABLE("OutVariable", "ov", Types.STRING),
  OUT_BUFFER("OutBuffer", "ob", Types.INT),
  PIPELINE_VARIABLE("PipelineVariable", "pv", Types.STRING),
  /** With {@code SupportsShouldProcess} only, as is {@link #CONFIRM}. */
  WHAT_IF("WhatIf", "wi", Types.SWITCH),
  CONFIRM("Confirm", "cf", Types.SWITCH),
  /** With {@code SupportsPaging} only, as are {@link #SKIP} and {@link #FIRST}. */
  INCLUDE_TOTAL_COUNT("IncludeTotalCount", null, Types.SWITCH),
  SKIP("Skip", null, Types.ULONG),
  FIRST("First", null, Types.ULONG);

  private static final CommonParameter[] ALL = values();

  private final String parameterName;
  private final @Nullable String alias;
  private final PsType type;

  CommonParameter(String parameterName, @Nullable String alias, PsType type) {
    this.parameterName = parameterName;
    this.alias = alias;
    this.type = type;
  }

  public String parameterName() {
    return parameterName;
  }

  public @Nullable String alias() {
    return alias;
  }

  public PsType type() {
    return type;
  }

  /** Returns whether a command of this description has the parameter. */
  public boolean isIn(CommandSpec spec) {
    return switch (this) {
      case WHAT_IF, CONFIRM -> spec.advanced() && spec.supportsShouldProcess();
      case INCLUDE_TOTAL_COUNT, SKIP, FIRST -> spec.advanced() && spec.supportsPaging();
      case VERBOSE,
          DEBUG,
          ERROR_ACTION,
          WARNING_ACTION,
          INFORMATION_ACTION,
          PROGRESS_ACTION,
          ERROR_VARIABLE,
          WARNING_VARIABLE,
          INFORMATION_VARIABLE,
          OUT_VARIABLE,
          OUT_BUFFER,
          PIPELINE_VARIABLE ->
          spec.advanced();
    };
  }

  /** Returns whether every advanced command has a parameter of this name. */
  public static boolean isCommon(String name) {
    for (CommonParameter parameter : ALL) {
      if (parameter.ordinal() < WHAT_IF.ordinal()
          && parameter.parameterName.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  public ParameterSpec spec() {
    return new ParameterSpec(
        parameterName,
        type,
        alias == null ? List.of() : List.of(alias),
        List.of(ParameterSetEntry.NAMED),
        List.of(),
        type.fullName().toLowerCase(Locale.ROOT),
        false,
        null);
  }
}
