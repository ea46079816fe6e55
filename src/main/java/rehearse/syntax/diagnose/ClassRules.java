package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.MemberModifiers;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.check.UnderlyingTypes;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;

/** Reads classes and enums. */
final class ClassRules {
  private final Descent descent;

  ClassRules(Descent descent) {
    this.descent = descent;
  }

  /** Returns the attributes among those that stand before a declaration; types are errors there. */
  List<AttributeAst> kept(@Nullable List<AttributeBaseAst> attributes) {
    List<AttributeAst> kept = new ArrayList<>(0);
    if (attributes != null) {
      for (AttributeBaseAst attribute : attributes) {
        if (attribute instanceof AttributeAst written) {
          kept.add(written);
        }
      }
    }
    return kept;
  }

  private @Nullable SyntaxToken name(SyntaxToken keyword) {
    descent.skipNewLines();
    SyntaxToken name = descent.primaries().simpleName();
    if (name == null) {
      descent.incomplete(descent.after(keyword), "MissingNameAfterKeyword", keyword.getText());
      return null;
    }
    if (keyword.kind() == TokenKind.CLASS) {
      name.setFlags((name.flags() & ~TokenFlags.MEMBER_NAME) | TokenFlags.TYPE_NAME);
    }
    return name;
  }

  /** Reads the types after the colon of a class or enum and returns where the last one stands. */
  private Span baseTypes(Span nameSpan, List<TypeConstraintAst> types, boolean several) {
    if (descent.peekKind() != TokenKind.COLON) {
      return nameSpan;
    }
    SyntaxToken before = descent.next();
    Span last = nameSpan;
    while (true) {
      descent.skipNewLines();
      TypeName type = descent.types().typeName(false);
      if (type == null) {
        descent.incomplete(descent.after(before), "TypeNameExpected");
        return last;
      }
      types.add(new TypeConstraintAst(type.span(), type));
      last = type.span();
      if (!several) {
        return last;
      }
      descent.skipNewLines();
      if (descent.peekKind() != TokenKind.COMMA) {
        return last;
      }
      before = descent.next();
    }
  }

  private Span close(SyntaxToken open) {
    SyntaxToken close = descent.next();
    if (close.kind() == TokenKind.R_CURLY) {
      return descent.span(close);
    }
    descent.unget(close);
    descent.incomplete(descent.after(open), close, "MissingEndCurlyBrace");
    return descent.before(close);
  }

  StatementAst classDefinition(@Nullable List<AttributeBaseAst> attributes, SyntaxToken keyword) {
    SyntaxToken name = name(keyword);
    Span start = descent.span(keyword);
    if (name == null) {
      return Descent.errorStatement(start);
    }
    descent.skipNewLines();
    ScanMode mode = signature(true);
    try {
      List<TypeConstraintAst> types = new ArrayList<>(0);
      Span last = baseTypes(descent.span(name), types, true);
      SyntaxToken open = descent.next();
      if (open.kind() != TokenKind.L_CURLY) {
        descent.unget(open);
        descent.incomplete(Descent.after(last), "MissingTypeBody", keyword.kind().text());
        return new ErrorStatementAst(start.to(last), List.copyOf(types));
      }
      List<MemberAst> members = new ArrayList<>();
      List<Ast> broken = new ArrayList<>(0);
      Member member = new Member(name.getText());
      while (member.read()) {
        if (member.result != null) {
          members.add(member.result);
        }
        broken.addAll(member.broken);
        member = new Member(name.getText());
      }
      Span end = close(open);
      Span span = attributes == null ? start : attributes.get(0).span();
      if (!broken.isEmpty()) {
        return new ErrorStatementAst(span.to(end), broken);
      }
      return new TypeDefinitionAst(
          span.to(end), name.getText(), TypeDefinitionKind.CLASS, kept(attributes), types, members);
    } finally {
      descent.scanner().setKeywords(false);
      descent.setMode(mode);
    }
  }

  /** Switches to the mode of class bodies: brackets are types, keywords are known. */
  private ScanMode signature(boolean on) {
    descent.scanner().setKeywords(on);
    return descent.setMode(ScanMode.EXPRESSION);
  }

  /** The reading of one member of a class. */
  private final class Member {
    private final String className;
    private final List<AttributeAst> attributes = new ArrayList<>(0);
    private @Nullable TypeConstraintAst type;
    private @Nullable Span start;
    private @Nullable Span lastAttribute;
    private boolean isStatic;
    private boolean hidden;
    private @Nullable MemberAst result;

    /** What was read of a member that is none. */
    private final List<Ast> broken = new ArrayList<>(0);

    Member(String className) {
      this.className = className;
    }

    /** Reads the member; returns false when there is none, so that the body must end. */
    boolean read() {
      SyntaxToken token = modifiers();
      Span memberStart = start == null ? descent.span(token) : start;
      if (token.kind() == TokenKind.VARIABLE) {
        descent.next();
        result = property(token, memberStart);
        return result != null || !broken.isEmpty();
      }
      SyntaxToken name = memberName();
      if (name != null) {
        result = method(name, memberStart);
        if (result == null) {
          descent.skipTo(false, TokenKind.R_CURLY);
          discard(null);
        }
        return result != null || !broken.isEmpty();
      }
      Span last = lastAttribute;
      if (last != null) {
        descent.incomplete(Descent.after(last), "IncompleteMemberDefinition");
        discard(null);
      }
      return !broken.isEmpty();
    }

