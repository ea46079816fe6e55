package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;

/** Reads functions, parameters and {@code using} statements. */
final class DefinitionRules {
  private final Descent descent;
  private final ClassRules classes;

  DefinitionRules(Descent descent) {
    this.descent = descent;
    this.classes = new ClassRules(descent);
  }

  StatementAst using(SyntaxToken keyword) {
    return new UsingRules(descent).using(keyword);
  }

  StatementAst classDefinition(@Nullable List<AttributeBaseAst> attributes, SyntaxToken keyword) {
    return classes.classDefinition(attributes, keyword);
  }

  StatementAst enumDefinition(@Nullable List<AttributeBaseAst> attributes, SyntaxToken keyword) {
    return classes.enumDefinition(attributes, keyword);
  }

  /** What stands in parentheses after a function's name. */
  static final class ParameterList {
    @Nullable List<ParameterAst> parameters;
    @Nullable SyntaxToken close;
    @Nullable Span brokenAt;
  }

  StatementAst function(SyntaxToken keyword) {
    descent.skipNewLines();
    SyntaxToken name = descent.next();
    switch (name.kind()) {
      case AT_CURLY,
          AT_PAREN,
          COMMA,
          DOLLAR_PAREN,
          END_OF_INPUT,
          HERE_STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          L_CURLY,
          L_PAREN,
          PIPE,
          R_CURLY,
          R_PAREN,
          SEMI,
          STRING_EXPANDABLE,
          STRING_LITERAL,
          VARIABLE,
          SPLATTED_VARIABLE,
          AMPERSAND,
          AND_AND,
          OR_OR,
          REDIRECTION,
          REDIRECT_IN_STD,
          UNKNOWN -> {
        descent.unget(name);
        descent.incomplete(descent.after(keyword), "MissingNameAfterKeyword", keyword.getText());
        return Descent.errorStatement(descent.span(keyword));
      }
      default -> {}
    }
    name.setFlags((name.flags() & ~TokenFlags.KEYWORD));
    ParameterList list = parameterList();
    SyntaxToken open = descent.next();
    Span broken = list.brokenAt;
    if (open.kind() != TokenKind.L_CURLY) {
      descent.unget(open);
      if (broken == null) {
        broken = descent.span(list.close == null ? name : list.close);
        descent.incomplete(Descent.after(broken), "MissingFunctionBody");
      }
    }
    Span start = descent.span(keyword);
    if (broken != null) {
      return new ErrorStatementAst(
          start.to(broken), list.parameters == null ? List.of() : List.copyOf(list.parameters));
    }
    boolean filter = keyword.kind() == TokenKind.FILTER;
    ScriptBlockAst body = descent.blocks().scriptBlock(open);
    return new FunctionDefinitionAst(
        start.to(body.span()),
        filter,
        keyword.kind() == TokenKind.WORKFLOW,
        name.word(),
        descent.span(name),
        list.parameters,
        body,
        null);
  }

  /**
   * Reads the start of a configuration. What it may hold is not known on this platform, so that
   * PowerShell reads no further than its name.
   */
  @Nullable StatementAst configuration(SyntaxToken keyword) {
    descent.skipNewLines();
    SyntaxToken first = descent.next();
    if (first.kind() == TokenKind.L_CURLY) {
      descent.error(descent.after(keyword), "MissingConfigurationName");
      descent.blocks().scriptBlock(first);
      return null;
    }
    if (first.kind() == TokenKind.END_OF_INPUT || first.kind() == TokenKind.COMMA) {
      descent.unget(first);
      descent.incomplete(descent.after(first), "MissingConfigurationName");
      return null;
    }
    ExpressionAst name = descent.commands().argument(CommandRules.Context.ARGUMENT, first);
    if (name == null) {
      descent.error(descent.after(first), "ParameterRequiresArgument", first.getText());
      descent.incomplete(descent.span(first), "MissingConfigurationName");
    } else if (name instanceof StringConstantExpressionAst text
        && !text.value().matches("[A-Za-z][A-Za-z0-9_./-]*")) {
      descent.error(name.span(), "InvalidConfigurationName", text.value());
    } else if (name instanceof ConstantExpressionAst) {
      descent.error(name.span(), "InvalidConfigurationName");
    }
    descent.skipNewLines();
    descent.error(descent.span(first), "ParserError");
    if (descent.hasTokenAhead()) {
      descent.next();
    }
    return null;
  }

