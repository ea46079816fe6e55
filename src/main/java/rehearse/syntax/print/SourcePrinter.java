package rehearse.syntax.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.WhileStatementAst;

/**
 * Writes a syntax tree as PowerShell source, one statement a line. Parsing the text gives an equal
 * tree; comments and the original layout are not part of a tree and so are not written.
 */
public final class SourcePrinter {
  private final IndentedText out = new IndentedText();
  private final ExpressionPrinter expressions = new ExpressionPrinter(out, this);
  private final PipelinePrinter pipelines = new PipelinePrinter(out, this);
  private final DeclarationPrinter declarations = new DeclarationPrinter(out, this);

  private SourcePrinter() {}

  /**
   * Returns the source of {@code script}, each line ended.
   *
   * @throws IllegalArgumentException if the tree is that of a script with syntax errors
   */
  public static String print(ScriptBlockAst script) {
    SourcePrinter printer = new SourcePrinter();
    printer.body(script, false);
    String text = printer.out.toString();
    return text.isEmpty() ? "" : text.substring(1) + "\n";
  }

  ExpressionPrinter expressions() {
    return expressions;
  }

  DeclarationPrinter declarations() {
    return declarations;
  }

  // --- blocks ---

  /** Writes what a script or script block holds, each part on a line of its own. */
  private void body(ScriptBlockAst block, boolean baseCall) {
    for (UsingStatementAst using : block.usingStatements()) {
      out.startLine();
      declarations.using(using);
    }
    if (block.paramBlock() != null) {
      out.startLine();
      declarations.paramBlock(block.paramBlock());
    }
    for (NamedBlockAst named : namedBlocks(block)) {
      if (named.unnamed()) {
        List<Ast> content = ordered(named.statements(), named.traps());
        lines(baseCall ? content.subList(1, content.size()) : content);
      } else {
        out.startLine();
        out.append(named.blockKind().text() + " ");
        braces(ordered(named.statements(), named.traps()));
      }
    }
  }

  private static List<NamedBlockAst> namedBlocks(ScriptBlockAst block) {
    List<NamedBlockAst> blocks = new ArrayList<>(5);
    addIfThere(blocks, block.dynamicParamBlock());
    addIfThere(blocks, block.beginBlock());
    addIfThere(blocks, block.processBlock());
    addIfThere(blocks, block.endBlock());
    addIfThere(blocks, block.cleanBlock());
    blocks.sort(Comparator.comparingInt(named -> named.span().start()));
    return blocks;
  }

  private static void addIfThere(List<NamedBlockAst> blocks, @Nullable NamedBlockAst block) {
    if (block != null) {
      blocks.add(block);
    }
  }

