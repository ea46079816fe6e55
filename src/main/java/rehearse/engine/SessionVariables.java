package rehearse.engine;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.PsVariable.Option;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.EnumValue;
import rehearse.value.Hashtable;
import rehearse.value.PathInfo;
import rehearse.value.PsType;
import rehearse.value.SemanticVersion;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The variables of a fresh session. */
final class SessionVariables {
  private static final String AUTOMATION = "System.Management.Automation.";

  private final PowerShellSession session;
  private final Scope global;

  private SessionVariables(PowerShellSession session) {
    this.session = session;
    this.global = session.globalState().top();
  }

  static void addTo(PowerShellSession session) {
    SessionVariables variables = new SessionVariables(session);
    variables.addPreferences();
    variables.addAutomatic();
    variables.addFacts();
  }

  private Variable add(String name, @Nullable Object value, Option... options) {
    Variable variable = global.create(VariableName.of(name), name);
    variable.setPlainValue(value);
    if (options.length > 0) {
      variable.expose().options().addAll(EnumSet.copyOf(List.of(options)));
    }
    return variable;
  }

  private void preference(String name, String type, String member) {
    PsType found = TypeNames.find(AUTOMATION + type);
    if (found == null) {
      add(name, member);
    } else {
      add(name, EnumValue.of(found, member)).constrain(found, List.of());
    }
  }

  private void addPreferences() {
    preference("ErrorActionPreference", "ActionPreference", "Continue");
    preference("WarningPreference", "ActionPreference", "Continue");
    preference("VerbosePreference", "ActionPreference", "SilentlyContinue");
    preference("DebugPreference", "ActionPreference", "SilentlyContinue");
    preference("InformationPreference", "ActionPreference", "SilentlyContinue");
    preference("ProgressPreference", "ActionPreference", "Continue");
    preference("ConfirmPreference", "ConfirmImpact", "High");
    preference("ErrorView", "ErrorView", "ConciseView");
    add("WhatIfPreference", false);
    add("FormatEnumerationLimit", 4);
    add("MaximumHistoryCount", 4096);
    add("NestedPromptLevel", 0);
    add("PSDefaultParameterValues", new Hashtable());
    add("PSNativeCommandUseErrorActionPreference", false);
    add("PSEmailServer", "");
    add("PSSessionApplicationName", "wsman");
    add(
        "PSSessionConfigurationName",
        "http://schemas.microsoft.com/powershell/Microsoft.PowerShell");
    add("OutputEncoding", "System.Text.UTF8Encoding+UTF8EncodingSealed");
  }

  private void addAutomatic() {
    Variable question = add("?", true, Option.ReadOnly, Option.AllScope);
    question.compute(
        new Variable.Computed() {
          @Override
          public @Nullable Object get() {
            return session.success();
          }

          @Override
          public void set(@Nullable Object value) {}
        });
    add("PWD", null)
        .compute(
            new Variable.Computed() {
              @Override
              public @Nullable Object get() {
                return PathInfo.ofFile(session.location().toString());
              }

              @Override
              public void set(@Nullable Object value) {}
            });
    add("Error", session.errors().list().records(), Option.Constant);
    add("^", null);
    add("$", null);
    add("StackTrace", null);
    add("args", new Object[0]);
    add(
        "input",
        new rehearse.value.Enumerator(Types.ENUMERATOR, List.<@Nullable Object>of().iterator()));
    add("PSBoundParameters", new Hashtable());
    add("MyInvocation", rehearse.command.InvocationInfo.NONE);
    add("PSScriptRoot", "");
    add("PSCommandPath", "");
    add("null", null);
    add("true", true, Option.Constant, Option.AllScope);
    add("false", false, Option.Constant, Option.AllScope);
  }

  private void addFacts() {
    boolean windows = java.io.File.separatorChar == '\\';
    boolean mac =
        System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("mac");
    add("IsCoreCLR", true, Option.ReadOnly, Option.AllScope);
    add("IsLinux", !windows && !mac, Option.ReadOnly, Option.AllScope);
    add("IsMacOS", mac, Option.ReadOnly, Option.AllScope);
    add("IsWindows", windows, Option.ReadOnly, Option.AllScope);
    add("PSEdition", "Core", Option.Constant, Option.AllScope);
    add("PSCulture", "en-US", Option.ReadOnly, Option.AllScope);
    add("PSUICulture", "en-US", Option.ReadOnly, Option.AllScope);
    add("ShellId", "Microsoft.PowerShell", Option.Constant, Option.AllScope);
    add("PID", (int) ProcessHandle.current().pid(), Option.Constant, Option.AllScope);
    add("HOME", System.getProperty("user.home", ""), Option.ReadOnly, Option.AllScope);
    add("PSHOME", "", Option.Constant, Option.AllScope);
    Hashtable version = new Hashtable();
    version.put("PSVersion", SemanticVersion.tryParse("7.6.9"));
    version.put("PSEdition", "Core");
    version.put("GitCommitId", "7.6.9");
    version.put("OS", System.getProperty("os.name", ""));
    version.put("Platform", windows ? "Win32NT" : "Unix");
    version.put("WSManStackVersion", version("3.0"));
    version.put("SerializationVersion", version("1.1.0.1"));
    version.put("PSRemotingProtocolVersion", version("2.4"));
    version.put(
        "PSCompatibleVersions",
        new Object[] {
          version("1.0"),
          version("2.0"),
          version("3.0"),
          version("4.0"),
          version("5.0"),
          version("5.1"),
          version("6.0"),
          version("7.0")
        });
    add("PSVersionTable", version, Option.Constant, Option.AllScope);
  }

  private static @Nullable Object version(String text) {
    return rehearse.value.PsVersion.parse(text);
  }
}
