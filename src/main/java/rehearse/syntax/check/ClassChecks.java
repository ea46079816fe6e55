package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Checks classes and enums, and the types that classes and catch clauses name. */
final class ClassChecks {
  private static final Set<String> UNDERLYING =
      Set.of(
          "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "int16", "uint16",
          "int32", "uint32", "int64", "uint64");

  private final SemanticChecks checks;
  private @Nullable ScriptBlockAst script;
  private @Nullable KnownTypes types;

  ClassChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  void setScript(ScriptBlockAst newScript) {
    script = newScript;
  }

  private KnownTypes types() {
    KnownTypes known = types;
    if (known == null) {
      known = new KnownTypes(Objects.requireNonNull(script));
      types = known;
    }
    return known;
  }

  private void requireKnown(TypeName type) {
    if (!types().contains(type)) {
      checks.error(type.span(), "TypeNotFound", type.fullName());
    }
  }

  void catchTypes(TryStatementAst statement) {
    List<TypeName> seen = new ArrayList<>();
    int last = statement.catchClauses().size() - 1;
    for (int i = 0; i <= last; i++) {
      CatchClauseAst clause = statement.catchClauses().get(i);
      if (clause.catchTypes().isEmpty() && i < last) {
        checks.error(clause.span(), "EmptyCatchNotLast");
      }
      for (TypeConstraintAst type : clause.catchTypes()) {
        PsType caught = TypeNames.find(type.typeName().fullName());
        for (TypeName earlier : seen) {
          PsType handled = TypeNames.find(earlier.fullName());
          boolean same = earlier.fullName().equalsIgnoreCase(type.typeName().fullName());
          if (same || (caught != null && handled != null && isSubtype(caught, handled))) {
            String name = caught == null ? type.typeName().fullName() : caught.fullName();
            checks.error(type.span(), "ExceptionTypeAlreadyCaught", name);
            break;
          }
        }
        seen.add(type.typeName());
      }
    }
  }

  private static boolean isSubtype(PsType type, PsType base) {
    for (PsType at = type; at != null; at = at.base()) {
      if (at.fullName().equals(base.fullName())) {
        return true;
      }
    }
    return false;
  }

  // --- walking ---

  void enter(Ast node) {
    if (node instanceof TypeDefinitionAst definition) {
      definition(definition);
    } else if (!checks.insideType()) {
      return;
    } else if (node instanceof FunctionMemberAst method) {
      method(method);
    } else if (node instanceof ReturnStatementAst statement) {
      returned(statement);
    } else if (node instanceof VariableExpressionAst variable) {
      staticThis(variable);
    } else if (node instanceof TypeExpressionAst type && insideClass()) {
      requireKnown(type.typeName());
    } else if (node instanceof TypeConstraintAst type && insideClass()) {
      requireKnown(type.typeName());
    } else if (node instanceof AttributeAst attribute
        && checks.parent() instanceof PropertyMemberAst) {
      attribute(attribute);
    }
  }

  private boolean insideClass() {
    if (!checks.insideType()) {
      return false;
    }
    for (Ast outer : checks.ancestors()) {
      if (outer instanceof TypeDefinitionAst definition) {
        return definition.kind() == TypeDefinitionKind.CLASS;
      }
    }
    return false;
  }

  private void attribute(AttributeAst attribute) {
    String name = attribute.typeName().fullName();
    if (name.indexOf('.') < 0
        && !types().importsNames()
        && TypeNames.find(name) == null
        && TypeNames.find(name + "Attribute") == null
        && TypeNames.find("System.Management.Automation." + name + "Attribute") == null
        && TypeNames.find("System." + name + "Attribute") == null
        && !KnownAttributes.contains(name)) {
      checks.error(attribute.typeName().span(), "CustomAttributeTypeNotFound", name);
    }
  }

  /** Returns whether {@code attribute} belongs to a class, an enum or one of their members. */
  boolean isOfType(AttributeAst attribute) {
    Ast parent = checks.parent();
    return parent instanceof TypeDefinitionAst
        || parent instanceof MemberAst
        || (parent instanceof ParameterAst && insideMethod());
  }

  private boolean insideMethod() {
    for (Ast outer : checks.ancestors()) {
      if (outer instanceof ScriptBlockExpressionAst) {
        return false;
      }
      if (outer instanceof FunctionMemberAst) {
        return true;
      }
    }
    return false;
  }

  private void definition(TypeDefinitionAst definition) {
    if (definition.kind() == TypeDefinitionKind.ENUM) {
      enumDefinition(definition);
    }
  }

  private void enumDefinition(TypeDefinitionAst definition) {
    for (TypeConstraintAst type : definition.baseTypes()) {
      String name = type.typeName().fullName();
      String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^system\\.", "");
      if (!UNDERLYING.contains(plain)) {
        checks.error(type.span(), "InvalidUnderlyingType", name);
      }
    }
    Set<String> names = new HashSet<>();
    for (MemberAst member : definition.members()) {
      if (!names.add(member.name().toLowerCase(Locale.ROOT))) {
        checks.error(member.span(), "MemberAlreadyDefined", member.name());
      }
      ExpressionAst value = ((PropertyMemberAst) member).initialValue();
      if (value != null && !isEnumValue(value)) {
        checks.error(value.span(), "EnumeratorValueMustBeConstant");
      }
    }
  }