  private static List<Ast> ordered(List<? extends Ast> some, List<? extends Ast> others) {
    List<Ast> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparingInt(node -> node.span().start()));
    return all;
  }

  private void lines(List<Ast> statements) {
    int mark = -1;
    for (Ast statement : statements) {
      boolean bracketBefore = mark >= 0 && out.startsWith("[", mark);
      if (bracketBefore && statement instanceof TypeDefinitionAst) {
        out.append(";"); // or the brackets would be read as attributes of the type
      }
      out.startLine();
      mark = out.length();
      statement((StatementAst) statement);
    }
  }

  /** Writes {@code block} in the brackets given, on one line if it is as short as {@code width}. */
  void block(String open, StatementBlockAst block, String close, int width) {
    out.append(open);
    out.indent();
    int mark = out.length();
    List<Ast> statements = ordered(block.statements(), block.traps());
    lines(statements);
    out.outdent();
    close(mark, statements.size() == 1, "", close, width);
  }

  private void block(StatementBlockAst block) {
    braces(ordered(block.statements(), block.traps()));
  }

  private void braces(List<Ast> statements) {
    out.append("{");
    out.indent();
    int mark = out.length();
    lines(statements);
    out.outdent();
    close(mark, false, " ", "}", 0);
  }

  /** Writes a script block in braces, on one line if it is as short as {@code width}. */
  void scriptBlock(ScriptBlockAst block, int width) {
    scriptBlock(block, width, false);
  }

  /** Writes the body of a constructor whose first statement, the base call, was written before. */
  void scriptBlock(ScriptBlockAst block, int width, boolean baseCall) {
    out.append("{");
    out.indent();
    int mark = out.length();
    body(block, baseCall);
    out.outdent();
    NamedBlockAst end = block.endBlock();
    boolean single =
        end != null && end.unnamed() && block.paramBlock() == null && end.statements().size() == 1;
    close(mark, single, " ", "}", width);
  }

  /**
   * Closes brackets whose content was written from {@code mark} on: on the same line when it is a
   * {@code single} short one, else on a line of its own.
   */
  void close(int mark, boolean single, String padding, String bracket, int width) {
    if (out.length() == mark) {
      out.append(bracket);
      return;
    }
    int content = out.firstOnLine(mark);
    if (single && out.isShortLine(content, width)) {
      out.replace(mark, content, padding);
      out.append(padding + bracket);
    } else {
      out.startLine();
      out.append(bracket);
    }
  }

  // --- statements ---

  /** Writes a statement that stands after something else on its line. */
  void inline(StatementAst statement) {
    if (statement instanceof CommandExpressionAst value) {
      pipelines.element(value, WordPrinter.Place.PIPELINE_START);
    } else if (!pipelines.print(statement, WordPrinter.Place.STATEMENT_START)) {
      statement(statement);
    }
  }

  private void statement(StatementAst statement) {
    if (statement instanceof LabeledStatementAst labeled) {
      if (labeled.label() != null) {
        out.append(":" + labeled.label() + " ");
      }
      loop(labeled);
    } else if (statement instanceof IfStatementAst conditional) {
      ifStatement(conditional);
    } else if (statement instanceof TryStatementAst attempt) {
      tryStatement(attempt);
    } else if (statement instanceof TrapStatementAst trap) {
      out.append("trap ");
      if (trap.trapType() != null) {
        out.append("[" + trap.trapType().typeName().fullName() + "] ");
      }
      block(trap.body());
    } else if (statement instanceof FunctionDefinitionAst function) {
      declarations.function(function);
    } else if (statement instanceof TypeDefinitionAst type) {
      declarations.type(type);
    } else if (statement instanceof DataStatementAst data) {
      data(data);
    } else if (!flow(statement)) {
      inlinePipeline(statement);
    }
  }

  private void inlinePipeline(StatementAst statement) {
    if (!pipelines.print(statement, WordPrinter.Place.STATEMENT_START)) {
      throw new IllegalArgumentException("A tree with errors cannot be printed: " + statement);
    }
  }

  private boolean flow(StatementAst statement) {
    if (statement instanceof ReturnStatementAst flow) {
      flow("return", flow.pipeline());
    } else if (statement instanceof ThrowStatementAst flow) {
      flow("throw", flow.pipeline());
    } else if (statement instanceof ExitStatementAst flow) {
      flow("exit", flow.pipeline());
    } else if (statement instanceof BreakStatementAst jump) {
      jump("break", jump.label());
    } else if (statement instanceof ContinueStatementAst jump) {
      jump("continue", jump.label());
    } else {
      return false;
    }
    return true;
  }

  private void flow(String keyword, @Nullable StatementAst value) {
    out.append(keyword);
    if (value != null) {
      out.append(" ");
      pipelines.print(value, WordPrinter.Place.PIPELINE_START);
    }
  }

  private void jump(String keyword, @Nullable ExpressionAst label) {
    out.append(keyword);
    if (label != null) {
      out.append(" ");
      expressions.print(label);
    }
  }

  private void condition(StatementAst condition) {
    out.append("(");
    pipelines.print(condition, WordPrinter.Place.PIPELINE_START);
    out.append(") ");
  }

  private void ifStatement(IfStatementAst statement) {
    String keyword = "if ";
    for (IfStatementAst.IfClause clause : statement.clauses()) {
      out.append(keyword);
      condition(clause.condition());
      block(clause.body());
      keyword = " elseif ";
    }
    if (statement.elseClause() != null) {
      out.append(" else ");
      block(statement.elseClause());
    }
  }

  private void tryStatement(TryStatementAst statement) {
    out.append("try ");
    block(statement.body());
    for (CatchClauseAst clause : statement.catchClauses()) {
      out.append(" catch ");
      String separator = "";
      for (var type : clause.catchTypes()) {
        out.append(separator + "[" + type.typeName().fullName() + "]");
        separator = ", ";
      }
      out.append(separator.isEmpty() ? "" : " ");
      block(clause.body());
    }
    if (statement.finallyBlock() != null) {
      out.append(" finally ");
      block(statement.finallyBlock());
    }
  }

  private void data(DataStatementAst data) {
    out.append("data ");
    if (data.variable() != null) {
      out.append(data.variable() + " ");
    }
    if (!data.commandsAllowed().isEmpty()) {
      out.append("-SupportedCommand ");
      expressions.list(data.commandsAllowed());
      out.append(" ");
    }
    block(data.body());
  }

  // --- loops ---

  private void loop(LabeledStatementAst statement) {
    if (statement instanceof ForEachStatementAst loop) {
      out.append("foreach (");
      expressions.print(loop.variable());
      out.append(" in ");
      pipelines.print(loop.condition(), WordPrinter.Place.PIPELINE_START);
      out.append(") ");
      block(loop.body());
    } else if (statement instanceof ForStatementAst loop) {
      forStatement(loop);
    } else if (statement instanceof WhileStatementAst loop) {
      out.append("while ");
      condition(loop.condition());
      block(loop.body());
    } else if (statement instanceof DoWhileStatementAst loop) {
      doStatement(loop.body(), "while", loop.condition());
    } else if (statement instanceof DoUntilStatementAst loop) {
      doStatement(loop.body(), "until", loop.condition());
    } else {
      switchStatement((SwitchStatementAst) statement);
    }
  }

  private void forStatement(ForStatementAst loop) {
    out.append("for (");
    part(loop.initializer());
    out.append("; ");
    part(loop.condition());
    out.append("; ");
    part(loop.iterator());
    out.append(") ");
    block(loop.body());
  }

  private void part(@Nullable StatementAst part) {
    if (part != null) {
      pipelines.print(part, WordPrinter.Place.PIPELINE_START);
    }
  }

  private void doStatement(StatementBlockAst body, String keyword, StatementAst condition) {
    out.append("do ");
    block(body);
    out.append(" " + keyword + " (");
    pipelines.print(condition, WordPrinter.Place.PIPELINE_START);
    out.append(")");
  }

  private void switchStatement(SwitchStatementAst statement) {
    out.append("switch ");
    for (SwitchFlag flag : SwitchFlag.values()) {
      if (flag != SwitchFlag.FILE && statement.flags().contains(flag)) {
        out.append("-" + flag.name().toLowerCase(Locale.ROOT).replace("_", "") + " ");
      }
    }
    if (statement.flags().contains(SwitchFlag.FILE)) {
      PipelineAst file = (PipelineAst) statement.condition();
      out.append("-file ");
      expressions.print(((CommandExpressionAst) file.pipelineElements().get(0)).expression());
      out.append(" ");
    } else {
      condition(statement.condition());
    }
    out.append("{");
    out.indent();
    for (SwitchStatementAst.SwitchClause clause : clauses(statement)) {
      out.startLine();
      expressions.print(clause.condition());
      out.append(" ");
      block(clause.body());
    }
    out.outdent();
    out.startLine();
    out.append("}");
  }

  /** Returns the clauses as they were written, the default among them. */
  private static List<SwitchStatementAst.SwitchClause> clauses(SwitchStatementAst statement) {
    List<SwitchStatementAst.SwitchClause> clauses = new ArrayList<>(statement.clauses());
    StatementBlockAst body = statement.defaultClause();
    if (body != null) {
      ExpressionAst word =
          new StringConstantExpressionAst(body.span(), "default", StringConstantType.BARE_WORD);
      clauses.add(new SwitchStatementAst.SwitchClause(word, body));
      clauses.sort(Comparator.comparingInt(clause -> clause.body().span().start()));
    }
    return clauses;
  }
}
