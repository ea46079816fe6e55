package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Checks classes and what is in them, and the types that catch clauses name. */
final class ClassChecks {
  private final SemanticChecks checks;
  private final Set<Span> unassigned = new HashSet<>();
  private @Nullable ScriptBlockAst script;
  private final Map<String, TypeDefinitionAst> definitions = new TreeMap<>();

  ClassChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  void setScript(ScriptBlockAst newScript) {
    script = newScript;
  }

  /** Returns the classes and enums of the script by their names in lower case. */
  private Map<String, TypeDefinitionAst> definitions() {
    ScriptBlockAst all = script;
    if (all != null) {
      script = null;
      List<TypeDefinitionAst> found = new ArrayList<>();
      TypeCreationChecks.collect(all, found);
      for (TypeDefinitionAst definition : found) {
        definitions.putIfAbsent(definition.name().toLowerCase(Locale.ROOT), definition);
      }
    }
    return definitions;
  }

  // --- catch clauses ---

  void catchTypes(TryStatementAst statement) {
    List<CatchClauseAst> clauses = statement.catchClauses();
    for (int i = 0; i < clauses.size() - 1; i++) {
      CatchClauseAst first = clauses.get(i);
      for (CatchClauseAst later : clauses.subList(i + 1, clauses.size())) {
        if (first.catchTypes().isEmpty()) {
          int start = later.span().start();
          checks.error(new Span(start, start), "EmptyCatchNotLast");
          break;
        }
        for (TypeConstraintAst handled : first.catchTypes()) {
          for (TypeConstraintAst type : later.catchTypes()) {
            caught(handled.typeName().fullName(), type);
          }
        }
      }
    }
  }

  private void caught(String handled, TypeConstraintAst type) {
    String name = type.typeName().fullName();
    PsType later = TypeNames.find(name);
    PsType earlier = TypeNames.find(handled);
    boolean same = handled.equalsIgnoreCase(name);
    if (same || (later != null && earlier != null && isSubtype(later, earlier))) {
      String text = later == null ? name : later.fullName();
      checks.error(type.span(), "ExceptionTypeAlreadyCaught", text);
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

  // --- members ---

  void enter(Ast node) {
    if (node instanceof TypeDefinitionAst definition) {
      AttributeAst mark = DscResources.mark(definition);
      if (mark != null) {
        new DscResources(checks, definitions()).check(definition, mark.span());
      }
    } else if (!checks.insideType()) {
      return;
    } else if (node instanceof FunctionMemberAst method) {
      method(method);
    } else if (node instanceof PropertyMemberAst property) {
      property(property);
    } else if (node instanceof ReturnStatementAst statement) {
      returned(statement);
    } else if (node instanceof VariableExpressionAst variable) {
      variable(variable);
    }
  }

  private void property(PropertyMemberAst property) {
    TypeConstraintAst type = property.propertyType();
    if (type != null) {
      String name = type.typeName().fullName();
      if (name.equalsIgnoreCase("void") || name.equalsIgnoreCase("System.Void")) {
        checks.error(type.span(), "TypeNotAllowedForProperty", name);
      }
    }
  }

  private void method(FunctionMemberAst method) {
    ScriptBlockAst body = method.functionDefinition().body();
    if (body.paramBlock() != null) {
      checks.error(body.paramBlock().span(), "ParamBlockNotAllowedInMethod");
    }
    Ast named = firstNamedBlock(body);
    if (named != null) {
      checks.error(named.span(), "NamedBlockNotAllowedInMethod");
    }
    TypeConstraintAst type = method.returnType();
    if (method.constructor() && type != null) {
      checks.error(type.span(), "ConstructorCantHaveReturnType");
    }
    MethodFlow flow = new MethodFlow(method);
    if (!isVoid(method) && flow.mayEndWithoutValue()) {
      checks.error(method.functionDefinition().nameSpan(), "MethodHasCodePathNotReturn");
    }
    for (VariableExpressionAst variable : flow.unassignedReads()) {
      unassigned.add(variable.span());
    }
  }

  private static @Nullable Ast firstNamedBlock(ScriptBlockAst body) {
    NamedBlockAst end = body.endBlock();
    boolean plain =
        body.dynamicParamBlock() == null
            && body.beginBlock() == null
            && body.processBlock() == null
            && body.cleanBlock() == null
            && (end == null || end.unnamed());
    if (plain) {
      return null;
    }
    for (Ast block :
        new @Nullable Ast[] {
          body.dynamicParamBlock(), body.beginBlock(), body.processBlock(), end
        }) {
      if (block != null) {
        return block;
      }
    }
    return body.cleanBlock();
  }

  private static boolean isVoid(FunctionMemberAst method) {
    TypeConstraintAst type = method.returnType();
    return type == null || type.typeName().fullName().equalsIgnoreCase("void");
  }

  private void returned(ReturnStatementAst statement) {
    if (!(checks.member() instanceof FunctionMemberAst method)) {
      return;
    }
    if (isVoid(method)) {
      if (statement.pipeline() != null) {
        checks.error(statement.span(), "VoidMethodHasReturn");
      }
    } else if (statement.pipeline() == null) {
      checks.error(statement.span(), "NonVoidMethodMissingReturnValue");
    }
  }

  private void variable(VariableExpressionAst variable) {
    if (unassigned.contains(variable.span())) {
      checks.error(variable.span(), "VariableNotLocal");
    }
    MemberAst member = checks.member();
    if (member != null
        && member.modifiers().isStatic()
        && variable.variablePath().userPath().equalsIgnoreCase("this")) {
      checks.error(variable.span(), "NonStaticMemberAccessInStaticMember", "this");
    }
  }
}
