package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.DiagnosticTexts;
import rehearse.source.Diagnostics;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.ScriptRequirements;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.check.ModuleMessages;
import rehearse.syntax.token.CharTraits;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.Trivia;

/** Reads what the {@code #requires} comments of a script ask for. */
public final class RequiresReader {
  private static final String KEYWORD = "#requires";
  private static final Set<String> PARAMETERS =
      Set.of(
          "version",
          "modules",
          "psedition",
          "assembly",
          "runasadministrator",
          "shellid",
          "pssnapin");

  private final Diagnostics errors;
  private final List<String> editions = new ArrayList<>(0);
  private final List<ScriptRequirements.RequiredModule> modules = new ArrayList<>(0);
  private final List<String> assemblies = new ArrayList<>(0);
  private final Set<String> seen = new HashSet<>();
  private @Nullable String version;
  private @Nullable String shell;
  private boolean elevated;
  private boolean any;

  private RequiresReader(Diagnostics errors) {
    this.errors = errors;
  }

  /** Returns what {@code comments} of {@code text} ask for, null if they ask for nothing. */
  public static @Nullable ScriptRequirements read(
      String text, List<Trivia.SyntaxComment> comments, Diagnostics errors) {
    RequiresReader reader = new RequiresReader(errors);
    for (Trivia.SyntaxComment comment : comments) {
      if (isRequires(text, comment)) {
        reader.read(text, comment);
      }
    }
    return reader.any
        ? new ScriptRequirements(
            reader.version,
            reader.shell,
            reader.editions,
            reader.modules,
            reader.assemblies,
            reader.elevated)
        : null;
  }

  private static boolean isRequires(String text, Trivia.SyntaxComment comment) {
    int start = comment.start();
    if (!text.regionMatches(true, start, KEYWORD, 0, KEYWORD.length())) {
      return false;
    }
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  private void error(Span span, String id, String argument) {
    errors.add(new Diagnostic(id, span, DiagnosticTexts.text(id, argument), false));
  }

  private void read(String text, Trivia.SyntaxComment comment) {
    SourceRegion region = SourceRegion.of(text, comment.start() + 1, comment.end());
    CommandAst command = Descent.ofScript(region).commands().command();
    if (command == null) {
      return;
    }
    String name = command.commandName();
    List<CommandElementAst> elements = command.commandElements();
    if (name == null || !name.equalsIgnoreCase("requires")) {
      error(elements.get(0).span(), "ScriptRequiresInvalidFormat", "");
      return;
    }
    any = true;
    int index = 1;
    while (index < elements.size()) {
      if (!(elements.get(index) instanceof CommandParameterAst parameter)) {
        error(elements.get(index).span(), "ScriptRequiresInvalidFormat", "");
        return;
      }
      index++;
      ExpressionAst argument = parameter.argument();
      if (argument == null
          && index < elements.size()
          && elements.get(index) instanceof ExpressionAst next) {
        argument = next;
        index++;
      }
      parameter(parameter, argument);
    }
  }

  private void parameter(CommandParameterAst parameter, @Nullable ExpressionAst argument) {
    String name = fullName(parameter.parameterName());
    Span position = parameter.errorPosition();
    if (name.equals("runasadministrator")) {
      elevated = true;
      if (argument != null) {
        error(position, "ParameterCannotHaveArgument", parameter.parameterName());
      }
      return;
    }
    if (argument == null) {
      error(position, "ParameterRequiresArgument", parameter.parameterName());
      return;
    }
    boolean once = name.equals("version") || name.equals("shellid");
    if (once && !seen.add(name)) {
      error(position, "ParameterAlreadyBound", name);
      return;
    }
    for (ExpressionAst value : values(argument)) {
      value(name, parameter, value);
    }
  }

  private static String fullName(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    for (String name : PARAMETERS) {
      if (name.startsWith(lower)) {
        return name;
      }
    }
    return lower;
  }

  private static List<ExpressionAst> values(ExpressionAst argument) {
    return argument instanceof ArrayLiteralAst list ? list.elements() : List.of(argument);
  }

  private void value(String name, CommandParameterAst parameter, ExpressionAst value) {
    if (value instanceof HashtableAst table && name.equals("modules")) {
      module(table);
      return;
    }
    String text = constant(value);
    if (text == null) {
      error(value.span(), "RequiresArgumentMustBeConstant", "");
      return;
    }
    switch (name) {
      case "version" -> {
        if (isVersion(text)) {
          version = text;
        } else {
          error(value.span(), "RequiresVersionInvalid", "");
        }
      }
      case "shellid" -> shell = text;
      case "psedition" -> editions.add(text);
      case "assembly" -> assemblies.add(text);
      case "modules" ->
          modules.add(new ScriptRequirements.RequiredModule(text, null, null, null, null));
      case "pssnapin" -> {}
      default ->
          error(
              parameter.errorPosition(), "ScriptRequiresInvalidFormat", parameter.parameterName());
    }
  }

  /** Returns whether {@code text} is one to four numbers with dots between them. */
  private static boolean isVersion(String text) {
    int dots = 0;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && digit) {
        dots++;
        digit = false;
      } else if (CharTraits.isDigit(c)) {
        digit = true;
      } else {
        return false;
      }
    }
    return digit && dots <= 3;
  }

  private static @Nullable String constant(ExpressionAst value) {
    if (value instanceof StringConstantExpressionAst text) {
      return text.value();
    }
    return value instanceof ConstantExpressionAst number ? number.text() : null;
  }

  private void module(HashtableAst table) {
    String name = null;
    String guid = null;
    String lowest = null;
    String exact = null;
    String highest = null;
    for (HashtableAst.HashtableEntry entry : table.keyValuePairs()) {
      String key = constant(entry.key());
      String value = constant(entry.value());
      if (key == null || value == null) {
        error(entry.value().span(), "RequiresArgumentMustBeConstant", "");
        return;
      }
      switch (key.toLowerCase(Locale.ROOT)) {
        case "modulename" -> name = value;
        case "guid" -> guid = value;
        case "moduleversion" -> lowest = value;
        case "requiredversion" -> exact = value;
        case "maximumversion" -> highest = value;
        default -> {
          String message = ModuleMessages.wrongKeys("'" + key + "'");
          error(table.span(), "RequiresModuleInvalid", message);
          return;
        }
      }
    }
    if (name == null) {
      error(table.span(), "RequiresModuleInvalid", ModuleMessages.noName());
      return;
    }
    modules.add(new ScriptRequirements.RequiredModule(name, guid, lowest, exact, highest));
  }

  private static @Nullable String constant(StatementAst statement) {
    return statement instanceof PipelineAst pipeline
            && pipeline.pipelineElements().size() == 1
            && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
        ? constant(only.expression())
        : null;
  }
}
