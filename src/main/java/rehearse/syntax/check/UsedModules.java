package rehearse.syntax.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;

/** Checks the modules that a script's {@code using} statements name. */
final class UsedModules {
  private static final Set<String> INSTALLED =
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

  private static final Set<String> KEYS =
      Set.of("modulename", "moduleversion", "maximumversion", "requiredversion", "guid");

  private UsedModules() {}

  /** Reports what is wrong with {@code using}; returns whether it may bring types along. */
  static boolean check(UsingStatementAst using, SemanticChecks checks) {
    String name = using.name() == null ? null : using.name().value();
    String written = name;
    HashtableAst table = using.moduleSpecification();
    if (table != null) {
      written = checks.source().text(table.span());
      name = specified(using, table, checks);
    }
    if (name == null || written == null) {
      return false;
    }
    if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0) {
      checks.error(using.span(), "WildCardModuleNameError");
      return false;
    }
    if (INSTALLED.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (isFile(name, checks.source().path())) {
      return true;
    }
    checks.error(using.span(), "ModuleNotFoundDuringParse", written);
    return false;
  }

  /**
   * Returns whether {@code name} leads to a file or folder, seen from the script at {@code path}.
   */
  private static boolean isFile(String name, @Nullable String path) {
    if (name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
      return false;
    }
    try {
      Path module = Path.of(name.replace('\\', '/'));
      return Files.exists(path == null ? module : Path.of(path).resolveSibling(module));
    } catch (InvalidPathException notPath) {
      return false;
    }
  }

  /** Returns the name that {@code table} gives, null if the table is not valid. */
  private static @Nullable String specified(
      UsingStatementAst using, HashtableAst table, SemanticChecks checks) {
    String name = null;
    String wrong = "";
    for (HashtableAst.HashtableEntry entry : table.keyValuePairs()) {
      boolean constant =
          entry.key() instanceof StringConstantExpressionAst
              && entry.value() instanceof PipelineAst pipeline
              && pipeline.pipelineElements().size() == 1
              && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
              && Constants.isConstant(only.expression());
      if (!constant) {
        checks.error(using.span(), "RequiresArgumentMustBeConstant");
        return null;
      }
      String key = ((StringConstantExpressionAst) entry.key()).value();
      if (!KEYS.contains(key.toLowerCase(Locale.ROOT))) {
        wrong += (wrong.isEmpty() ? "'" : ", '") + key + "'";
      } else if (key.equalsIgnoreCase("ModuleName")) {
        name = value(((PipelineAst) entry.value()).pipelineElements().get(0));
      }
    }
    if (!wrong.isEmpty()) {
      checks.error(using.span(), "RequiresModuleInvalid", ModuleMessages.wrongKeys(wrong));
      return null;
    }
    if (name == null) {
      checks.error(using.span(), "RequiresModuleInvalid", ModuleMessages.noName());
    }
    return name;
  }

  private static @Nullable String value(Object element) {
    ExpressionAst expression =
        element instanceof CommandExpressionAst only ? only.expression() : null;
    if (expression instanceof StringConstantExpressionAst text) {
      return text.value();
    }
    return expression instanceof ConstantExpressionAst constant
        ? String.valueOf(constant.value())
        : null;
  }
}
