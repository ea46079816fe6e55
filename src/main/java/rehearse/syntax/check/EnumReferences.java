package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.syntax.ast.TypeExpressionAst;

/** Finds which enums are to be made before others because their values are used there. */
public final class EnumReferences {
  private final Map<String, TypeDefinitionAst> enums = new HashMap<>();
  private final Set<TypeDefinitionAst> entered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<TypeDefinitionAst> ordered = new ArrayList<>();
  private final Set<TypeDefinitionAst> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable TypeDefinitionAst cyclic;

  private EnumReferences(List<TypeDefinitionAst> definitions) {
    for (TypeDefinitionAst definition : definitions) {
      if (definition.kind() == TypeDefinitionKind.ENUM) {
        enums.putIfAbsent(key(definition.name()), definition);
      }
    }
    for (TypeDefinitionAst definition : definitions) {
      add(definition);
    }
  }

  /** Returns {@code definitions} in their order but for enums that others before them use. */
  public static List<TypeDefinitionAst> inOrder(List<TypeDefinitionAst> definitions) {
    return new EnumReferences(definitions).ordered;
  }

  /** Returns an enum whose values depend on themselves, null if there is none. */
  static @Nullable TypeDefinitionAst cycle(List<TypeDefinitionAst> definitions) {
    return new EnumReferences(definitions).cyclic;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void add(TypeDefinitionAst definition) {
    if (!entered.add(definition)) {
      if (cyclic == null && !done.contains(definition)) {
        cyclic = definition;
      }
      return;
    }
    if (definition.kind() == TypeDefinitionKind.ENUM) {
      for (MemberAst member : definition.members()) {
        if (member instanceof PropertyMemberAst label && label.initialValue() != null) {
          addUsed(label.initialValue(), definition);
        }
      }
    }
    ordered.add(definition);
    done.add(definition);
  }

  private void addUsed(Ast node, TypeDefinitionAst user) {
    if (node instanceof TypeExpressionAst type) {
      TypeDefinitionAst used = enums.get(key(type.typeName().fullName()));
      if (used != null && used != user) {
        add(used);
      }
    }
    for (Ast child : SyntaxChildren.of(node)) {
      addUsed(child, user);
    }
  }
}
