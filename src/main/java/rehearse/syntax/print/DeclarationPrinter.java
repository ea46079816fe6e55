package rehearse.syntax.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.syntax.ast.UsingStatementAst;

/** Writes functions, parameters, attributes, classes, enums and {@code using} statements. */
final class DeclarationPrinter {
  private static final int BODY_WIDTH = 40;

  private final IndentedText out;
  private final SourcePrinter statements;

  DeclarationPrinter(IndentedText out, SourcePrinter statements) {
    this.out = out;
    this.statements = statements;
  }

  void using(UsingStatementAst using) {
    out.append("using " + using.kind().name().toLowerCase(Locale.ROOT) + " ");
    if (using.name() != null) {
      statements.expressions().print(using.name());
      out.append(using.alias() != null || using.moduleSpecification() != null ? " = " : "");
    }
    if (using.alias() != null) {
      statements.expressions().print(using.alias());
    } else if (using.moduleSpecification() != null) {
      statements.expressions().print(using.moduleSpecification());
    }
  }

  // --- functions and parameters ---

  void function(FunctionDefinitionAst function) {
    out.append(function.filter() ? "filter " : "function ");
    out.append(WordPrinter.word(function.name(), WordPrinter.Place.ARGUMENT));
    if (function.parameters() != null) {
      out.append(" ");
      parameters(function.parameters());
    }
    out.append(" ");
    statements.scriptBlock(function.body(), 0);
  }

  void paramBlock(ParamBlockAst block) {
    for (AttributeAst attribute : block.attributes()) {
      attribute(attribute);
      out.startLine();
    }
    out.append("param (");
    if (!block.parameters().isEmpty()) {
      out.indent();
      for (int i = 0; i < block.parameters().size(); i++) {
        out.startLine();
        parameter(block.parameters().get(i));
        out.append(i + 1 < block.parameters().size() ? "," : "");
      }
      out.outdent();
      out.startLine();
    }
    out.append(")");
  }

  private void parameters(List<ParameterAst> parameters) {
    out.append("(");
    String separator = "";
    for (ParameterAst parameter : parameters) {
      out.append(separator);
      parameter(parameter);
      separator = ", ";
    }
    out.append(")");
  }

  private void parameter(ParameterAst parameter) {
    for (AttributeBaseAst attribute : parameter.attributes()) {
      attribute(attribute);
      out.append(" ");
    }
    statements.expressions().print(parameter.name());
    if (parameter.defaultValue() != null) {
      out.append(" = ");
      statements.expressions().print(parameter.defaultValue());
    }
  }

  void attribute(AttributeBaseAst attribute) {
    out.append("[" + attribute.typeName().fullName());
    if (attribute instanceof AttributeAst written) {
      out.append("(");
      String separator = "";
      for (Ast argument : arguments(written)) {
        out.append(separator);
        argument(argument);
        separator = ", ";
      }
      out.append(")");
    }
    out.append("]");
  }

  private static List<Ast> arguments(AttributeAst attribute) {
    List<Ast> arguments = new ArrayList<>(attribute.positionalArguments());
    arguments.addAll(attribute.namedArguments());
    arguments.sort(Comparator.comparingInt(argument -> argument.span().start()));
    return arguments;
  }

  private void argument(Ast argument) {
    if (argument instanceof NamedAttributeArgumentAst named) {
      out.append(named.argumentName());
      if (!named.expressionOmitted()) {
        out.append(" = ");
        statements.expressions().print(named.argument());
      }
    } else {
      statements.expressions().print((ExpressionAst) argument);
    }
  }

  // --- classes and enums ---

  void type(TypeDefinitionAst type) {
    for (AttributeAst attribute : type.attributes()) {
      attribute(attribute);
      out.startLine();
    }
    out.append(type.kind().name().toLowerCase(Locale.ROOT) + " " + type.name());
    String separator = " : ";
    for (TypeConstraintAst base : type.baseTypes()) {
      out.append(separator + base.typeName().fullName());
      separator = ", ";
    }
    out.append(" {");
    out.indent();
    for (MemberAst member : type.members()) {
      out.startLine();
      if (type.kind() == TypeDefinitionKind.ENUM) {
        enumMember((PropertyMemberAst) member);
      } else {
        member(member);
      }
    }
    out.outdent();
    out.startLine();
    out.append("}");
  }

  private void enumMember(PropertyMemberAst member) {
    out.append(member.name());
    value(member.initialValue());
  }

  private void value(@Nullable ExpressionAst value) {
    if (value != null) {
      out.append(" = ");
      statements.expressions().print(value);
    }
  }

  private void member(MemberAst member) {
    if (member instanceof PropertyMemberAst property) {
      qualifiers(member, property.attributes(), property.propertyType());
      out.append("$" + property.name());
      value(property.initialValue());
    } else {
      method((FunctionMemberAst) member);
    }
  }

  private void qualifiers(
      MemberAst member, List<AttributeAst> attributes, @Nullable TypeConstraintAst type) {
    List<AttributeBaseAst> brackets = new ArrayList<>(attributes);
    if (type != null) {
      brackets.add(type);
    }
    brackets.sort(Comparator.comparingInt(bracket -> bracket.span().start()));
    out.append(member.modifiers().hidden() ? "hidden " : "");
    out.append(member.modifiers().isStatic() ? "static " : "");
    for (AttributeBaseAst bracket : brackets) {
      attribute(bracket);
      out.append(" ");
    }
  }

  private void method(FunctionMemberAst method) {
    qualifiers(method, method.attributes(), method.returnType());
    FunctionDefinitionAst function = method.functionDefinition();
    out.append(method.name());
    parameters(function.parameters() == null ? List.of() : function.parameters());
    BaseCtorInvokeMemberExpressionAst base = baseCall(function.body());
    if (base != null) {
      out.append(" : base(");
      statements.expressions().list(base.arguments());
      out.append(")");
    }
    out.append(" ");
    statements.scriptBlock(function.body(), BODY_WIDTH, base != null);
  }

  private static @Nullable BaseCtorInvokeMemberExpressionAst baseCall(ScriptBlockAst body) {
    NamedBlockAst end = body.endBlock();
    return end != null
            && !end.statements().isEmpty()
            && end.statements().get(0) instanceof CommandExpressionAst first
            && first.expression() instanceof BaseCtorInvokeMemberExpressionAst base
        ? base
        : null;
  }
}
