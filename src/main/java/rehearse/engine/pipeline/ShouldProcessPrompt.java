package rehearse.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommonParameter;
import rehearse.command.ConfirmImpact;
import rehearse.command.HostInterface;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;

/** ShouldProcess and ShouldContinue of one call: what if, verbose text and confirmation. */
public final class ShouldProcessPrompt {
  private static final HostInterface.Choice YES =
      new HostInterface.Choice("&Yes", "Continue with only the next step of the operation.");
  private static final HostInterface.Choice YES_TO_ALL =
      new HostInterface.Choice("Yes to &All", "Continue with all the steps of the operation.");
  private static final HostInterface.Choice NO =
      new HostInterface.Choice("&No", "Skip this operation and proceed with the next operation.");
  private static final HostInterface.Choice NO_TO_ALL =
      new HostInterface.Choice("No to A&ll", "Skip this operation and all subsequent operations.");
  private static final HostInterface.Choice SUSPEND =
      new HostInterface.Choice(
          "&Suspend",
          "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume"
              + " the pipeline.");

  /** What the answers so far say about all questions to come. */
  public enum Standing {
    ASK,
    YES_TO_ALL,
    NO_TO_ALL
  }

  private final CommandRuntime runtime;
  private Standing standing = Standing.ASK;

  ShouldProcessPrompt(CommandRuntime runtime) {
    this.runtime = runtime;
  }

  boolean ask(String target, String action) {
    String text = "Performing the operation \"" + action + "\" on target \"" + target + "\".";
    return decide(text, "Are you sure you want to perform this action?\n" + text, "Confirm", text);
  }

  boolean ask(String description, @Nullable String warning, @Nullable String caption) {
    String query =
        warning == null || warning.isEmpty()
            ? "Are you sure you want to perform this action?\n" + description
            : warning;
    return decide(
        description,
        query,
        caption == null || caption.isEmpty() ? "Confirm" : caption,
        description);
  }

  private boolean decide(String whatIf, String query, String caption, String verbose) {
    if (standing != Standing.ASK) {
      return standing == Standing.YES_TO_ALL;
    }
    if (isWhatIf()) {
      runtime.host().write("What if: " + whatIf + "\n");
      return false;
    }
    if (!mustConfirm()) {
      runtime.writeVerbose(verbose);
      return true;
    }
    int choice =
        runtime.host().choose(caption, query, List.of(YES, YES_TO_ALL, NO, NO_TO_ALL, SUSPEND), 0);
    standing =
        switch (choice) {
          case 1 -> Standing.YES_TO_ALL;
          case 3 -> Standing.NO_TO_ALL;
          default -> Standing.ASK;
        };
    return choice == 0 || choice == 1;
  }

  private boolean isWhatIf() {
    Object given = runtime.common(CommonParameter.WHAT_IF);
    if (given != null) {
      return Conversion.toBoolean(given);
    }
    Variable variable = runtime.scope().find(VariableName.WHAT_IF);
    return variable != null && Conversion.toBoolean(variable.get());
  }

  private boolean mustConfirm() {
    Object given = runtime.common(CommonParameter.CONFIRM);
    ConfirmImpact impact = runtime.spec().confirmImpact();
    if (impact == ConfirmImpact.None) {
      return false;
    }
    if (given != null) {
      return Conversion.toBoolean(given);
    }
    Variable variable = runtime.scope().find(VariableName.CONFIRM);
    ConfirmImpact threshold = impact(variable == null ? null : variable.get());
    return threshold != ConfirmImpact.None && impact.compareTo(threshold) >= 0;
  }

  private static ConfirmImpact impact(@Nullable Object value) {
    String text = value == null ? "High" : Conversion.toText(value).toLowerCase(Locale.ROOT);
    for (ConfirmImpact impact : ConfirmImpact.values()) {
      if (impact.name().equalsIgnoreCase(text)) {
        return impact;
      }
    }
    return ConfirmImpact.High;
  }

  boolean shouldContinue(String query, String caption) {
    int choice = runtime.host().choose(caption, query, List.of(YES, NO, SUSPEND), 0);
    return choice == 0;
  }

  /** Asks with answers for all questions to come, and returns what they say from now on. */
  public Standing shouldContinueAll(String query, String caption, boolean[] answer) {
    List<HostInterface.Choice> choices =
        new ArrayList<>(List.of(YES, YES_TO_ALL, NO, NO_TO_ALL, SUSPEND));
    int choice = runtime.host().choose(caption, query, choices, 0);
    answer[0] = choice == 0 || choice == 1;
    return choice == 1 ? Standing.YES_TO_ALL : choice == 3 ? Standing.NO_TO_ALL : Standing.ASK;
  }
}
