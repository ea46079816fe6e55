package rehearse.cmdlets.core;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsVersion;
import rehearse.value.Types;

/** {@code Set-StrictMode}: makes scripts fail on what is likely a mistake. */
@AutoService(Cmdlet.class)
public final class SetStrictMode extends Cmdlet {
  /** The word for the newest rules, and what it is worth as a version. */
  private static final String LATEST = "Latest";

  private static final int NEWEST = 3;

  private final Param<Boolean> off =
      switchParam("Off").set("Off").mandatory().doc("Turns strict mode off.");

  private final Param<Object> version =
      param("Version", ArgumentTypes.of(Types.VERSION))
          .alias("v")
          .set("Version")
          .mandatory()
          .rule(new LatestVersion())
          .rule(new KnownVersion())
          .doc("The rules to hold scripts to: 1.0, 2.0, 3.0 or Latest.");

  public SetStrictMode() {
    super("Set-StrictMode", "Sets the rules that scripts of the current scope are held to.");
    module("Microsoft.PowerShell.Core");
    defaultParameterSet("Version");
    example(
        "Find variables that were never set",
        "Set-StrictMode -Version 3.0; try { $never } catch { $_.FullyQualifiedErrorId }",
        "VariableIsUndefined");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void end() {
        boolean none = in.isOn(off) || !(in.get(version) instanceof PsVersion);
        int major =
            none ? 0 : ((PsVersion) java.util.Objects.requireNonNull(in.get(version))).major();
        in.session().setStrictMode(major);
      }
    };
  }

  /** Takes the word Latest for the newest version. */
  private record LatestVersion() implements ArgumentRule.Transformation {
    @Override
    public String name() {
      return "ArgumentToVersionTransformation";
    }

    @Override
    public @Nullable Object transform(@Nullable Object argument) {
      Object value = PsObject.unwrap(argument);
      if (value instanceof String text && text.equalsIgnoreCase(LATEST)) {
        return new PsVersion(NEWEST, 0, -1, -1);
      }
      if (value instanceof Double || value instanceof Integer) {
        double number = ((Number) value).doubleValue();
        int major = (int) number;
        return new PsVersion(major, (int) Math.round((number - major) * 10), -1, -1);
      }
      return argument;
    }
  }

  /** Accepts versions that PowerShell has had. */
  private record KnownVersion() implements ArgumentRule.Validation {
    private static final int NEWEST_MAJOR = 7;

    @Override
    public String name() {
      return "ValidateVersion";
    }

    @Override
    public void validate(@Nullable Object argument) {
      if (argument instanceof PsVersion given
          && (given.major() < 1 || given.major() > NEWEST_MAJOR)) {
        throw new PsException(
            Types.RUNTIME_EXCEPTION,
            "The \""
                + given
                + "\" argument does not contain a valid PowerShell version. Supply a valid version"
                + " number and then try the command again.");
      }
    }
  }
}
