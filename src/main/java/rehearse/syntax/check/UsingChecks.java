package rehearse.syntax.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;

/** Checks what {@code using} statements ask for. */
final class UsingChecks {
  private static final Set<String> MODULES =
      Set.of(
          "microsoft.powershell.archive",
          "microsoft.powershell.host",
          "microsoft.powershell.management",
          "microsoft.powershell.psresourceget",
          "microsoft.powershell.security",
          "microsoft.powershell.threadjob",
          "microsoft.powershell.utility",
          "packagemanagement",
          "powershellget",
          "psreadline",
          "threadjob");

  private final SemanticChecks checks;

  UsingChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  void check(UsingStatementAst using) {
    boolean supported =
        using.kind() != UsingStatementKind.TYPE && using.kind() != UsingStatementKind.COMMAND;
    boolean alias =
        using.alias() != null || (using.name() != null && using.moduleSpecification() != null);
    if (!supported || alias) {
      checks.error(using.span(), "UsingStatementNotSupported");
    } else if (using.kind() == UsingStatementKind.MODULE) {
      String name = moduleName(using);
      if (name != null && !isPath(name) && !MODULES.contains(name.toLowerCase(Locale.ROOT))) {
        checks.error(using.span(), "ModuleNotFoundDuringParse", name);
      }
    }
  }

  private static @Nullable String moduleName(UsingStatementAst using) {
    StringConstantExpressionAst name = using.name();
    HashtableAst specification = using.moduleSpecification();
    if (name != null || specification == null) {
      return name == null ? null : name.value();
    }
    for (HashtableAst.HashtableEntry entry : specification.keyValuePairs()) {
      boolean named =
          entry.key() instanceof StringConstantExpressionAst key
              && key.value().equalsIgnoreCase("ModuleName");
      if (named
          && entry.value() instanceof PipelineAst pipeline
          && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
          && only.expression() instanceof StringConstantExpressionAst text) {
        return text.value();
      }
    }
    return null;
  }

  /** Returns whether {@code name} is a file's, which may be there when the script runs. */
  private static boolean isPath(String name) {
    return name.indexOf('/') >= 0
        || name.indexOf('\\') >= 0
        || name.toLowerCase(Locale.ROOT).matches(".*\\.(psm1|psd1|ps1|dll)");
  }
}