    private void discard(@Nullable ExpressionAst value) {
      broken.addAll(attributes);
      if (type != null) {
        broken.add(type);
      }
      if (value != null) {
        broken.add(value);
      }
    }

    private @Nullable SyntaxToken memberName() {
      SyntaxToken token = descent.peek();
      boolean word = token.kind() == TokenKind.IDENTIFIER || token.kind().has(TokenFlags.KEYWORD);
      if (!word) {
        return null;
      }
      descent.next();
      token.setFlags(token.flags() & ~(TokenFlags.KEYWORD | TokenFlags.SCRIPT_BLOCK_BLOCK_NAME));
      return token;
    }

    private SyntaxToken modifiers() {
      while (true) {
        descent.skipNewLines();
        AttributeBaseAst attribute = descent.types().attribute();
        SyntaxToken token = descent.peek();
        Span span;
        if (attribute != null) {
          span = attribute.span();
          take(attribute);
        } else if (token.kind() == TokenKind.STATIC || token.kind() == TokenKind.HIDDEN) {
          descent.next();
          span = descent.span(token);
          boolean repeated = token.kind() == TokenKind.STATIC ? isStatic : hidden;
          if (repeated) {
            descent.error(span, "DuplicateQualifier", token.getText());
          }
          isStatic |= token.kind() == TokenKind.STATIC;
          hidden |= token.kind() == TokenKind.HIDDEN;
        } else {
          return token;
        }
        lastAttribute = span;
        if (start == null) {
          start = span;
        }
      }
    }

    private void take(AttributeBaseAst attribute) {
      if (attribute instanceof AttributeAst written) {
        attributes.add(written);
      } else if (type == null) {
        type = (TypeConstraintAst) attribute;
      } else {
        descent.error(attribute.span(), "TooManyTypes");
      }
    }

    private @Nullable PropertyMemberAst property(SyntaxToken name, Span memberStart) {
      Span end = descent.span(name);
      ExpressionAst value = null;
      if (descent.peekKind() == TokenKind.EQUALS) {
        descent.next();
        descent.skipNewLines();
        descent.scanner().setKeywords(false);
        descent.skipNewLines();
        value = descent.expressions().expression();
        descent.scanner().setKeywords(true);
        if (value != null) {
          end = value.span();
        }
      }
      TokenKind next = descent.peekKind();
      if (next != TokenKind.NEW_LINE && next != TokenKind.SEMI && next != TokenKind.R_CURLY) {
        descent.incomplete(Descent.after(end), "MissingPropertyTerminator");
      }
      descent.skipNewLinesAndSemicolons();
      if (VariablePath.parse(name.value()).unqualifiedPath().isEmpty()) {
        discard(value);
        return null;
      }
      MemberModifiers modifiers = new MemberModifiers(isStatic, hidden, false);
      return new PropertyMemberAst(
          memberStart.to(end), name.value(), type, attributes, modifiers, value);
    }

    private @Nullable FunctionMemberAst method(SyntaxToken name, Span memberStart) {
      Span nameSpan = descent.span(name);
      DefinitionRules.ParameterList list = new DefinitionRules.ParameterList();
      if (descent.peekKind() == TokenKind.L_PAREN) {
        list = descent.definitions().parameterList();
      } else {
        descent.incomplete(Descent.after(nameSpan), "MissingMethodParameterList");
      }
      boolean constructor = name.getText().equalsIgnoreCase(className);
      BaseCall call = new BaseCall(nameSpan, list.brokenAt);
      if (constructor && !isStatic) {
        call.read();
      }
      Span broken = call.brokenAt;
      SyntaxToken open = descent.next();
      if (open.kind() != TokenKind.L_CURLY) {
        descent.unget(open);
        if (broken == null) {
          broken = list.close == null ? nameSpan : descent.span(list.close);
          descent.incomplete(Descent.after(broken), "MissingFunctionBody");
        }
      }
      if (broken != null) {
        return null;
      }
      ScriptBlockAst body = body(open);
      if (call.arguments != null) {
        body = withBaseCall(body, call.span, call.arguments);
      }
      FunctionDefinitionAst definition =
          new FunctionDefinitionAst(
              nameSpan.to(body.span()),
              false,
              false,
              name.getText(),
              nameSpan,
              list.parameters == null ? List.of() : list.parameters,
              body,
              null);
      MemberModifiers modifiers = new MemberModifiers(isStatic, hidden, false);
      return new FunctionMemberAst(
          memberStart.to(body.span()), definition, type, attributes, modifiers, constructor);
    }

