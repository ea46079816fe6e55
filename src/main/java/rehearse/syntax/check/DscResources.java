package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Checks that a class marked as a DSC resource has what such a resource needs. */
final class DscResources {
  private static final Set<String> KEY_TYPES =
      Set.of(
          "System.String",
          "System.Char",
          "System.SByte",
          "System.Byte",
          "System.Int16",
          "System.UInt16",
          "System.Int32",
          "System.UInt32",
          "System.Int64",
          "System.UInt64");

  private final SemanticChecks checks;
  private final Map<String, TypeDefinitionAst> definitions;

  DscResources(SemanticChecks checks, Map<String, TypeDefinitionAst> definitions) {
    this.checks = checks;
    this.definitions = definitions;
  }

  /** Returns what marks {@code definition} as a DSC resource, null if it is none. */
  static @Nullable AttributeAst mark(TypeDefinitionAst definition) {
    for (AttributeAst attribute : definition.attributes()) {
      if (attribute.typeName().fullName().equalsIgnoreCase("DscResource")) {
        return attribute;
      }
    }
    return null;
  }

  /** Checks {@code definition}, which is marked at {@code mark}. */
  void check(TypeDefinitionAst definition, Span mark) {
    List<TypeDefinitionAst> line = line(definition);
    String name = definition.name();
    if (method(line, "Set", null) == null) {
      checks.error(mark, "DscResourceMissingSetMethod", name);
    }
    if (method(line, "Get", name) == null && !reportWrongGet(line, name)) {
      checks.error(mark, "DscResourceMissingGetMethod", name);
    }
    if (method(line, "Test", "bool") == null) {
      checks.error(mark, "DscResourceMissingTestMethod", name);
    }
    if (!TypeCreationChecks.hasDefaultConstructor(definition)) {
      checks.error(mark, "DscResourceMissingDefaultConstructor", name);
    }
    boolean key = false;
    for (TypeDefinitionAst at : line) {
      for (MemberAst member : at.members()) {
        if (member instanceof PropertyMemberAst property && isKey(property)) {
          key = true;
          if (!isKeyType(property.propertyType())) {
            checks.error(property.span(), "DscResourceInvalidKeyProperty");
          }
        }
      }
    }
    if (!key) {
      checks.error(mark, "DscResourceMissingKeyProperty", name);
    }
  }

  /** Returns {@code definition} and the classes of the script that it derives from. */
  private List<TypeDefinitionAst> line(TypeDefinitionAst definition) {
    List<TypeDefinitionAst> line = new ArrayList<>();
    TypeDefinitionAst at = definition;
    while (at != null && !line.contains(at)) {
      line.add(at);
      at =
          at.baseTypes().isEmpty()
              ? null
              : definitions.get(
                  at.baseTypes().get(0).typeName().fullName().toLowerCase(Locale.ROOT));
    }
    return line;
  }

  private static boolean isPlain(FunctionMemberAst method, String name) {
    var parameters = method.functionDefinition().parameters();
    return method.name().equalsIgnoreCase(name) && (parameters == null || parameters.isEmpty());
  }

  private static @Nullable FunctionMemberAst method(
      List<TypeDefinitionAst> line, String name, @Nullable String type) {
    for (TypeDefinitionAst definition : line) {
      for (MemberAst member : definition.members()) {
        if (member instanceof FunctionMemberAst method
            && isPlain(method, name)
            && returns(method, type, definition)) {
          return method;
        }
      }
    }
    return null;
  }

  private static boolean returns(
      FunctionMemberAst method, @Nullable String type, TypeDefinitionAst definition) {
    TypeConstraintAst written = method.returnType();
    String name = written == null ? "void" : written.typeName().fullName();
    if (type == null) {
      return name.equalsIgnoreCase("void") || name.equalsIgnoreCase("System.Void");
    }
    return name.equalsIgnoreCase(type)
        || name.equalsIgnoreCase(definition.name())
        || (type.equals("bool")
            && (name.equalsIgnoreCase("boolean") || name.equalsIgnoreCase("System.Boolean")));
  }

  private boolean reportWrongGet(List<TypeDefinitionAst> line, String name) {
    for (TypeDefinitionAst definition : line) {
      for (MemberAst member : definition.members()) {
        if (member instanceof FunctionMemberAst method && isPlain(method, "Get")) {
          checks.error(method.span(), "DscResourceInvalidGetMethod", name);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKey(PropertyMemberAst property) {
    for (AttributeAst attribute : property.attributes()) {
      if (attribute.typeName().fullName().equalsIgnoreCase("DscProperty")) {
        for (NamedAttributeArgumentAst argument : attribute.namedArguments()) {
          if (argument.argumentName().equalsIgnoreCase("Key")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isKeyType(@Nullable TypeConstraintAst type) {
    if (type == null) {
      return false;
    }
    String name = type.typeName().fullName();
    PsType known = TypeNames.find(name);
    return known == null
        ? definitions.containsKey(name.toLowerCase(Locale.ROOT)) || name.indexOf('.') >= 0
        : KEY_TYPES.contains(known.fullName());
  }
}
