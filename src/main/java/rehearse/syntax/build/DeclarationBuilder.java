package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.antlr.PowerShellParser.AttributeArgumentContext;
import rehearse.syntax.antlr.PowerShellParser.AttributeArgumentsContext;
import rehearse.syntax.antlr.PowerShellParser.AttributeContext;
import rehearse.syntax.antlr.PowerShellParser.BaseTypesContext;
import rehearse.syntax.antlr.PowerShellParser.ClassDefinitionContext;
import rehearse.syntax.antlr.PowerShellParser.ClassMemberContext;
import rehearse.syntax.antlr.PowerShellParser.DeclarationAttributeContext;
import rehearse.syntax.antlr.PowerShellParser.EnumDefinitionContext;
import rehearse.syntax.antlr.PowerShellParser.EnumMemberContext;
import rehearse.syntax.antlr.PowerShellParser.MethodContext;
import rehearse.syntax.antlr.PowerShellParser.ParameterContext;
import rehearse.syntax.antlr.PowerShellParser.ParameterListContext;
import rehearse.syntax.antlr.PowerShellParser.PropertyContext;
import rehearse.syntax.antlr.PowerShellParser.TypeArgumentContext;
import rehearse.syntax.antlr.PowerShellParser.TypeArgumentsContext;
import rehearse.syntax.antlr.PowerShellParser.TypeConstraintContext;
import rehearse.syntax.antlr.PowerShellParser.TypeDefinitionContext;
import rehearse.syntax.antlr.PowerShellParser.TypeNameContext;
import rehearse.syntax.ast.ArrayTypeName;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.GenericTypeName;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.MemberModifiers;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.SimpleTypeName;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.check.UnderlyingTypes;
import rehearse.syntax.token.SyntaxToken;

/** Builds types, attributes, parameters, classes and enums. */
final class DeclarationBuilder {
  private final AstBuilder builder;

  DeclarationBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  // --- type names ---

  TypeName typeName(TypeNameContext context) {
    String assembly =
        context.ASSEMBLY_NAME() == null ? null : AstBuilder.token(context.ASSEMBLY_NAME()).value();
    if (assembly != null && assembly.isEmpty()) {
      throw new SyntaxFailure();
    }
    return typeName(AstBuilder.first(context), context.typeArguments(), assembly);
  }

  private TypeName typeName(
      SyntaxToken name, List<TypeArgumentsContext> suffixes, @Nullable String assembly) {
    SimpleTypeName simple = new SimpleTypeName(builder.span(name), name.getText(), assembly);
    TypeName result = simple;
    for (TypeArgumentsContext suffix : suffixes) {
      Span span = result.span().to(builder.span(suffix));
      List<TypeArgumentContext> arguments = suffix.typeArgument();
      if (arguments.isEmpty() && assembly != null) {
        throw new SyntaxFailure();
      } else if (arguments.isEmpty()) {
        result = new ArrayTypeName(span, result, suffix.getChildCount() - 1);
      } else if (result == simple) {
        result = new GenericTypeName(span, simple, typeArguments(arguments), assembly);
      } else {
        throw new SyntaxFailure();
      }
    }
    return result;
  }

  List<TypeName> typeArguments(List<TypeArgumentContext> contexts) {
    List<TypeName> names = new ArrayList<>(contexts.size());
    for (TypeArgumentContext context : contexts) {
      names.add(
          context.typeName() != null
              ? typeName(context.typeName())
              : typeName(AstBuilder.first(context), context.typeArguments(), null));
    }
    return names;
  }

  TypeConstraintAst typeConstraint(TypeConstraintContext context) {
    return new TypeConstraintAst(builder.span(context), typeName(context.typeName()));
  }

  // --- attributes ---

  AttributeBaseAst attribute(AttributeContext context) {
    Span span = builder.span(context);
    if (context.attributeArguments() == null) {
      return new TypeConstraintAst(span, typeName(context.typeName()));
    }
    return attribute(span, context.typeName(), context.attributeArguments());
  }

  AttributeAst attribute(Span span, TypeNameContext type, AttributeArgumentsContext list) {
    List<ExpressionAst> positional = new ArrayList<>(0);
    List<NamedAttributeArgumentAst> named = new ArrayList<>(0);
    int count = list.getChildCount();
    for (int i = 1; i + 1 < count; i += 2) {
      AttributeArgumentContext argument = (AttributeArgumentContext) list.getChild(i);
      if (argument.NAME() == null) {
        positional.add(builder.expressions().argumentExpression(argument.argumentExpression()));
      } else {
        named.add(namedArgument(argument));
      }
    }
    return new AttributeAst(span, typeName(type), positional, named);
  }

  private NamedAttributeArgumentAst namedArgument(AttributeArgumentContext context) {
    SyntaxToken name = AstBuilder.token(context.NAME());
    Span span = builder.span(context);
    if (context.argumentExpression() == null) {
      ExpressionAst value = new ConstantExpressionAst(span, true, "");
      return new NamedAttributeArgumentAst(span, name.getText(), value, true);
    }
    ExpressionAst value = builder.expressions().argumentExpression(context.argumentExpression());
    return new NamedAttributeArgumentAst(span, name.getText(), value, false);
  }

  // --- parameters ---

  List<ParameterAst> parameters(ParameterListContext list) {
    List<ParameterAst> parameters = new ArrayList<>();
    int count = list.getChildCount();
    for (int i = 1; i + 1 < count; i += 2) {
      parameters.add(parameter((ParameterContext) list.getChild(i)));
    }
    return parameters;
  }

