package rehearse.engine.scope;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** A variable's name, one object for all spellings, so that names compare with {@code ==}. */
public final class VariableName {
  private static final ConcurrentHashMap<String, VariableName> NAMES = new ConcurrentHashMap<>();

  public static final VariableName UNDERSCORE = of("_");
  public static final VariableName THIS = of("this");
  public static final VariableName ARGS = of("args");
  public static final VariableName INPUT = of("input");
  public static final VariableName MATCHES = of("Matches");
  public static final VariableName FOREACH = of("foreach");
  public static final VariableName SWITCH = of("switch");
  public static final VariableName OFS = of("OFS");
  public static final VariableName PS_CMDLET = of("PSCmdlet");
  public static final VariableName MY_INVOCATION = of("MyInvocation");
  public static final VariableName BOUND_PARAMETERS = of("PSBoundParameters");
  public static final VariableName SCRIPT_ROOT = of("PSScriptRoot");
  public static final VariableName COMMAND_PATH = of("PSCommandPath");
  public static final VariableName QUESTION = of("?");
  public static final VariableName ERROR = of("Error");
  public static final VariableName LAST_EXIT_CODE = of("LASTEXITCODE");
  public static final VariableName ERROR_ACTION = of("ErrorActionPreference");
  public static final VariableName WARNING = of("WarningPreference");
  public static final VariableName VERBOSE = of("VerbosePreference");
  public static final VariableName DEBUG = of("DebugPreference");
  public static final VariableName INFORMATION = of("InformationPreference");
  public static final VariableName PROGRESS = of("ProgressPreference");
  public static final VariableName CONFIRM = of("ConfirmPreference");
  public static final VariableName WHAT_IF = of("WhatIfPreference");
  public static final VariableName DEFAULT_PARAMETERS = of("PSDefaultParameterValues");

  private final String text;
  private final int hash;

  private VariableName(String text) {
    this.text = text;
    int h = text.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B9;
    this.hash = h ^ (h >>> 15);
  }

  /** Returns the name spelled {@code text} in any case. */
  public static VariableName of(String text) {
    VariableName exact = NAMES.get(text);
    if (exact != null) {
      return exact;
    }
    String key = text.equals("PSItem") || text.equalsIgnoreCase("psitem") ? "_" : text;
    VariableName folded =
        NAMES.computeIfAbsent(key.toLowerCase(Locale.ROOT), lower -> new VariableName(key));
    VariableName raced = NAMES.putIfAbsent(text, folded);
    return raced != null ? raced : folded;
  }

  /** Returns the first spelling of this name that was seen. */
  public String text() {
    return text;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return text;
  }
}
