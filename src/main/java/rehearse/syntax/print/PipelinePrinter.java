package rehearse.syntax.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.ChainableAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandBaseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.MergingRedirectionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.RedirectionStream;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.print.WordPrinter.Place;

/** Writes pipelines, chains of them, assignments and commands. */
final class PipelinePrinter {
  private final IndentedText out;
  private final SourcePrinter statements;

  PipelinePrinter(IndentedText out, SourcePrinter statements) {
    this.out = out;
    this.statements = statements;
  }

  /** Writes {@code statement} if it is a pipeline or an assignment; returns false if not. */
  boolean print(StatementAst statement, Place place) {
    if (statement instanceof AssignmentStatementAst assignment) {
      statements.expressions().print(assignment.left());
      out.append(" " + assignment.operator().text() + " ");
      statements.inline(assignment.right());
      return true;
    }
    if (statement instanceof ChainableAst chainable) {
      chain(chainable, place);
      return true;
    }
    return false;
  }

  private void chain(ChainableAst chainable, Place place) {
    boolean background;
    if (chainable instanceof PipelineChainAst chain) {
      chain(chain.left(), place);
      out.append(" " + chain.operator().text() + " ");
      chain(chain.right(), Place.PIPELINE_START);
      background = chain.background();
    } else {
      PipelineAst pipeline = (PipelineAst) chainable;
      Place elementPlace = place;
      for (CommandBaseAst element : pipeline.pipelineElements()) {
        if (element != pipeline.pipelineElements().get(0)) {
          out.append(" | ");
          elementPlace = Place.PIPELINE_START;
        }
        element(element, elementPlace);
      }
      background = pipeline.background();
    }
    if (background) {
      out.append(" &");
    }
  }

  /** Writes an expression that is a whole statement. */
  void element(CommandExpressionAst expression) {
    element(expression, Place.PIPELINE_START);
  }

  /** Writes an expression or command of a pipeline with its redirections. */
  private void element(CommandBaseAst element, Place place) {
    List<Ast> parts = new ArrayList<>(element.redirections());
    if (element instanceof CommandAst command) {
      parts.addAll(command.commandElements());
    } else {
      parts.add(((CommandExpressionAst) element).expression());
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    boolean first = true;
    Ast before = element;
    for (Ast part : parts) {
      out.append(first ? "" : " ");
      if (first && element instanceof CommandAst command) {
        name(command, part, place);
      } else if (isVerbatimMark(before)) {
        out.append(((StringConstantExpressionAst) part).value());
        out.endLine();
      } else {
        part(part);
      }
      first = false;
      before = part;
    }
  }

  private void name(CommandAst command, Ast name, Place place) {
    if (command.invocationOperator() != TokenKind.UNKNOWN) {
      out.append(command.invocationOperator().text() + " ");
      part(name);
    } else {
      out.append(WordPrinter.word(((StringConstantExpressionAst) name).value(), place));
    }
  }

  /** Returns whether the rest of the line after {@code part} is one argument as it stands. */
  private static boolean isVerbatimMark(Ast part) {
    return part instanceof StringConstantExpressionAst word
        && word.stringConstantType() == StringConstantType.BARE_WORD
        && word.value().equals("--%");
  }

  private void part(Ast part) {
    if (part instanceof CommandParameterAst parameter) {
      out.append("-" + parameter.parameterName());
      if (parameter.argument() != null) {
        out.append(":");
        statements.expressions().print(parameter.argument());
      }
    } else if (part instanceof RedirectionAst redirection) {
      redirection(redirection);
    } else {
      statements.expressions().print((ExpressionAst) part);
    }
  }

  private void redirection(RedirectionAst redirection) {
    out.append(stream(redirection.fromStream()));
    if (redirection instanceof MergingRedirectionAst merging) {
      out.append(">&" + (merging.toStream() == RedirectionStream.ERROR ? "2" : "1"));
      return;
    }
    FileRedirectionAst file = (FileRedirectionAst) redirection;
    out.append(file.append() ? ">> " : "> ");
    statements.expressions().print(file.location());
  }

  private static String stream(RedirectionStream stream) {
    return switch (stream) {
      case ALL -> "*";
      case OUTPUT -> "";
      default -> String.valueOf(stream.ordinal());
    };
  }
}
