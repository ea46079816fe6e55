package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayTypeName;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.GenericTypeName;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.SimpleTypeName;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenScanner;

/** Reads what stands in square brackets before something: types and attributes. */
final class TypeRules {
  private static final String ERROR_NAME = ":ErrorTypeName:";

  private final Descent descent;

  TypeRules(Descent descent) {
    this.descent = descent;
  }

  /** Reads all attributes and types that follow one another, null if there are none. */
  @Nullable List<AttributeBaseAst> attributes(boolean inExpression) {
    List<AttributeBaseAst> attributes = new ArrayList<>();
    AttributeBaseAst attribute = attribute();
    while (attribute != null) {
      attributes.add(attribute);
      if (!inExpression || attribute instanceof AttributeAst) {
        descent.skipNewLines();
      }
      attribute = attribute();
    }
    return attributes.isEmpty() ? null : attributes;
  }

  /** Reads the bracket that opens an attribute or type, null if none stands here. */
  private @Nullable SyntaxToken openBracket() {
    if (descent.hasTokenAhead()) {
      return descent.peekKind() == TokenKind.L_BRACKET ? descent.next() : null;
    }
    TokenScanner scanner = descent.scanner();
    int start = scanner.position();
    scanner.skipBlanks();
    int bracket = scanner.position();
    if (!scanner.atEnd() && scanner.at(bracket) == '[') {
      return descent.take(TokenKind.L_BRACKET, bracket, 1);
    }
    descent.resync(start);
    return null;
  }

  @Nullable AttributeBaseAst attribute() {
    SyntaxToken open = openBracket();
    if (open == null) {
      return null;
    }
    descent.skipNewLines();
    ScanMode mode = descent.setMode(ScanMode.TYPE_NAME);
    SyntaxToken first = descent.peek();
    TypeName type = typeName(true);
    descent.setMode(mode);
    if (type == null) {
      descent.resync(open.start());
      descent.incomplete(descent.after(open), "MissingTypename");
      return null;
    }
    SyntaxToken next = descent.next();
    if (next.kind() == TokenKind.L_PAREN) {
      first.setFlags(first.flags() | TokenFlags.ATTRIBUTE_NAME);
      return attributeArguments(open, type, next);
    }
    Span end = descent.span(next);
    if (next.kind() != TokenKind.R_BRACKET) {
      descent.unget(next);
      end = type.span();
      descent.error(descent.before(next), "EndSquareBracketExpectedAtEndOfAttribute");
      descent.setMode(ScanMode.EXPRESSION);
      descent.peek();
    }
    return new TypeConstraintAst(descent.span(open).to(end), type);
  }

  private AttributeAst attributeArguments(SyntaxToken open, TypeName type, SyntaxToken paren) {
    descent.skipNewLines();
    Arguments arguments = new Arguments(descent.span(paren));
    ScanMode mode = descent.setMode(ScanMode.EXPRESSION);
    arguments.read();
    descent.setMode(mode);
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    Span end = descent.span(close);
    boolean closed = close.kind() == TokenKind.R_PAREN;
    if (!closed) {
      descent.unget(close);
      end = arguments.last;
      descent.incomplete(Descent.after(arguments.last), "MissingEndParenthesisInExpression");
    }
    descent.skipNewLines();
    SyntaxToken bracket = descent.next();
    if (bracket.kind() == TokenKind.R_BRACKET) {
      end = descent.span(bracket);
    } else {
      descent.unget(bracket);
      if (closed) {
        descent.incomplete(descent.after(close), "EndSquareBracketExpectedAtEndOfAttribute");
      }
    }
    return new AttributeAst(
        descent.span(open).to(end), type, arguments.positional, arguments.named);
  }

  /** The reading of an attribute's arguments. */
  private final class Arguments {
    private final List<ExpressionAst> positional = new ArrayList<>(0);
    private final List<NamedAttributeArgumentAst> named = new ArrayList<>(0);
    private Span last;

    Arguments(Span start) {
      last = start;
    }