  private static boolean isEnumValue(ExpressionAst value) {
    return Constants.isConstant(value);
  }

  private void method(FunctionMemberAst method) {
    ScriptBlockAst body = method.functionDefinition().body();
    if (body.paramBlock() != null) {
      checks.error(body.paramBlock().span(), "ParamBlockNotAllowedInMethod");
    }
    boolean blocks =
        body.beginBlock() != null
            || body.processBlock() != null
            || body.dynamicParamBlock() != null
            || body.cleanBlock() != null
            || (body.endBlock() != null && !body.endBlock().unnamed());
    if (blocks) {
      checks.error(body.span(), "NamedBlockNotAllowedInMethod");
    }
    TypeConstraintAst type = method.returnType();
    if (method.constructor() && type != null) {
      checks.error(type.span(), "ConstructorCantHaveReturnType");
    }
    NamedBlockAst end = body.endBlock();
    if (end == null) {
      return;
    }
    if (!isVoid(method) && !method.constructor() && !ReturnPaths.allLeave(end)) {
      checks.error(method.functionDefinition().nameSpan(), "MethodHasCodePathNotReturn");
    }
    new LocalVariables(checks, method).check(end);
  }

  private static boolean isVoid(FunctionMemberAst method) {
    TypeConstraintAst type = method.returnType();
    return type == null || type.typeName().fullName().equalsIgnoreCase("void");
  }

  private void returned(ReturnStatementAst statement) {
    for (Ast outer : checks.ancestors()) {
      if (outer instanceof ScriptBlockExpressionAst) {
        return;
      }
      if (outer instanceof FunctionMemberAst method) {
        if (isVoid(method)) {
          if (statement.pipeline() != null) {
            checks.error(statement.span(), "VoidMethodHasReturn");
          }
        } else if (statement.pipeline() == null) {
          checks.error(statement.span(), "NonVoidMethodMissingReturnValue");
        }
        return;
      }
    }
  }

  private void staticThis(VariableExpressionAst variable) {
    if (!variable.variablePath().userPath().equalsIgnoreCase("this")) {
      return;
    }
    for (Ast outer : checks.ancestors()) {
      if (outer instanceof ScriptBlockExpressionAst) {
        return;
      }
      if (outer instanceof MemberAst member) {
        if (member.modifiers().isStatic()) {
          checks.error(variable.span(), "NonStaticMemberAccessInStaticMember", "this");
        }
        return;
      }
    }
  }

  /** Checks what needs all members of a class. */
  void leave(TypeDefinitionAst definition) {
    if (definition.kind() != TypeDefinitionKind.CLASS) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (MemberAst member : definition.members()) {
      if (!seen.add(signature(member))) {
        Span span =
            member instanceof FunctionMemberAst method
                ? method.functionDefinition().nameSpan()
                : member.span();
        checks.error(span, "MemberAlreadyDefined", member.name());
      }
    }
    defaultConstructor(definition);
  }

  private static String signature(MemberAst member) {
    StringBuilder text = new StringBuilder(member.name().toLowerCase(Locale.ROOT));
    if (member instanceof FunctionMemberAst method) {
      text.append(member.modifiers().isStatic() && method.constructor() ? "static(" : "(");
      List<ParameterAst> parameters = method.functionDefinition().parameters();
      for (ParameterAst parameter : parameters == null ? List.<ParameterAst>of() : parameters) {
        String type = "object";
        for (Ast attribute : parameter.attributes()) {
          if (attribute instanceof TypeConstraintAst constraint) {
            type = constraint.typeName().fullName().toLowerCase(Locale.ROOT);
          }
        }
        text.append(type).append(',');
      }
    }
    return text.toString();
  }

  private void defaultConstructor(TypeDefinitionAst definition) {
    if (definition.baseTypes().isEmpty()) {
      return;
    }
    String baseName = definition.baseTypes().get(0).typeName().fullName();
    TypeDefinitionAst base = types().definition(baseName);
    if (base == null || hasDefaultConstructor(base)) {
      return;
    }
    boolean own = false;
    for (MemberAst member : definition.members()) {
      if (member instanceof FunctionMemberAst method
          && method.constructor()
          && !method.modifiers().isStatic()) {
        own = true;
        if (!callsBase(method)) {
          checks.error(
              method.functionDefinition().nameSpan(), "BaseClassNoDefaultCtor", base.name());
        }
      }
    }
    if (!own) {
      checks.error(definition.span(), "BaseClassNoDefaultCtor", base.name());
    }
  }

  private static boolean callsBase(FunctionMemberAst method) {
    NamedBlockAst end = method.functionDefinition().body().endBlock();
    return end != null
        && !end.statements().isEmpty()
        && end.statements().get(0) instanceof CommandExpressionAst first
        && first.expression() instanceof BaseCtorInvokeMemberExpressionAst;
  }

  private static boolean hasDefaultConstructor(TypeDefinitionAst definition) {
    boolean any = false;
    for (MemberAst member : definition.members()) {
      if (member instanceof FunctionMemberAst method
          && method.constructor()
          && !method.modifiers().isStatic()) {
        any = true;
        @Nullable List<ParameterAst> parameters = method.functionDefinition().parameters();
        if (parameters == null || parameters.isEmpty()) {
          return true;
        }
      }
    }
    return !any;
  }
}
