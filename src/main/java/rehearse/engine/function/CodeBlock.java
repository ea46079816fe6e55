package rehearse.engine.function;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandSpec;
import rehearse.command.ParameterBinder;
import rehearse.engine.compile.BlockCompiler;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ScriptBlockAst;

/** The code of a script block, function or script: its tree, and its nodes once it was called. */
public final class CodeBlock {
  private final ScriptBlockAst ast;
  private final SourceText source;
  private final @Nullable List<ParameterAst> functionParameters;
  private final BlockKind kind;
  private final CompileOptions options;
  private @Nullable CompiledBlock compiled;
  private @Nullable ParameterBinder binder;

  /**
   * @param functionParameters the parameters behind the name of a function, or null
   */
  public CodeBlock(
      ScriptBlockAst ast,
      SourceText source,
      @Nullable List<ParameterAst> functionParameters,
      BlockKind kind,
      CompileOptions options) {
    this.ast = ast;
    this.source = source;
    this.functionParameters = functionParameters;
    this.kind = kind;
    this.options = options;
  }

  /** Which block statements outside of named blocks stand for. */
  public enum BlockKind {
    FUNCTION,
    FILTER,
    METHOD
  }

  public ScriptBlockAst ast() {
    return ast;
  }

  public SourceText source() {
    return source;
  }

  public BlockKind kind() {
    return kind;
  }

  public CompileOptions options() {
    return options;
  }

  /** Returns the declared parameters, wherever they are written. */
  public List<ParameterAst> parameters() {
    if (functionParameters != null) {
      return functionParameters;
    }
    return ast.paramBlock() == null ? List.of() : ast.paramBlock().parameters();
  }

  /** Returns the nodes, made on the first call. */
  public CompiledBlock compiled() {
    CompiledBlock block = compiled;
    if (block == null) {
      block = BlockCompiler.compile(this);
      compiled = block;
    }
    return block;
  }

  /** Returns the binder that calls of the block without a name share. */
  ParameterBinder anonymousBinder(Supplier<CommandSpec> spec) {
    ParameterBinder made = binder;
    if (made == null) {
      made = new ParameterBinder(spec.get());
      binder = made;
    }
    return made;
  }

  /** Returns the binder that calls without a name share, or null if there was no call yet. */
  @Nullable ParameterBinder knownBinder() {
    return binder;
  }

  /** Returns the text between the braces, or the whole script. */
  public String text() {
    Span span = ast.span();
    String text = source.text(span);
    boolean braces = text.length() >= 2 && text.startsWith("{") && text.endsWith("}");
    return braces ? text.substring(1, text.length() - 1) : text;
  }
}