    void read() {
      boolean disabled = descent.setCommaDisabled(true);
      SyntaxToken comma = null;
      while (true) {
        descent.skipNewLines();
        SyntaxToken name = descent.primaries().simpleName();
        if (name != null) {
          named(name);
        } else {
          ExpressionAst value = descent.expressions().expression();
          if (value != null) {
            positional.add(value);
            last = value.span();
          } else if (comma != null) {
            last = descent.after(comma);
            descent.incomplete(last, "MissingExpressionAfterToken", ",");
            positional.add(new ErrorExpressionAst(last, List.of()));
          }
        }
        descent.skipNewLines();
        if (descent.peekKind() != TokenKind.COMMA) {
          break;
        }
        comma = descent.next();
        last = descent.span(comma);
      }
      descent.setCommaDisabled(disabled);
    }

    private void named(SyntaxToken name) {
      Span span = descent.span(name);
      ExpressionAst value;
      boolean omitted = descent.peekKind() != TokenKind.EQUALS;
      if (omitted) {
        value = new ConstantExpressionAst(span, true, "");
      } else {
        SyntaxToken equals = descent.next();
        descent.skipNewLines();
        value = descent.expressions().expression();
        if (value == null) {
          descent.incomplete(descent.after(equals), "MissingExpressionInNamedArgument");
          value = new ErrorExpressionAst(descent.after(equals), List.of());
          descent.skipTo(
              true, TokenKind.COMMA, TokenKind.R_PAREN, TokenKind.R_BRACKET, TokenKind.NEW_LINE);
        }
      }
      if (!omitted) {
        last = value.span();
      }
      named.add(
          new NamedAttributeArgumentAst(span.to(value.span()), name.getText(), value, omitted));
    }
  }

  /** Reads a type's name, null if no name stands here. */
  @Nullable TypeName typeName(boolean allowAssembly) {
    ScanMode mode = descent.setMode(ScanMode.TYPE_NAME);
    try {
      SyntaxToken name = descent.next();
      if (name.kind() != TokenKind.IDENTIFIER) {
        descent.unget(name);
        return null;
      }
      return finish(name, false, allowAssembly);
    } finally {
      descent.setMode(mode);
    }
  }

  private TypeName finish(SyntaxToken name, boolean unbracketed, boolean allowAssembly) {
    name.setFlags(name.flags() | TokenFlags.TYPE_NAME);
    SimpleTypeName simple = new SimpleTypeName(descent.span(name), name.getText(), null);
    SyntaxToken token = descent.peek();
    if (token.kind() == TokenKind.L_BRACKET) {
      descent.next();
      descent.skipNewLines();
      SyntaxToken inside = descent.next();
      return switch (inside.kind()) {
        case COMMA, R_BRACKET -> array(simple, inside, unbracketed, allowAssembly);
        case L_BRACKET, IDENTIFIER -> generic(simple, inside, unbracketed, allowAssembly);
        case END_OF_INPUT -> {
          descent.unget(inside);
          descent.incomplete(descent.after(token), "MissingTypename");
          yield simple;
        }
        default -> {
          descent.error(descent.span(inside), "UnexpectedToken", inside.getText());
          descent.skipTo(true, TokenKind.R_BRACKET);
          yield simple;
        }
      };
    }
    if (token.kind() == TokenKind.COMMA && !unbracketed && allowAssembly) {
      return new SimpleTypeName(simple.span(), simple.name(), assembly());
    }
    return simple;
  }

  private String assembly() {
    SyntaxToken comma = descent.next();
    SyntaxToken name = descent.scanner().scanAssemblyName();
    if (name.value().isBlank()) {
      descent.error(descent.after(comma), "MissingAssemblyNameSpecification");
    } else {
      descent.tokens().add(name);
    }
    return name.value();
  }

  private TypeName array(
      TypeName element, SyntaxToken first, boolean unbracketed, boolean allowAssembly) {
    TypeName result = element;
    SyntaxToken inside = first;
    while (true) {
      int rank = 1;
      SyntaxToken lastComma = inside;
      while (inside.kind() == TokenKind.COMMA) {
        lastComma = inside;
        rank++;
        inside = descent.next();
      }
      if (inside.kind() == TokenKind.R_BRACKET) {
        result = new ArrayTypeName(result.span().to(descent.span(inside)), result, rank);
      } else if (rank > 1) {
        descent.unget(inside);
        descent.error(descent.after(lastComma), "EndSquareBracketExpectedAtEndOfAttribute");
      } else if (inside.kind() == TokenKind.END_OF_INPUT) {
        descent.unget(inside);
        descent.error(descent.before(inside), "EndSquareBracketExpectedAtEndOfAttribute");
      } else {
        descent.error(descent.span(inside), "UnexpectedToken", inside.getText());
        descent.skipTo(true, TokenKind.R_BRACKET);
      }
      TokenKind next = descent.peekKind();
      if (next == TokenKind.COMMA && !unbracketed && allowAssembly) {
        assembly();
        return result;
      }
      if (next != TokenKind.L_BRACKET) {
        return result;
      }
      descent.next();
      inside = descent.next();
    }
  }

