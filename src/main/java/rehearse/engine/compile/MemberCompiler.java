package rehearse.engine.compile;

import java.util.List;
import rehearse.engine.function.Call;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.CompileOptions;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Scope;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.StatementAst;

/** Compiles what members of a class are made of. */
public final class MemberCompiler {
  private final CodeBlock surrounding;
  private final BlockContext context;
  private final StatementCompiler statements;

  MemberCompiler(CodeBlock surrounding) {
    this.surrounding = surrounding;
    this.context = new BlockContext(surrounding);
    this.statements = new StatementCompiler(context);
  }

  public List<String> namespaces() {
    return surrounding.options().namespaces();
  }

  /** Compiles the initial value of a property. */
  public ExpressionNode expression(ExpressionAst expression) {
    return statements.expressions().compile(expression);
  }

  /** Returns a frame that initial values are evaluated in. */
  public Frame frame(Frame around) {
    Call call = new Call(surrounding, "<ScriptBlock>", around.call());
    Scope scope = new Scope(around.scope().globalScope(), around.scope().state(), context.layout());
    Frame frame = Frame.owning(around.session(), scope, call, Streams.NOWHERE, around.streams());
    call.setFrame(frame);
    return frame;
  }

  /** Returns the code of a method or constructor. */
  public CodeBlock code(FunctionMemberAst function, String className) {
    return new CodeBlock(
        function.functionDefinition().body(),
        surrounding.source(),
        function.functionDefinition().parameters(),
        CodeBlock.BlockKind.METHOD,
        new CompileOptions(surrounding.options().namespaces(), className));
  }

  /** Returns whether a constructor says which base constructor it calls. */
  public boolean callsBase(FunctionMemberAst function) {
    NamedBlockAst body = function.functionDefinition().body().endBlock();
    if (body == null || body.statements().isEmpty()) {
      return false;
    }
    StatementAst first = body.statements().get(0);
    ExpressionAst expression =
        first instanceof CommandExpressionAst command
            ? command.expression()
            : CommandCompiler.onlyExpression(first);
    return expression instanceof BaseCtorInvokeMemberExpressionAst;
  }

  /** Returns a block of the surrounding code, for what needs a session state. */
  EngineScriptBlock block(Frame frame) {
    return new EngineScriptBlock(frame.session(), surrounding, frame.scope().state());
  }
}
