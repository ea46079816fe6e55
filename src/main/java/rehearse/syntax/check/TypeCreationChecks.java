package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.DiagnosticTexts;
import rehearse.source.Span;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.ArrayTypeName;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/**
 * Checks the classes and enums of a script that is about to run. PowerShell finds these errors when
 * it makes the types, not when it parses: a parser that runs nothing never sees them.
 */
public final class TypeCreationChecks {
  private static final Set<String> UNDERLYING =
      Set.of(
          "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "int16", "uint16",
          "int32", "uint32", "int64", "uint64");

  private final List<Diagnostic> errors = new ArrayList<>(0);
  private final Map<String, TypeDefinitionAst> definitions = new HashMap<>();

  private TypeCreationChecks() {}

  /** Returns what keeps the types of {@code script} from being made. */
  public static List<Diagnostic> errors(ScriptBlockAst script) {
    TypeCreationChecks checks = new TypeCreationChecks();
    List<TypeDefinitionAst> all = new ArrayList<>(0);
    collect(script, all);
    for (TypeDefinitionAst definition : all) {
      checks.definitions.putIfAbsent(definition.name().toLowerCase(Locale.ROOT), definition);
    }
    TypeDefinitionAst cyclic = EnumReferences.cycle(all);
    if (cyclic != null) {
      checks.error(cyclic.span(), "CycleInEnumInitializers");
    }
    for (TypeDefinitionAst definition : all) {
      if (definition.kind() == TypeDefinitionKind.ENUM) {
        checks.enumDefinition(definition);
      } else if (definition.kind() == TypeDefinitionKind.CLASS) {
        checks.classDefinition(definition);
      }
    }
    return checks.errors;
  }

  static void collect(Ast node, List<TypeDefinitionAst> definitions) {
    if (node instanceof TypeDefinitionAst definition) {
      definitions.add(definition);
    }
    if (node instanceof StatementAst || node instanceof ScriptBlockAst || isBlock(node)) {
      for (Ast child : SyntaxChildren.of(node)) {
        collect(child, definitions);
      }
    }
  }

  private static boolean isBlock(Ast node) {
    return node instanceof NamedBlockAst
        || node instanceof rehearse.syntax.ast.StatementBlockAst
        || node instanceof ExpressionAst;
  }

  private void error(Span span, String id, String... arguments) {
    errors.add(new Diagnostic(id, span, DiagnosticTexts.text(id, arguments), false));
  }

  private void enumDefinition(TypeDefinitionAst definition) {
    for (TypeConstraintAst type : definition.baseTypes()) {
      String name = type.typeName().fullName();
      String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^system\\.", "");
      if (!UNDERLYING.contains(plain)) {
        error(type.span(), "InvalidUnderlyingType", name);
      }
    }
    Set<String> names = new HashSet<>();
    for (MemberAst member : definition.members()) {
      if (!names.add(member.name().toLowerCase(Locale.ROOT))) {
        error(member.span(), "MemberAlreadyDefined", member.name());
      }
      ExpressionAst value = ((PropertyMemberAst) member).initialValue();
      if (value != null && !Constants.isConstant(value)) {
        error(value.span(), "EnumeratorValueMustBeConstant");
      }
    }
  }

  private void classDefinition(TypeDefinitionAst definition) {
    Set<String> seen = new HashSet<>();
    for (MemberAst member : definition.members()) {
      staticConstructor(member);
      if (!seen.add(signature(member))) {
        Span span =
            member instanceof FunctionMemberAst method
                ? method.functionDefinition().nameSpan()
                : member.span();
        error(span, "MemberAlreadyDefined", member.name());
      }
    }
    baseTypes(definition.baseTypes());
    defaultConstructor(definition);
  }

  private void baseTypes(List<TypeConstraintAst> types) {
    for (int i = 0; i < types.size(); i++) {
      TypeConstraintAst constraint = types.get(i);
      String name = constraint.typeName().fullName();
      TypeDefinitionAst declared = definitions.get(name.toLowerCase(Locale.ROOT));
      PsType found = declared == null ? TypeNames.find(name) : null;
      if (constraint.typeName() instanceof ArrayTypeName) {
        error(constraint.span(), "SubtypeArray", name);
      } else if (i > 0) {
        if (declared != null || (found != null && found.kind() != PsType.Kind.INTERFACE)) {
          error(constraint.span(), "InterfaceNameExpected", shortName(declared, found));
        }
      } else if (declared == null
          ? found != null && SealedTypes.contains(found)
          : declared.kind() == TypeDefinitionKind.ENUM) {
        error(constraint.span(), "SealedBaseClass", shortName(declared, found));
      }
    }
  }

  private static String shortName(@Nullable TypeDefinitionAst declared, @Nullable PsType found) {
    return declared == null ? Objects.requireNonNull(found).name() : declared.name();
  }

  private void staticConstructor(MemberAst member) {
    if (member instanceof FunctionMemberAst method
        && method.constructor()
        && method.modifiers().isStatic()) {
      List<ParameterAst> parameters = method.functionDefinition().parameters();
      if (parameters != null && !parameters.isEmpty()) {
        Span last = parameters.get(parameters.size() - 1).span();
        error(parameters.get(0).span().to(last), "StaticConstructorCantHaveParameters");
      }
    }
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
    TypeDefinitionAst base = definitions.get(baseName.toLowerCase(Locale.ROOT));
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
          error(method.functionDefinition().nameSpan(), "BaseClassNoDefaultCtor", base.name());
        }
      }
    }
    if (!own) {
      error(definition.span(), "BaseClassNoDefaultCtor", base.name());
    }
  }

  private static boolean callsBase(FunctionMemberAst method) {
    NamedBlockAst end = method.functionDefinition().body().endBlock();
    return end != null
        && !end.statements().isEmpty()
        && end.statements().get(0) instanceof CommandExpressionAst first
        && first.expression() instanceof BaseCtorInvokeMemberExpressionAst;
  }

  static boolean hasDefaultConstructor(TypeDefinitionAst definition) {
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
