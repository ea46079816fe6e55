package rehearse.engine.node;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.CommandType;
import rehearse.command.PsVariable;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.AutomationNull;

/** Statements that define something. */
public final class DefinitionNodes {
  private DefinitionNodes() {}

  /** {@code function} and {@code filter}. */
  public static final class Function extends StatementNode {
    private final VariablePath path;
    private final CodeBlock code;
    private final List<String> aliases;

    public Function(String name, CodeBlock code, List<String> aliases) {
      this.path = VariablePath.parse(name);
      this.code = code;
      this.aliases = List.copyOf(aliases);
    }

    @Override
    public Completion exec(Frame frame) {
      Scope scope = frame.scope();
      Scope target =
          path.scope() == VariablePath.Scope.GLOBAL
              ? scope.globalScope()
              : path.scope() == VariablePath.Scope.SCRIPT ? scope.scriptScope() : scope;
      String module = scope.state().moduleName();
      String name = path.scope() == null ? path.userPath() : path.unqualifiedPath();
      FunctionInfo function =
          new FunctionInfo(
              name,
              code.kind() == CodeBlock.BlockKind.FILTER ? CommandType.Filter : CommandType.Function,
              new EngineScriptBlock(frame.session(), code, scope.state()),
              module == null ? "" : module);
      frame.session().commands().define(function, target);
      for (String alias : aliases) {
        target.setAlias(
            new AliasInfo(alias, function.name(), EnumSet.noneOf(PsVariable.Option.class), ""));
        frame.session().commands().changed();
      }
      return Completion.NORMAL;
    }
  }

  /** {@code data}. */
  public static final class Data extends StatementNode {
    private final @Nullable String variable;
    private final StatementNode body;

    public Data(@Nullable String variable, StatementNode body) {
      this.variable = variable;
      this.body = body;
    }

    @Override
    public Completion exec(Frame frame) {
      if (variable == null) {
        return body.exec(frame);
      }
      Object value = AutomationNull.toNull(body.value(frame));
      Variable place = frame.scope().localOrNew(VariableName.of(variable), variable);
      place.set(value);
      return Completion.NORMAL;
    }
  }
}
