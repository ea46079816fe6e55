package rehearse.engine.function;

import rehearse.engine.error.ExceptionTypes;
import rehearse.engine.scope.Scope;
import rehearse.syntax.ast.ScriptRequirements;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** Enforces {@code #requires} before a script runs. */
public final class ScriptRequirementsCheck {
  private static final int MAJOR = 7;
  private static final int MINOR = 6;
  private static final String VERSION = "7.6.9";

  private ScriptRequirementsCheck() {}

  /** Returns normally if this session is what the script asks for. */
  public static void check(CodeBlock code, FunctionInfo function, Scope scope) {
    ScriptRequirements requirements = code.ast().requirements();
    if (requirements == null) {
      return;
    }
    String version = requirements.requiredVersion();
    if (version != null && !isMet(version)) {
      throw new PsException(
              ExceptionTypes.SCRIPT_REQUIRES,
              "The script '"
                  + function.name()
                  + "' cannot be run because it contained a \"#requires\" statement for PowerShell "
                  + version
                  + ". The version of PowerShell that is required by the script does not match the"
                  + " currently running version of PowerShell "
                  + VERSION
                  + ".")
          .withError("ScriptRequiresUnmatchedPSVersion", ErrorCategory.ResourceUnavailable)
          .withTarget(function.name());
    }
    for (ScriptRequirements.RequiredModule module : requirements.requiredModules()) {
      if (!scope.state().current().equals(scope) || !isBuiltIn(module.name())) {
        throw missing(function, module.name());
      }
    }
  }

  private static PsException missing(FunctionInfo function, String module) {
    return new PsException(
            ExceptionTypes.SCRIPT_REQUIRES,
            "The script '"
                + function.name()
                + "' cannot be run because the following modules that are specified by the"
                + " \"#requires\" statements of the script are missing: "
                + module
                + ".")
        .withError("ScriptRequiresMissingModules", ErrorCategory.ResourceUnavailable)
        .withTarget(function.name());
  }

  private static boolean isBuiltIn(String module) {
    return module.regionMatches(true, 0, "Microsoft.PowerShell.", 0, 21);
  }

  private static boolean isMet(String version) {
    String[] parts = version.split("\\.");
    int major = number(parts, 0);
    int minor = number(parts, 1);
    return major < MAJOR || (major == MAJOR && minor <= MINOR);
  }

  private static int number(String[] parts, int index) {
    if (index >= parts.length) {
      return 0;
    }
    try {
      return Integer.parseInt(parts[index]);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
