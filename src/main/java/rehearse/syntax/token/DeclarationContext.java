package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Expect;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads what is listed in brackets: keys, clauses, parameters, attribute arguments, members. */
final class DeclarationContext {
  private final TokenContext context;

  DeclarationContext(TokenContext context) {
    this.context = context;
  }

  void step(Frame frame) {
    switch (frame.state) {
      case HASH_KEY -> hashKey(frame);
      case HASH_EQUALS -> hashEquals(frame);
      case SWITCH_CLAUSE -> switchClause(frame);
      case SWITCH_BODY -> switchBody(frame);
      case FOR_PART -> forPart(frame);
      case FOREACH_VARIABLE -> foreachVariable(frame);
      case FOREACH_IN -> foreachIn(frame);
      case PARAMETER -> parameter(frame);
      case PARAMETER_DEFAULT -> parameterDefault(frame);
      case ATTRIBUTE_ARGUMENT -> attributeArgument(frame);
      case ATTRIBUTE_VALUE -> attributeValue(frame);
      case CLASS_MEMBER -> classMember(frame);
      case PROPERTY_DEFAULT -> propertyDefault(frame);
      default -> enumMember(frame);
    }
  }

  private void hashKey(Frame frame) {
    if (frame.count++ == 0) {
      context.skipNewLines();
    } else {
      context.skipSeparators();
    }
    if (context.peek() == '}') {
      context.close(frame);
      return;
    }
    frame.pipelineLevel = false;
    if (CharTraits.isIdentifierStart(context.peek())) {
      context.emit(context.scanName(), PowerShellLexer.NAME);
      frame.state = State.HASH_EQUALS;
      return;
    }
    frame.hashKey = true;
    frame.typesStartStatement = false;
    if (!context.expressions().operand(frame)) {
      context.fail();
    }
  }

  private void hashEquals(Frame frame) {
    context.skipBlanks();
    if (context.peek() == '=') {
      context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
      frame.state = State.VALUE;
    } else {
      context.fail();
    }
  }

  private void switchClause(Frame frame) {
    if (frame.count++ == 0) {
      context.skipNewLines();
    } else {
      context.skipSeparators();
    }
    if (context.peek() == '}') {
      context.close(frame);
      return;
    }
    frame.pipelineLevel = false;
    if (context.atWord("default")) {
      context.emit(context.scan(ScanMode.COMMAND), PowerShellLexer.DEFAULT);
      frame.state = State.SWITCH_BODY;
      return;
    }
    frame.singleArgument = true;
    frame.afterArgument = State.SWITCH_BODY;
    frame.state = State.ARGUMENT_VALUE;
  }

  private void switchBody(Frame frame) {
    context.skipNewLines();
    if (context.peek() != '{') {
      context.fail();
      return;
    }
    frame.state = State.SWITCH_CLAUSE;
    SyntaxToken open = context.emitCharacter(TokenKind.L_CURLY, PowerShellLexer.L_CURLY);
    context.push(Kind.STATEMENT_BLOCK, State.STATEMENT, open);
  }

  private void forPart(Frame frame) {
    context.skipNewLines();
    if (context.peek() == ')') {
      context.close(frame);
    } else if (context.peek() == ';') {
      context.emitStatementEnd();
      context.scanner().seek(context.scanner().position() + 1);
      frame.count++;
    } else {
      frame.state = State.PIPELINE;
    }
  }

  private void foreachVariable(Frame frame) {
    context.skipNewLines();
    SyntaxToken variable = context.scan(ScanMode.COMMAND);
    if (variable.kind() == TokenKind.VARIABLE) {
      context.emit(variable);
      frame.state = State.FOREACH_IN;
    } else {
      context.fail();
    }
  }

  private void foreachIn(Frame frame) {
    context.skipNewLines();
    if (!context.atWord("in")) {
      context.fail();
      return;
    }
    context.emit(context.scan(ScanMode.COMMAND));
    context.skipNewLines();
    frame.state = State.PIPELINE;
  }

