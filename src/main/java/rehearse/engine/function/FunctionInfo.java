package rehearse.engine.function;

import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandType;
import rehearse.command.HelpComment;
import rehearse.command.ParameterBinder;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;

/** A function, filter or script, as {@code Get-Command} shows it. */
public final class FunctionInfo extends ReferenceObject implements CommandInfo {
  public static final PsType FUNCTION =
      TypeNames.named("System.Management.Automation.FunctionInfo");
  public static final PsType FILTER = TypeNames.named("System.Management.Automation.FilterInfo");
  public static final PsType SCRIPT =
      TypeNames.named("System.Management.Automation.ExternalScriptInfo");

  private final String name;
  private final CommandType commandType;
  private final EngineScriptBlock block;
  private final String module;
  private @Nullable CommandSpec spec;
  private @Nullable ParameterBinder binder;

  public FunctionInfo(
      String name, CommandType commandType, EngineScriptBlock block, String module) {
    this.name = name;
    this.commandType = commandType;
    this.block = block;
    this.module = module;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CommandType commandType() {
    return commandType;
  }

  @Override
  public String definition() {
    return commandType == CommandType.ExternalScript
        ? java.util.Objects.requireNonNullElse(block.code().source().path(), "")
        : block.text();
  }

  @Override
  public @Nullable HelpComment helpComment() {
    return CommentHelpReader.read(block.code(), commandType);
  }

  @Override
  public EngineScriptBlock scriptBlock() {
    return block;
  }

  @Override
  public String scriptContents() {
    return block.code().source().text();
  }

  public EngineScriptBlock block() {
    return block;
  }

  @Override
  public String module() {
    return module;
  }

  @Override
  public PsType type() {
    return switch (commandType) {
      case Filter -> FILTER;
      case ExternalScript -> SCRIPT;
      default -> FUNCTION;
    };
  }

  @Override
  public CommandSpec spec() {
    CommandSpec made = spec;
    if (made == null && name.isEmpty() && block.code().knownBinder() != null) {
      made = block.code().knownBinder().command();
      spec = made;
    }
    if (made == null) {
      made = SpecBuilder.build(name, module, block);
      spec = made;
    }
    return made;
  }

  /** Returns what the call stack shows. */
  public String displayName() {
    return name.isEmpty() || commandType == CommandType.ExternalScript ? "<ScriptBlock>" : name;
  }

  /** Returns the binder of the function's parameters. */
  public ParameterBinder binder() {
    if (name.isEmpty()) {
      return block.code().anonymousBinder(this::spec);
    }
    ParameterBinder made = binder;
    if (made == null) {
      made = new ParameterBinder(spec());
      binder = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return name;
  }
}