  ParameterList parameterList() {
    ParameterList list = new ParameterList();
    descent.skipNewLines();
    SyntaxToken open = descent.peek();
    if (open.kind() != TokenKind.L_PAREN) {
      return list;
    }
    descent.next();
    List<ParameterAst> parameters = parameters();
    list.parameters = parameters;
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    if (close.kind() == TokenKind.R_PAREN) {
      list.close = close;
    } else {
      descent.unget(close);
      Span last =
          parameters.isEmpty() ? descent.span(open) : parameters.get(parameters.size() - 1).span();
      list.brokenAt = last;
      descent.incomplete(Descent.after(last), "MissingEndParenthesisInFunctionParameterList");
    }
    descent.skipNewLines();
    return list;
  }

  List<ParameterAst> parameters() {
    List<ParameterAst> parameters = new ArrayList<>();
    SyntaxToken comma = null;
    while (true) {
      ParameterAst parameter = parameter();
      if (parameter == null) {
        if (comma != null) {
          descent.incomplete(descent.after(comma), "MissingExpressionAfterToken", ",");
        }
        return parameters;
      }
      parameters.add(parameter);
      descent.skipNewLines();
      if (descent.peekKind() != TokenKind.COMMA) {
        return parameters;
      }
      comma = descent.next();
    }
  }

  private @Nullable ParameterAst parameter() {
    boolean disabled = descent.setCommaDisabled(true);
    ScanMode mode = descent.setMode(ScanMode.EXPRESSION);
    try {
      descent.skipNewLines();
      List<AttributeBaseAst> attributes = descent.types().attributes(false);
      SyntaxToken name = descent.next();
      if (name.kind() != TokenKind.VARIABLE && name.kind() != TokenKind.SPLATTED_VARIABLE) {
        descent.unget(name);
        return attributes == null ? null : broken(attributes);
      }
      return named(attributes == null ? List.of() : attributes, name);
    } finally {
      descent.setMode(mode);
      descent.setCommaDisabled(disabled);
    }
  }

  private ParameterAst broken(List<AttributeBaseAst> attributes) {
    Span last = attributes.get(attributes.size() - 1).span();
    descent.incomplete(Descent.after(last), "InvalidFunctionParameter");
    descent.skipTo(true, TokenKind.R_PAREN);
    Span span = attributes.get(0).span().to(last);
    VariableExpressionAst name =
        new VariableExpressionAst(span, VariablePath.parse("__error__"), false);
    return new ParameterAst(span, name, attributes, null);
  }

  private ParameterAst named(List<AttributeBaseAst> attributes, SyntaxToken name) {
    Span nameSpan = descent.span(name);
    Span span = attributes.isEmpty() ? nameSpan : attributes.get(0).span().to(nameSpan);
    descent.skipNewLines();
    ExpressionAst value = null;
    if (descent.peekKind() == TokenKind.EQUALS) {
      SyntaxToken equals = descent.next();
      descent.skipNewLines();
      value = descent.expressions().expression();
      if (value == null) {
        descent.incomplete(descent.after(equals), "MissingExpressionAfterToken", "=");
      } else {
        span = span.to(value.span());
      }
    }
    VariableExpressionAst variable =
        new VariableExpressionAst(
            nameSpan, VariablePath.parse(name.value()), name.kind() == TokenKind.SPLATTED_VARIABLE);
    return new ParameterAst(span, variable, attributes, value);
  }
}
