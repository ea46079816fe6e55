package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads type names and attributes in brackets, and tells what the brackets were. */
final class TypeContext {
  private final TokenContext context;

  TypeContext(TokenContext context) {
    this.context = context;
  }

  void step(Frame frame) {
    switch (frame.state) {
      case AFTER_TYPE -> after(frame);
      case TYPE_START -> start(frame);
      default -> rest(frame);
    }
  }

  /** Opens the bracket of a type, a cast or an attribute before an operand. */
  void open(Frame frame, SyntaxToken token) {
    context.emit(token, PowerShellLexer.CAST_L_BRACKET);
    if (!frame.typesStartStatement) {
      frame.types.clear();
    }
    frame.types.add(token);
    frame.state = State.AFTER_TYPE;
    push(frame, token);
  }

  /** Reads the bracket at the position as that of a type or an attribute of what is declared. */
  void open(Frame frame) {
    push(frame, context.emitCharacter(TokenKind.L_BRACKET, PowerShellLexer.CAST_L_BRACKET));
  }

  private void push(Frame frame, SyntaxToken open) {
    frame.lastTypeIsAttribute = false;
    context.push(Kind.TYPE, State.TYPE_START, open);
  }

  /** Decides whether the brackets just closed are a cast, an attribute or a type by itself. */
  private void after(Frame frame) {
    SyntaxToken open = frame.types.get(frame.types.size() - 1);
    if (frame.typesStartStatement && declaration(frame)) {
      return;
    }
    int adjacent = context.scanner().trivia().skipBlockComments(context.scanner().position());
    char c = context.scanner().at(adjacent);
    char next = context.scanner().at(adjacent + 1);
    if (!frame.lastTypeIsAttribute && ((c == '.' && next != '.') || (c == ':' && next == ':'))) {
      open.setType(PowerShellLexer.TYPE_L_BRACKET);
      frame.state = State.OPERATOR;
      frame.postfix = true;
      return;
    }
    context.skipBlanks();
    if (frame.lastTypeIsAttribute) {
      context.skipNewLines();
      if (!context.expressions().operand(frame)) {
        context.fail();
      }
      return;
    }
    frame.afterOperator = true;
    c = context.peek();
    boolean alone = context.atEnd() || CharTraits.isNewLine(c) || c == ',';
    if (alone || !context.expressions().operand(frame)) {
      open.setType(PowerShellLexer.TYPE_L_BRACKET);
      frame.state = State.OPERATOR;
      frame.postfix = false;
      frame.typesStartStatement = false;
    }
  }

  /** Marks brackets that belong to the class, enum or parameters declared after them. */
  private boolean declaration(Frame frame) {
    int start = context.scanner().position();
    context.skipNewLines();
    boolean param = frame.atBlockStart && frame.takesParam && context.atWord("param");
    boolean type = context.atWord("class") || context.atWord("enum");
    if (!param && !(type && startsWord(frame.types.get(0)))) {
      if (startsWord(frame.types.get(0)) && atKeywordOfNoStatement()) {
        context.fail();
        return true;
      }
      if (context.peek() != '[') {
        frame.atBlockStart = false;
      }
      context.scanner().seek(start);
      return false;
    }
    for (SyntaxToken open : frame.types) {
      open.setType(param ? PowerShellLexer.PARAM_L_BRACKET : PowerShellLexer.DECLARATION_L_BRACKET);
    }
    frame.typesStartStatement = false;
    frame.state = State.STATEMENT;
    return true;
  }

  /** Returns whether a keyword stands at the position that statements do not start with. */
  private boolean atKeywordOfNoStatement() {
    if (!CharTraits.isIdentifierStart(context.peek())) {
      return false;
    }
    SyntaxToken word = context.peekToken(ScanMode.COMMAND);
    return word.has(TokenFlags.KEYWORD)
        && !word.has(TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES);
  }

  /** Returns whether a command's word could start with {@code bracket}. */
  private boolean startsWord(SyntaxToken bracket) {
    return !CharTraits.forcesStartOfToken(context.scanner().at(bracket.end()));
  }

  private void start(Frame frame) {
    context.skipNewLines();
    SyntaxToken token = context.scan(ScanMode.TYPE_NAME);
    switch (token.kind()) {
      case IDENTIFIER -> {
        context.emit(token, PowerShellLexer.NAME);
        frame.state = State.TYPE_REST;
      }
      case COMMA -> {
        context.emit(token);
        context.skipBlanks();
        if (frame.kind != Kind.TYPE_SUFFIX || CharTraits.isNewLine(context.peek())) {
          context.fail();
        }
      }
      case L_BRACKET -> {
        if (frame.kind != Kind.TYPE_SUFFIX) {
          context.fail();
          return;
        }
        context.emit(token, PowerShellLexer.L_BRACKET);
        frame.state = State.TYPE_REST;
        context.push(Kind.TYPE_ARGUMENT, State.TYPE_START, token);
      }
      case R_BRACKET -> {
        context.scanner().seek(token.start());
        if (frame.kind == Kind.TYPE_SUFFIX) {
          context.close(frame);
        } else {
          context.fail();
        }
      }
      default -> context.fail();
    }
  }

  private void rest(Frame frame) {
    boolean type =
        frame.kind == Kind.TYPE && frame.outer != null && !frame.outer.lastTypeIsAttribute;
    context.skipBlanks();
    boolean sameLine = !CharTraits.isNewLine(context.peek());
    if (!type) {
      context.skipNewLines();
    }
    char c = context.peek();
    if (!sameLine && c == '[') {
      context.fail();
      return;
    }
    switch (c) {
      case '[' -> {
        SyntaxToken open = context.emitCharacter(TokenKind.L_BRACKET, PowerShellLexer.L_BRACKET);
        context.push(Kind.TYPE_SUFFIX, State.TYPE_START, open);
      }
      case ']' -> {
        if (frame.kind == Kind.BASE_TYPES) {
          context.fail();
        } else {
          context.close(frame);
        }
      }
      case ',' -> {
        context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
        if (frame.kind == Kind.TYPE || frame.kind == Kind.TYPE_ARGUMENT) {
          context.emit(context.scanner().scanAssemblyName(), PowerShellLexer.ASSEMBLY_NAME);
        } else {
          frame.state = State.TYPE_START;
        }
      }
      case '(' -> {
        if (frame.kind != Kind.TYPE || frame.outer == null) {
          context.fail();
          return;
        }
        frame.outer.lastTypeIsAttribute = true;
        SyntaxToken open = context.emitCharacter(TokenKind.L_PAREN, PowerShellLexer.L_PAREN);
        context.push(Kind.ATTRIBUTE, State.ATTRIBUTE_ARGUMENT, open);
      }
      case '{' -> {
        if (frame.kind == Kind.BASE_TYPES) {
          context.pop(frame);
        } else {
          context.fail();
        }
      }
      default -> context.fail();
    }
  }
}
