package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.types.TypeDefinition;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.WhileStatementAst;
import rehearse.syntax.check.EnumReferences;

/** Finds the classes and enums that a script block defines, wherever in it they stand. */
final class TypeDefinitions {
  private final List<TypeDefinitionAst> found = new ArrayList<>();

  private TypeDefinitions() {}

  /** Returns the definitions in {@code code} in the order in which their types can be made. */
  static List<TypeDefinition> of(CodeBlock code) {
    if (!mayHaveTypes(code)) {
      return List.of();
    }
    TypeDefinitions definitions = new TypeDefinitions();
    ScriptBlockAst ast = code.ast();
    definitions.block(ast.beginBlock());
    definitions.block(ast.processBlock());
    definitions.block(ast.endBlock());
    MemberCompiler members = new MemberCompiler(code);
    List<TypeDefinition> made = new ArrayList<>();
    for (TypeDefinitionAst type : EnumReferences.inOrder(definitions.found)) {
      made.add(new TypeDefinition(type, members));
    }
    return made;
  }

  private static boolean mayHaveTypes(CodeBlock code) {
    String text = code.text().toLowerCase(java.util.Locale.ROOT);
    return text.contains("class") || text.contains("enum");
  }

  private void block(@org.jspecify.annotations.Nullable NamedBlockAst block) {
    if (block != null) {
      statements(block.statements());
    }
  }

  private void block(StatementBlockAst block) {
    statements(block.statements());
  }

  private void statements(List<StatementAst> statements) {
    for (StatementAst statement : statements) {
      if (statement instanceof TypeDefinitionAst type) {
        found.add(type);
      } else if (statement instanceof IfStatementAst conditional) {
        conditional.clauses().forEach(clause -> block(clause.body()));
        if (conditional.elseClause() != null) {
          block(conditional.elseClause());
        }
      } else if (statement instanceof TryStatementAst attempt) {
        block(attempt.body());
      } else if (statement instanceof ForEachStatementAst loop) {
        block(loop.body());
      } else if (statement instanceof ForStatementAst loop) {
        block(loop.body());
      } else if (statement instanceof WhileStatementAst loop) {
        block(loop.body());
      } else if (statement instanceof DoWhileStatementAst loop) {
        block(loop.body());
      } else if (statement instanceof DoUntilStatementAst loop) {
        block(loop.body());
      }
    }
  }
}
