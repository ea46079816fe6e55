package rehearse.syntax.print;

import java.util.List;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;

/** Writes expressions. A tree that was parsed holds its parentheses, so none are added. */
final class ExpressionPrinter {
  private static final int INLINE_WIDTH = 80;

  private final IndentedText out;
  private final SourcePrinter statements;

  ExpressionPrinter(IndentedText out, SourcePrinter statements) {
    this.out = out;
    this.statements = statements;
  }

  void print(ExpressionAst expression) {
    if (expression instanceof TernaryExpressionAst ternary) {
      print(ternary.condition());
      out.append(" ? ");
      print(ternary.ifTrue());
      out.append(" : ");
      print(ternary.ifFalse());
    } else if (expression instanceof BinaryExpressionAst binary) {
      print(binary.left());
      binaryOperator(binary);
    } else if (expression instanceof ArrayLiteralAst array) {
      out.append(array.elements().size() == 1 ? "," : "");
      list(array.elements());
    } else if (expression instanceof UnaryExpressionAst unary) {
      unary(unary);
    } else if (expression instanceof ConvertExpressionAst convert) {
      type(convert.type().typeName());
      child(convert.child());
    } else if (expression instanceof AttributedExpressionAst attributed) {
      statements.declarations().attribute(attributed.attribute());
      child(attributed.child());
    } else {
      primary(expression);
    }
  }

  private void binaryOperator(BinaryExpressionAst binary) {
    boolean range = binary.operator() == TokenKind.DOT_DOT && !out.endsWith(".");
    int mark = out.length();
    out.append(range ? ".." : " " + binary.operator().text() + " ");
    int right = out.length();
    print(binary.right());
    if (range && out.startsWith(".", right)) {
      out.replace(mark, right, " .. ");
    }
  }

  void list(List<? extends ExpressionAst> expressions) {
    String separator = "";
    for (ExpressionAst expression : expressions) {
      out.append(separator);
      print(expression);
      separator = ", ";
    }
  }

  private void type(TypeName type) {
    out.append("[" + type.fullName() + "]");
  }

  /** Writes what follows a type, apart from it where it would be read as a member of the type. */
  private void child(ExpressionAst child) {
    int mark = out.length();
    print(child);
    if (out.startsWith(".", mark) || out.startsWith(":", mark)) {
      out.replace(mark, mark, " ");
    }
  }

  private void unary(UnaryExpressionAst unary) {
    switch (unary.tokenKind()) {
      case POSTFIX_PLUS_PLUS, POSTFIX_MINUS_MINUS -> {
        print(unary.child());
        out.append(unary.tokenKind() == TokenKind.POSTFIX_PLUS_PLUS ? "++" : "--");
      }
      default -> {
        String operator = unary.tokenKind().text();
        out.append(operator);
        int mark = out.length();
        print(unary.child());
        boolean wordOperator = operator.length() > 2;
        boolean runsTogether =
            unary.child() instanceof ConstantExpressionAst || out.startsWith(operator, mark);
        if (wordOperator || runsTogether) {
          out.replace(mark, mark, " ");
        }
      }
    }
  }

  private void primary(ExpressionAst expression) {
    if (expression instanceof ConstantExpressionAst constant) {
      out.append(constant.text());
    } else if (expression instanceof StringConstantExpressionAst string) {
      out.append(WordPrinter.string(string));
    } else if (expression instanceof ExpandableStringExpressionAst string) {
      out.append(WordPrinter.string(string));
    } else if (expression instanceof VariableExpressionAst variable) {
      out.append(WordPrinter.variable(variable, false));
    } else if (expression instanceof UsingExpressionAst using) {
      using(using);
    } else if (expression instanceof TypeExpressionAst literal) {
      type(literal.typeName());
    } else if (expression instanceof MemberExpressionAst access) {
      target(access.expression(), access.nullConditional());
      member(access.member(), access.isStatic(), access.nullConditional());
    } else if (expression instanceof InvokeMemberExpressionAst call) {
      call(call);
    } else if (expression instanceof IndexExpressionAst index) {
      target(index.target(), index.nullConditional());
      out.append(index.nullConditional() ? "?[" : "[");
      print(index.index());
      out.append("]");
    } else {
      bracketed(expression);
    }
  }

  private void bracketed(ExpressionAst expression) {
    if (expression instanceof ParenExpressionAst paren) {
      out.append("(");
      statements.inline(paren.pipeline());
      out.append(")");
    } else if (expression instanceof SubExpressionAst sub) {
      statements.block("$(", sub.subExpression(), ")", INLINE_WIDTH);
    } else if (expression instanceof ArrayExpressionAst array) {
      statements.block("@(", array.subExpression(), ")", INLINE_WIDTH);
    } else if (expression instanceof ScriptBlockExpressionAst block) {
      statements.scriptBlock(block.scriptBlock(), INLINE_WIDTH);
    } else if (expression instanceof HashtableAst table) {
      hashtable(table);
    } else {
      throw new IllegalArgumentException("A tree with errors cannot be printed: " + expression);
    }
  }

  // --- member access ---

  private void target(ExpressionAst target, boolean conditional) {
    if (conditional && target instanceof VariableExpressionAst variable) {
      out.append(WordPrinter.variable(variable, true));
    } else {
      print(target);
    }
  }

  /** Writes a variable of the caller; the qualifier belongs to the innermost variable. */
  private void using(UsingExpressionAst using) {
    int mark = out.length();
    print(using.subExpression());
    boolean braced = out.startsWith("${", mark) || out.startsWith("@{", mark);
    int name = mark + (braced ? 2 : 1);
    out.replace(name, name, "using:");
  }

  private void member(CommandElementAst member, boolean isStatic, boolean conditional) {
    out.append(isStatic ? "::" : conditional ? "?." : ".");
    memberName(member);
  }

  private void memberName(CommandElementAst member) {
    if (member instanceof StringConstantExpressionAst name
        && name.stringConstantType() == StringConstantType.BARE_WORD) {
      out.append(name.value());
    } else {
      print((ExpressionAst) member);
    }
  }

  private void call(InvokeMemberExpressionAst call) {
    target(call.expression(), call.nullConditional());
    member(call.member(), call.isStatic(), call.nullConditional());
    if (!call.genericTypeArguments().isEmpty()) {
      String separator = "[";
      for (TypeName type : call.genericTypeArguments()) {
        String name = type.fullName();
        out.append(separator + (type.assemblyName() == null ? name : "[" + name + "]"));
        separator = ", ";
      }
      out.append("]");
    }
    out.append("(");
    list(call.arguments());
    out.append(")");
  }

  // --- hash tables ---

  private void hashtable(HashtableAst table) {
    if (table.keyValuePairs().isEmpty()) {
      out.append("@{}");
      return;
    }
    out.append("@{");
    out.indent();
    int first = out.length();
    boolean single = table.keyValuePairs().size() == 1;
    for (HashtableAst.HashtableEntry entry : table.keyValuePairs()) {
      out.startLine();
      entry(entry.key(), entry.value());
    }
    out.outdent();
    statements.close(first, single, " ", "}", INLINE_WIDTH);
  }

  private void entry(ExpressionAst key, StatementAst value) {
    memberName(key);
    out.append(" = ");
    statements.inline(value);
    if (value instanceof TryStatementAst) {
      out.append(";");
    }
  }
}