  private TypeName generic(
      SimpleTypeName name, SyntaxToken first, boolean unbracketed, boolean allowAssembly) {
    List<TypeName> arguments = new ArrayList<>();
    SyntaxToken close = genericArguments(first, arguments);
    Span span = name.span().to(arguments.get(arguments.size() - 1).span());
    if (close.kind() != TokenKind.R_BRACKET) {
      descent.unget(close);
      descent.incomplete(descent.before(close), "EndSquareBracketExpectedAtEndOfAttribute");
    }
    TypeName result = new GenericTypeName(span, name, arguments, null);
    SyntaxToken token = descent.peek();
    if (token.kind() == TokenKind.L_BRACKET) {
      descent.next();
      return array(result, descent.next(), unbracketed, allowAssembly);
    }
    if (token.kind() == TokenKind.COMMA && !unbracketed && allowAssembly) {
      return new GenericTypeName(span, name, arguments, assembly());
    }
    return result;
  }

  /** Reads type arguments up to what ends them, which is returned. */
  private SyntaxToken genericArguments(SyntaxToken first, List<TypeName> arguments) {
    arguments.add(genericArgument(first));
    while (true) {
      descent.skipNewLines();
      SyntaxToken separator = descent.next();
      if (separator.kind() != TokenKind.COMMA) {
        return separator;
      }
      descent.skipNewLines();
      TokenKind kind = descent.peekKind();
      if (kind == TokenKind.IDENTIFIER || kind == TokenKind.L_BRACKET) {
        arguments.add(genericArgument(descent.next()));
      } else {
        descent.incomplete(descent.after(separator), "MissingTypename");
        arguments.add(new SimpleTypeName(descent.span(separator), ERROR_NAME, null));
      }
    }
  }

  private TypeName genericArgument(SyntaxToken first) {
    if (first.kind() == TokenKind.IDENTIFIER) {
      return finish(first, true, false);
    }
    SyntaxToken name = descent.next();
    if (name.kind() != TokenKind.IDENTIFIER) {
      descent.unget(name);
      descent.incomplete(descent.after(name), "MissingTypename");
      return new SimpleTypeName(descent.span(first), ERROR_NAME, null);
    }
    TypeName type = finish(name, false, true);
    SyntaxToken close = descent.next();
    if (close.kind() != TokenKind.R_BRACKET) {
      descent.unget(close);
      descent.incomplete(descent.before(close), "EndSquareBracketExpectedAtEndOfType");
    }
    return type;
  }

  /**
   * Reads the type arguments of a method call. What starts with a name is taken for them, but read
   * again as an index when it is closed and no arguments follow.
   */
  List<TypeName> genericMethodArguments() {
    if (descent.hasTokenAhead()) {
      return List.of();
    }
    int start = descent.scanner().position();
    if (descent.scanner().at(start) != '[') {
      return List.of();
    }
    ScanMode mode = descent.setMode(ScanMode.TYPE_NAME);
    try {
      descent.next();
      SyntaxToken first = descent.next();
      if (first.kind() == TokenKind.IDENTIFIER) {
        List<TypeName> arguments = new ArrayList<>();
        SyntaxToken close = genericArguments(first, arguments);
        if (close.kind() != TokenKind.R_BRACKET) {
          descent.unget(close);
          descent.incomplete(descent.before(close), "EndSquareBracketExpectedAtEndOfType");
          return arguments;
        }
        char next = descent.scanner().at(close.end());
        if (next == '(' || next == '{') {
          return arguments;
        }
      }
      descent.resync(start);
      return List.of();
    } finally {
      descent.setMode(mode);
    }
  }
}
