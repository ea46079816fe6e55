package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.MergingRedirectionAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.RedirectionStream;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;

/** Reads commands, their arguments and redirections. */
final class CommandRules {
  /** What a word is read as. */
  enum Context {
    COMMAND_NAME,
    INVOKED_NAME,
    ARGUMENT,
    SINGLE
  }

  private final Descent descent;

  CommandRules(Descent descent) {
    this.descent = descent;
  }

  @Nullable CommandAst command() {
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      return new Reading().read();
    } finally {
      descent.setMode(mode);
    }
  }

  /** The reading of one command. */
  private final class Reading {
    private final List<CommandElementAst> elements = new ArrayList<>();
    private final List<RedirectionAst> redirections = new ArrayList<>(0);
    private TokenKind invocation = TokenKind.UNKNOWN;
    private Context context = Context.COMMAND_NAME;
    private boolean sawDashDash;
    private Span span = new Span(0, 0);

    @Nullable CommandAst read() {
      SyntaxToken first = descent.next();
      span = descent.span(first);
      SyntaxToken token = first;
      if (first.kind() == TokenKind.DOT || first.kind() == TokenKind.AMPERSAND) {
        invocation = first.kind();
        context = Context.INVOKED_NAME;
        token = descent.next();
      }
      while (element(token)) {
        context = Context.ARGUMENT;
        token = descent.next();
      }
      if (!elements.isEmpty()) {
        return new CommandAst(span, invocation, elements, redirections);
      }
      if (invocation != TokenKind.UNKNOWN) {
        descent.error(descent.span(first), "MissingExpression", first.getText());
      }
      return null;
    }

    /** Reads one element that starts with {@code token}; returns false at the command's end. */
    private boolean element(SyntaxToken token) {
      boolean name = context != Context.ARGUMENT;
      switch (token.kind()) {
        case END_OF_INPUT, R_PAREN, R_CURLY, NEW_LINE, SEMI, AND_AND, OR_OR, PIPE, AMPERSAND -> {
          descent.unget(token);
          return false;
        }
        case COMMA -> {
          span = span.to(descent.span(token));
          descent.error(descent.span(token), "MissingArgument");
          descent.skipNewLines();
        }
        case MINUS_MINUS -> {
          add(
              sawDashDash
                  ? bareWord(token, token.getText())
                  : new CommandParameterAst(descent.span(token), "-", null, descent.span(token)));
          sawDashDash = true;
        }
        case REDIRECTION, REDIRECT_IN_STD -> {
          if (name) {
            add(bareWord(token, token.getText()));
          } else {
            span = span.to(redirection(token, redirections));
          }
        }
        case PARAMETER -> parameter(token, name);
        default -> argument(token, name);
      }
      return true;
    }

    private void add(CommandElementAst element) {
      elements.add(element);
      span = span.to(element.span());
    }

    private void parameter(SyntaxToken token, boolean name) {
      if (name || sawDashDash) {
        token.setFlags(token.flags() | TokenFlags.COMMAND_NAME);
        add(bareWord(token, token.getText()));
        return;
      }
      Span position = descent.span(token);
      ExpressionAst value = null;
      boolean colon = token.end() - token.start() == token.value().length() + 2;
      if (colon && descent.peekKind() != TokenKind.COMMA) {
        value = CommandRules.this.argument(Context.ARGUMENT, descent.next());
        if (value == null) {
          descent.error(descent.after(token), "ParameterRequiresArgument", token.getText());
        }
      }
      Span whole = value == null ? position : position.to(value.span());
      add(new CommandParameterAst(whole, token.value(), value, position));
    }

    private void argument(SyntaxToken token, boolean name) {
      if (name) {
        markName(token);
      }
      boolean verbatim = token.kind() == TokenKind.GENERIC && token.value().equalsIgnoreCase("--%");
      ExpressionAst value = CommandRules.this.argument(context, token);
      if (value == null) {
        value = new ErrorExpressionAst(descent.span(token), List.of());
        descent.next();
      }
      add(value);
      if (verbatim && !descent.hasTokenAhead()) {
        SyntaxToken rest = descent.primaries().verbatim();
        if (rest != null) {
          add(bareWord(rest, rest.value()));
        }
      }
    }

    private void markName(SyntaxToken token) {
      switch (token.kind()) {
        case VARIABLE,
            SPLATTED_VARIABLE,
            NUMBER,
            STRING_LITERAL,
            STRING_EXPANDABLE,
            HERE_STRING_LITERAL,
            HERE_STRING_EXPANDABLE,
            L_PAREN,
            L_CURLY,
            AT_PAREN,
            AT_CURLY,
            DOLLAR_PAREN -> {}
        default -> token.setFlags((token.flags() & ~TokenFlags.KEYWORD) | TokenFlags.COMMAND_NAME);
      }
    }
  }

  StringConstantExpressionAst bareWord(SyntaxToken token, String text) {
    return new StringConstantExpressionAst(descent.span(token), text, StringConstantType.BARE_WORD);
  }

  /** Reads one argument in command mode, without the list it may start. */
  @Nullable ExpressionAst singleArgument() {
    return singleArgument(Context.SINGLE);
  }

  /** Reads the argument that stands here, if no comma does. */
  @Nullable ExpressionAst singleArgument(Context context) {
    TokenKind kind = descent.peekKind();
    if (kind == TokenKind.COMMA || kind == TokenKind.END_OF_INPUT) {
      return null;
    }
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      return argument(context, descent.next());
    } finally {
      descent.setMode(mode);
    }
  }

  /** Reads the argument that starts with {@code token}, and the list it starts. */
  @Nullable ExpressionAst argument(Context context, SyntaxToken first) {
    List<ExpressionAst> list = null;
    SyntaxToken comma = null;
    SyntaxToken token = first;
    while (true) {
      ExpressionAst value = argumentValue(context, token);
      if (value == null) {
        descent.unget(token);
        if (comma == null) {
          return null;
        }
        descent.incomplete(descent.after(comma), "MissingExpression", ",");
        List<ExpressionAst> before = list == null ? List.of() : list;
        Span span = descent.span(comma);
        return new ErrorExpressionAst(
            before.isEmpty() ? span : before.get(0).span().to(span), List.copyOf(before));
      }
      if (list != null) {
        list.add(value);
      }
      if (context != Context.ARGUMENT
          || isVerbatim(token)
          || descent.peekKind() != TokenKind.COMMA) {
        return list == null
            ? value
            : new ArrayLiteralAst(list.get(0).span().to(value.span()), list);
      }
      if (list == null) {
        list = new ArrayList<>();
        list.add(value);
      }
      comma = descent.next();
      descent.skipNewLines();
      token = descent.next();
    }
  }

  private static boolean isVerbatim(SyntaxToken token) {
    return token.kind() == TokenKind.GENERIC && token.value().equalsIgnoreCase("--%");
  }

  private @Nullable ExpressionAst argumentValue(Context context, SyntaxToken token) {
    return switch (token.kind()) {
      case END_OF_INPUT,
          NEW_LINE,
          SEMI,
          COMMA,
          MINUS_MINUS,
          PIPE,
          AND_AND,
          OR_OR,
          AMPERSAND,
          R_PAREN,
          R_CURLY,
          REDIRECTION,
          REDIRECT_IN_STD ->
          null;
      case VARIABLE,
          SPLATTED_VARIABLE,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE,
          L_PAREN,
          AT_PAREN,
          DOLLAR_PAREN,
          AT_CURLY,
          L_CURLY -> {
        descent.unget(token);
        yield descent.primaries().primary(true);
      }
      case NUMBER ->
          new ConstantExpressionAst(descent.span(token), token.payload(), token.getText());
      case GENERIC -> generic(context, token);
      default -> {
        asWord(token);
        yield bareWord(token, token.getText());
      }
    };
  }

  /** Leaves of a keyword or operator that stands for itself nothing but a word. */
  private static void asWord(SyntaxToken token) {
    token.setFlags(token.flags() & ~TokenFlags.KEYWORD);
    if (!token.has(TokenFlags.COMMAND_NAME) && token.kind() != TokenKind.IDENTIFIER) {
      token.setKind(TokenKind.GENERIC);
    }
  }

  private ExpressionAst generic(Context context, SyntaxToken token) {
    if (token.payload() instanceof ExpandableText text && context != Context.COMMAND_NAME) {
      return descent.primaries().expandable(token, text, StringConstantType.BARE_WORD);
    }
    return bareWord(token, token.value());
  }

  /** Reads the redirection that starts with {@code token} and returns where it stands. */
  Span redirection(SyntaxToken token, List<RedirectionAst> redirections) {
    String text = token.getText();
    RedirectionAst result;
    if (text.indexOf('&') >= 0) {
      result = merging(token, text);
    } else {
      ExpressionAst file = singleArgument();
      if (file == null) {
        descent.error(descent.after(token), "MissingFileSpecification");
        file = new ErrorExpressionAst(descent.span(token), List.of());
      }
      Span span = descent.span(token).to(file.span());
      if (token.kind() == TokenKind.REDIRECT_IN_STD) {
        descent.error(descent.span(token), "RedirectionNotSupported", text);
        return span;
      }
      result = new FileRedirectionAst(span, stream(text.charAt(0)), file, text.endsWith(">>"));
    }
    for (RedirectionAst earlier : redirections) {
      if (earlier.fromStream() == result.fromStream()) {
        String name = result.fromStream().displayName().toLowerCase(java.util.Locale.ROOT);
        descent.error(result.span(), "StreamAlreadyRedirected", name + " stream");
        return result.span();
      }
    }
    redirections.add(result);
    return result.span();
  }

  private MergingRedirectionAst merging(SyntaxToken token, String text) {
    RedirectionStream from = stream(text.charAt(0));
    boolean toOutput = text.charAt(text.length() - 1) == '1';
    if (!toOutput || from == RedirectionStream.OUTPUT) {
      descent.error(descent.span(token), "RedirectionNotSupported", text);
    }
    return new MergingRedirectionAst(descent.span(token), from, RedirectionStream.OUTPUT);
  }

  private static RedirectionStream stream(char first) {
    if (first == '*') {
      return RedirectionStream.ALL;
    }
    return first == '>' ? RedirectionStream.OUTPUT : RedirectionStream.ofNumber(first - '0');
  }
}
