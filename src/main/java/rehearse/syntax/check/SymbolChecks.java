package rehearse.syntax.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.ArrayTypeName;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.GenericTypeName;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;
import rehearse.syntax.ast.VariableExpressionAst;

/**
 * Resolves, before anything else is checked, the modules a script uses, the types that its classes
 * name, and the variables in methods that are taken for properties.
 */
final class SymbolChecks extends CheckWalk {
  private enum ScopeKind {
    BLOCK,
    TYPE,
    METHOD
  }

  /** The names that a part of a script defines for itself. */
  private record Scope(
      ScopeKind kind,
      @Nullable TypeDefinitionAst definition,
      Map<String, TypeDefinitionAst> types) {}

  private final SemanticChecks checks;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private boolean moreTypes;

  private SymbolChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  /**
   * Checks {@code script}.
   *
   * @param declaresTypes whether it may hold classes or enums, without which only modules matter
   */
  static void check(ScriptBlockAst script, boolean declaresTypes, SemanticChecks checks) {
    SymbolChecks symbols = new SymbolChecks(checks);
    if (!declaresTypes) {
      for (UsingStatementAst using : script.usingStatements()) {
        symbols.visit(using);
      }
      return;
    }
    for (UsingStatementAst using : script.usingStatements()) {
      symbols.moreTypes |=
          using.kind() == UsingStatementKind.ASSEMBLY || usesNamespaceBesidesSystem(using);
    }
    symbols.inScope(ScopeKind.BLOCK, null, script);
  }

  private static boolean usesNamespaceBesidesSystem(UsingStatementAst using) {
    return using.kind() == UsingStatementKind.NAMESPACE
        && using.name() != null
        && !using.name().value().equalsIgnoreCase("System");
  }

  private void inScope(ScopeKind kind, @Nullable TypeDefinitionAst definition, Ast content) {
    Scope scope = new Scope(kind, definition, new HashMap<>());
    if (kind == ScopeKind.BLOCK) {
      new TypeCollector(scope.types).visitChildren(content);
    }
    scopes.push(scope);
    visitChildren(content);
    scopes.pop();
  }

  /** Finds the types that are declared in a block, blocks and functions in it left aside. */
  private final class TypeCollector extends CheckWalk {
    private final Map<String, TypeDefinitionAst> types;

    TypeCollector(Map<String, TypeDefinitionAst> types) {
      this.types = types;
    }

    @Override
    void visit(Ast node) {
      if (node instanceof TypeDefinitionAst definition
          && types.putIfAbsent(definition.name().toLowerCase(Locale.ROOT), definition) != null) {
        checks.error(definition.span(), "MemberAlreadyDefined", definition.name());
      }
      if (!(node instanceof ScriptBlockExpressionAst || node instanceof FunctionDefinitionAst)) {
        visitChildren(node);
      }
    }
  }

  @Override
  void visit(Ast node) {
    if (node instanceof UsingStatementAst using) {
      if (using.kind() == UsingStatementKind.MODULE && UsedModules.check(using, checks)) {
        moreTypes = true;
      }
    } else if (node instanceof TypeDefinitionAst definition) {
      inScope(ScopeKind.TYPE, definition, definition);
    } else if (node instanceof FunctionMemberAst method) {
      inScope(ScopeKind.METHOD, null, method.functionDefinition());
      attributes(method);
    } else if (node instanceof FunctionDefinitionAst || node instanceof ScriptBlockExpressionAst) {
      inScope(ScopeKind.BLOCK, null, node);
    } else {
      if (node instanceof AssignmentStatementAst assignment) {
        assignment(assignment);
      } else if (node instanceof TypeExpressionAst type) {
        resolve(type.typeName());
      } else if (node instanceof TypeConstraintAst type) {
        resolve(type.typeName());
      } else if (node instanceof AttributeAst attribute) {
        resolve(attribute);
      }
      visitChildren(node);
    }
  }

  private void attributes(FunctionMemberAst method) {
    for (Ast child : SyntaxChildren.of(method)) {
      if (!(child instanceof FunctionDefinitionAst)) {
        visit(child);
      }
    }
  }

  // --- types ---

  private @Nullable TypeDefinitionAst defined(String name) {
    for (Scope scope : scopes) {
      TypeDefinitionAst found = scope.types.get(name.toLowerCase(Locale.ROOT));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean insideType() {
    return scopes.stream().anyMatch(scope -> scope.kind == ScopeKind.TYPE);
  }

  private void resolve(TypeName type) {
    if (!insideType()) {
      return;
    }
    if (type instanceof ArrayTypeName array) {
      resolve(array.elementType());
    } else if (type instanceof GenericTypeName generic) {
      TypeName name = generic.typeName();
      if (!moreTypes
          && !KnownTypes.containsGeneric(name.fullName(), generic.genericArguments().size())) {
        checks.error(name.span(), "TypeNotFound", name.fullName());
      }
      generic.genericArguments().forEach(this::resolve);
    } else {
      String name = type.fullName();
      boolean elsewhere = moreTypes || type.assemblyName() != null;
      if (!elsewhere && defined(name) == null && !KnownTypes.contains(name)) {
        checks.error(type.span(), "TypeNotFound", name);
      }
    }
  }

  private void resolve(AttributeAst attribute) {
    String name = attribute.typeName().fullName();
    if (insideType()
        && !moreTypes
        && defined(name) == null
        && !KnownTypes.containsAttribute(name)) {
      checks.error(attribute.typeName().span(), "CustomAttributeTypeNotFound", name);
    }
  }

  // --- properties ---

  private void assignment(AssignmentStatementAst assignment) {
    Scope scope = scopes.element();
    if (scope.kind != ScopeKind.METHOD) {
      return;
    }
    List<ExpressionAst> targets =
        assignment.left() instanceof ArrayLiteralAst list
            ? list.elements()
            : List.of(assignment.left());
    for (ExpressionAst target : new ArrayList<>(targets)) {
      ExpressionAst inner = target;
      while (inner instanceof ConvertExpressionAst convert) {
        inner = convert.child();
      }
      if (inner instanceof VariableExpressionAst variable) {
        property(variable);
      }
    }
  }

  private void property(VariableExpressionAst variable) {
    for (Scope scope : scopes) {
      if (scope.definition == null) {
        continue;
      }
      for (MemberAst member : scope.definition.members()) {
        if (member instanceof PropertyMemberAst property
            && property.name().equalsIgnoreCase(variable.variablePath().userPath())) {
          boolean shared = property.modifiers().isStatic();
          String owner = shared ? "[" + scope.definition.name() + "]::" : "$this.";
          checks.error(
              variable.span(),
              shared ? "MissingTypeInStaticPropertyAssignment" : "MissingThis",
              owner + property.name());
          return;
        }
      }
    }
  }
}