    private ScriptBlockAst body(SyntaxToken open) {
      descent.scanner().setKeywords(false);
      ScanMode mode = descent.setMode(ScanMode.COMMAND);
      try {
        return descent.blocks().scriptBlock(open);
      } finally {
        descent.setMode(mode);
        descent.scanner().setKeywords(true);
      }
    }
  }

  /** The reading of what a constructor gives to that of its base class. */
  private final class BaseCall {
    private Span span;
    private @Nullable Span brokenAt;
    private @Nullable List<ExpressionAst> arguments;

    BaseCall(Span start, @Nullable Span brokenAt) {
      this.span = start;
      this.brokenAt = brokenAt;
    }

    void read() {
      descent.skipNewLines();
      if (descent.peekKind() != TokenKind.COLON) {
        return;
      }
      SyntaxToken colon = descent.next();
      span = descent.span(colon);
      descent.skipNewLines();
      SyntaxToken base = descent.peek();
      if (base.kind() != TokenKind.BASE) {
        brokenAt = descent.span(colon);
        descent.incomplete(descent.after(colon), "MissingBaseCtorCall");
        return;
      }
      descent.next();
      descent.skipNewLines();
      SyntaxToken open = descent.peek();
      if (open.kind() != TokenKind.L_PAREN) {
        brokenAt = descent.span(base);
        descent.incomplete(descent.after(base), "MissingMethodParameterList");
        return;
      }
      descent.next();
      List<ExpressionAst> read = new ArrayList<>();
      descent.scanner().setKeywords(false);
      span = span.to(descent.primaries().arguments(open, read));
      descent.scanner().setKeywords(true);
      arguments = read;
      descent.skipNewLines();
    }
  }

  private static ScriptBlockAst withBaseCall(
      ScriptBlockAst body, Span span, List<ExpressionAst> arguments) {
    NamedBlockAst end = body.endBlock();
    if (end == null) {
      return body;
    }
    List<StatementAst> statements = new ArrayList<>(end.statements().size() + 1);
    statements.add(
        new CommandExpressionAst(
            span, new BaseCtorInvokeMemberExpressionAst(span, arguments), List.of()));
    statements.addAll(end.statements());
    return new ScriptBlockAst(
        body.span(),
        body.usingStatements(),
        body.attributes(),
        body.paramBlock(),
        body.dynamicParamBlock(),
        body.beginBlock(),
        body.processBlock(),
        new NamedBlockAst(end.span(), TokenKind.END, true, statements, end.traps()),
        body.cleanBlock(),
        null,
        null);
  }

  StatementAst enumDefinition(@Nullable List<AttributeBaseAst> attributes, SyntaxToken keyword) {
    SyntaxToken name = name(keyword);
    Span start = descent.span(keyword);
    if (name == null) {
      return Descent.errorStatement(start);
    }
    ScanMode mode = signature(true);
    try {
      List<TypeConstraintAst> types = new ArrayList<>(0);
      Span nameSpan = descent.span(name);
      baseTypes(nameSpan, types, false);
      for (TypeConstraintAst type : types) {
        if (!UnderlyingTypes.isAllowed(type.typeName())) {
          descent.error(type.span(), "InvalidUnderlyingType", type.typeName().fullName());
        }
      }
      descent.skipNewLines();
      SyntaxToken open = descent.next();
      if (open.kind() != TokenKind.L_CURLY) {
        descent.unget(open);
        descent.incomplete(Descent.after(nameSpan), "MissingTypeBody", keyword.kind().text());
        return Descent.errorStatement(start.to(nameSpan));
      }
      List<MemberAst> members = new ArrayList<>();
      MemberAst member = enumMember();
      while (member != null) {
        members.add(member);
        member = enumMember();
      }
      Span end = close(open);
      Span span = attributes == null ? start : attributes.get(0).span();
      return new TypeDefinitionAst(
          span.to(end), name.getText(), TypeDefinitionKind.ENUM, kept(attributes), types, members);
    } finally {
      descent.scanner().setKeywords(false);
      descent.setMode(mode);
    }
  }

  private @Nullable MemberAst enumMember() {
    descent.skipNewLines();
    SyntaxToken name = descent.primaries().simpleName();
    if (name == null) {
      return null;
    }
    Span end = descent.span(name);
    ExpressionAst value = null;
    boolean missing = false;
    if (descent.peekKind() == TokenKind.EQUALS) {
      SyntaxToken equals = descent.next();
      descent.scanner().setKeywords(false);
      value = descent.expressions().expression();
      descent.scanner().setKeywords(true);
      if (value == null) {
        descent.error(descent.after(equals), "ExpectedValueExpression", "=");
        missing = true;
      } else {
        end = value.span();
      }
    }
    TokenKind next = descent.peekKind();
    boolean terminated =
        next == TokenKind.NEW_LINE || next == TokenKind.SEMI || next == TokenKind.R_CURLY;
    if (!terminated && !missing) {
      descent.incomplete(Descent.after(end), "MissingPropertyTerminator");
    }
    descent.skipNewLinesAndSemicolons();
    Span span = descent.span(name).to(end);
    return new PropertyMemberAst(
        span, name.getText(), null, List.of(), new MemberModifiers(true, false, true), value);
  }
}
