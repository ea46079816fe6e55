package rehearse.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.CommandInfo;
import rehearse.command.CommandType;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.node.Frame;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;

/** Items of drives as variables: {@code $env:PATH}, {@code ${function:f}}. */
public final class Drives {
  private final PowerShellSession session;

  Drives(PowerShellSession session) {
    this.session = session;
  }

  /** Returns the item's content, or null if there is none. */
  public @Nullable Object get(Frame frame, String drive, String path) {
    return switch (drive.toLowerCase(Locale.ROOT)) {
      case "env" -> environment(path);
      case "variable" -> variable(frame, path);
      case "function" -> {
        CommandInfo function = session.commands().function(path);
        yield function instanceof FunctionInfo info ? info.block() : null;
      }
      case "alias" -> {
        AliasInfo alias = session.commands().alias(path);
        yield alias == null ? null : alias.definition();
      }
      default -> null;
    };
  }

  private @Nullable Object environment(String name) {
    return session.environment().get(name);
  }

  private static @Nullable Object variable(Frame frame, String path) {
    Variable variable = frame.scope().find(VariableName.of(path));
    return variable == null ? null : variable.get();
  }

  /** Sets the item's content. */
  public void set(Frame frame, String drive, String path, @Nullable Object value) {
    switch (drive.toLowerCase(Locale.ROOT)) {
      case "env" -> {
        if (value == null) {
          session.environment().remove(path);
        } else {
          session.environment().put(path, Conversion.toText(value));
        }
      }
      case "variable" -> frame.scope().localOrNew(VariableName.of(path), path).set(value);
      case "function" -> setFunction(frame, path, value);
      default ->
          throw LanguageErrors.error(
              "DriveNotFound",
              ErrorCategory.ObjectNotFound,
              "Cannot find drive. A drive with the name '" + drive + "' does not exist.");
    }
  }

  private void setFunction(Frame frame, String path, @Nullable Object value) {
    if (value == null) {
      session.commands().removeFunction(path);
      return;
    }
    EngineScriptBlock block =
        value instanceof EngineScriptBlock given
            ? given
            : (EngineScriptBlock) session.parse(Conversion.toText(value));
    session
        .commands()
        .define(new FunctionInfo(path, CommandType.Function, block, ""), frame.scope());
  }
}