  private void parameter(Frame frame) {
    context.skipNewLines();
    char c = context.peek();
    if (c == ')') {
      context.close(frame);
    } else if (c == '[') {
      context.types().open(frame);
    } else {
      SyntaxToken variable = context.scan(ScanMode.EXPRESSION);
      if (variable.kind() == TokenKind.VARIABLE) {
        context.emit(variable);
        frame.state = State.PARAMETER_DEFAULT;
      } else {
        context.fail();
      }
    }
  }

  private void parameterDefault(Frame frame) {
    context.skipNewLines();
    switch (context.peek()) {
      case ')' -> context.close(frame);
      case ',' -> {
        context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
        frame.state = State.PARAMETER;
      }
      case '=' -> {
        context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
        frame.pipelineLevel = false;
        frame.ternaries = 0;
        frame.state = State.OPERAND;
      }
      default -> context.fail();
    }
  }

  private void attributeArgument(Frame frame) {
    context.skipNewLines();
    if (context.peek() == ')') {
      context.close(frame);
      return;
    }
    if (CharTraits.isIdentifierStart(context.peek())) {
      context.emit(context.scanName(), PowerShellLexer.NAME);
      frame.state = State.ATTRIBUTE_VALUE;
      return;
    }
    frame.pipelineLevel = false;
    frame.ternaries = 0;
    if (!context.expressions().operand(frame)) {
      context.fail();
    }
  }

  private void attributeValue(Frame frame) {
    context.skipBlanks();
    if (context.peek() == '=') {
      context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
      frame.ternaries = 0;
      frame.state = State.OPERAND;
      return;
    }
    context.skipNewLines();
    switch (context.peek()) {
      case ')' -> context.close(frame);
      case ',' -> {
        context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
        frame.state = State.ATTRIBUTE_ARGUMENT;
      }
      default -> context.fail();
    }
  }

  private void classMember(Frame frame) {
    context.skipNewLines();
    char c = context.peek();
    if (c == '}') {
      context.close(frame);
    } else if (c == '[') {
      context.types().open(frame);
    } else if (CharTraits.isIdentifierStart(c)) {
      memberName(frame);
    } else {
      SyntaxToken property = context.scan(ScanMode.EXPRESSION);
      if (property.kind() == TokenKind.VARIABLE) {
        context.emit(property);
        frame.state = State.PROPERTY_DEFAULT;
      } else {
        context.fail();
      }
    }
  }

  private void memberName(Frame frame) {
    SyntaxToken name = context.scanName();
    String text = name.getText();
    if (text.equalsIgnoreCase("static")) {
      context.emit(name, PowerShellLexer.STATIC);
    } else if (text.equalsIgnoreCase("hidden")) {
      context.emit(name, PowerShellLexer.HIDDEN_MEMBER);
    } else {
      context.emit(name, PowerShellLexer.NAME);
      frame.expect(Expect.METHOD_PARAMETERS, Expect.BASE_CALL, Expect.SCRIPT_BLOCK);
    }
  }

  private void propertyDefault(Frame frame) {
    context.skipBlanks();
    frame.pipelineLevel = false;
    if (context.peek() == '=') {
      context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
      frame.ternaries = 0;
      frame.state = State.OPERAND_OR_NOTHING;
    } else if (context.atStatementEnd()) {
      context.statements().terminate(frame);
    } else {
      context.fail();
    }
  }

  private void enumMember(Frame frame) {
    if (frame.count++ == 0) {
      context.skipNewLines();
    } else {
      context.skipSeparators();
    }
    if (context.peek() == '}') {
      context.close(frame);
      return;
    }
    if (!CharTraits.isIdentifierStart(context.peek())) {
      context.fail();
      return;
    }
    context.emit(context.scanName(), PowerShellLexer.NAME);
    frame.pipelineLevel = false;
    context.skipBlanks();
    if (context.peek() == '=') {
      context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
      context.skipBlanks();
      frame.ternaries = 0;
      if (!context.expressions().operand(frame)) {
        context.fail();
      }
    } else if (context.atStatementEnd()) {
      context.statements().terminate(frame);
    } else {
      context.fail();
    }
  }
}