  private ParameterAst parameter(ParameterContext context) {
    List<AttributeBaseAst> attributes = new ArrayList<>();
    for (AttributeContext attribute : context.attribute()) {
      attributes.add(attribute(attribute));
    }
    VariableExpressionAst name =
        builder.expressions().plainVariable(AstBuilder.token(context.VARIABLE()));
    ExpressionAst defaultValue =
        context.argumentExpression() == null
            ? null
            : builder.expressions().argumentExpression(context.argumentExpression());
    return new ParameterAst(builder.span(context), name, attributes, defaultValue);
  }

  // --- classes and enums ---

  TypeDefinitionAst typeDefinition(TypeDefinitionContext context) {
    List<AttributeAst> attributes = new ArrayList<>();
    for (DeclarationAttributeContext attribute : context.declarationAttribute()) {
      attributes.add(
          attribute(builder.span(attribute), attribute.typeName(), attribute.attributeArguments()));
    }
    if (context.classDefinition() != null) {
      return classDefinition(builder.span(context), attributes, context.classDefinition());
    }
    EnumDefinitionContext definition = context.enumDefinition();
    List<TypeConstraintAst> underlying = baseTypes(definition.baseTypes());
    failIf(
        underlying.size() > 1
            || underlying.stream().anyMatch(t -> !UnderlyingTypes.isAllowed(t.typeName())));
    List<MemberAst> members = new ArrayList<>();
    for (EnumMemberContext member : definition.enumMember()) {
      ExpressionAst value =
          member.expression() == null
              ? null
              : builder.expressions().expression(member.expression());
      members.add(
          new PropertyMemberAst(
              builder.span(member),
              AstBuilder.first(member).getText(),
              null,
              List.of(),
              new MemberModifiers(true, false, true),
              value));
    }
    return new TypeDefinitionAst(
        builder.span(context),
        AstBuilder.token(definition.NAME()).getText(),
        TypeDefinitionKind.ENUM,
        attributes,
        underlying,
        members);
  }

  private List<TypeConstraintAst> baseTypes(@Nullable BaseTypesContext context) {
    List<TypeConstraintAst> types = new ArrayList<>(0);
    if (context != null) {
      for (TypeNameContext name : context.typeName()) {
        types.add(new TypeConstraintAst(builder.span(name), typeName(name)));
      }
    }
    return types;
  }

  private TypeDefinitionAst classDefinition(
      Span span, List<AttributeAst> attributes, ClassDefinitionContext context) {
    String name = AstBuilder.token(context.NAME()).getText();
    List<MemberAst> members = new ArrayList<>();
    for (ClassMemberContext member : context.classMember()) {
      members.add(classMember(member, name));
    }
    return new TypeDefinitionAst(
        span, name, TypeDefinitionKind.CLASS, attributes, baseTypes(context.baseTypes()), members);
  }

  private MemberAst classMember(ClassMemberContext context, String className) {
    List<AttributeAst> attributes = new ArrayList<>(0);
    TypeConstraintAst type = null;
    boolean isStatic = false;
    boolean hidden = false;
    int count = context.getChildCount();
    for (int i = 0; i < count - 1; i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof AttributeContext attribute) {
        AttributeBaseAst ast = attribute(attribute);
        if (ast instanceof AttributeAst written) {
          attributes.add(written);
        } else if (type == null && ast instanceof TypeConstraintAst constraint) {
          type = constraint;
        } else {
          throw new SyntaxFailure();
        }
      } else if (AstBuilder.isToken(child, PowerShellParser.STATIC)) {
        failIf(isStatic);
        isStatic = true;
      } else {
        failIf(hidden);
        hidden = true;
      }
    }
    MemberModifiers modifiers = new MemberModifiers(isStatic, hidden, false);
    Span span = builder.span(context);
    if (context.property() != null) {
      return property(context.property(), span, type, attributes, modifiers);
    }
    return method(context.method(), span, type, attributes, modifiers, className);
  }

  private static void failIf(boolean wrong) {
    if (wrong) {
      throw new SyntaxFailure();
    }
  }

  private PropertyMemberAst property(
      PropertyContext context,
      Span span,
      @Nullable TypeConstraintAst type,
      List<AttributeAst> attributes,
      MemberModifiers modifiers) {
    ExpressionAst value =
        context.expression() == null
            ? null
            : builder.expressions().expression(context.expression());
    String name = AstBuilder.first(context).value();
    return new PropertyMemberAst(span, name, type, attributes, modifiers, value);
  }

  private FunctionMemberAst method(
      MethodContext context,
      Span span,
      @Nullable TypeConstraintAst type,
      List<AttributeAst> attributes,
      MemberModifiers modifiers,
      String className) {
    SyntaxToken name = AstBuilder.token(context.NAME());
    PowerShellParser.ScriptBlockContext block = context.scriptBlock();
    ScriptBlockAst body =
        builder.scriptBlock(
            block.scriptBody(), (SyntaxToken) block.start, (SyntaxToken) block.stop);
    boolean constructor = name.getText().equalsIgnoreCase(className);
    if (context.baseCall() != null) {
      failIf(!constructor || modifiers.isStatic());
      body = withBaseCall(body, context.baseCall());
    }
    FunctionDefinitionAst definition =
        new FunctionDefinitionAst(
            builder.span(context),
            false,
            false,
            name.getText(),
            builder.span(name),
            parameters(context.parameterList()),
            body,
            null);
    return new FunctionMemberAst(span, definition, type, attributes, modifiers, constructor);
  }

  /** Puts the call of the base class's constructor before the statements of {@code body}. */
  private ScriptBlockAst withBaseCall(ScriptBlockAst body, PowerShellParser.BaseCallContext call) {
    NamedBlockAst end = body.endBlock();
    if (end == null) {
      throw new SyntaxFailure();
    }
    Span span = builder.span(call);
    List<ExpressionAst> arguments = builder.expressions().callArguments(call.callArguments());
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
        body.help());
  }
}
