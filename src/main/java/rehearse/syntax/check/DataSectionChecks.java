package rehearse.syntax.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.WhileStatementAst;

/** Checks that a data section holds nothing but data. */
final class DataSectionChecks extends CheckWalk {
  private static final Set<String> VARIABLES =
      Set.of("psculture", "psuiculture", "true", "false", "null");
  private static final Set<String> TYPES =
      Set.of(
          "array",
          "bool",
          "byte",
          "char",
          "datetime",
          "decimal",
          "double",
          "float",
          "guid",
          "hashtable",
          "int",
          "int16",
          "int32",
          "int64",
          "long",
          "nullstring",
          "object",
          "ordered",
          "psobject",
          "pscustomobject",
          "regex",
          "sbyte",
          "short",
          "single",
          "string",
          "switch",
          "timespan",
          "uint",
          "uint16",
          "uint32",
          "uint64",
          "ulong",
          "uri",
          "ushort",
          "version",
          "void",
          "xml",
          "securestring",
          "bigint",
          "cultureinfo",
          "mailaddress",
          "ipaddress",
          "scriptblock",
          "type",
          "pscredential",
          "psprimitivedictionary");

  private final SemanticChecks checks;
  private final Set<String> allowed = new HashSet<>();

  private DataSectionChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  /** Checks the content of {@code data}. */
  static void check(DataStatementAst data, SemanticChecks checks) {
    DataSectionChecks section = new DataSectionChecks(checks);
    section.allowed.add("convertfrom-stringdata");
    for (ExpressionAst item : data.commandsAllowed()) {
      if (item instanceof StringConstantExpressionAst text) {
        section.allowed.add(text.value().toLowerCase(Locale.ROOT));
      }
    }
    section.visit(data.body());
  }

  @Override
  void visit(Ast node) {
    String id = wrong(node);
    if (!id.isEmpty()) {
      checks.error(node.span(), id + "NotSupportedInDataSection");
    }
    visitChildren(node);
  }

  private String wrong(Ast node) {
    if (node instanceof VariableExpressionAst variable) {
      String name = variable.variablePath().userPath().toLowerCase(Locale.ROOT);
      return VARIABLES.contains(name) ? "" : "VariableReference";
    }
    if (node instanceof CommandAst command) {
      return command(command);
    }
    if (node instanceof BinaryExpressionAst binary) {
      return operator(binary, binary.operator());
    }
    if (node instanceof UnaryExpressionAst unary) {
      return operator(unary, unary.tokenKind());
    }
    if (node instanceof TypeExpressionAst type) {
      type(type, type.typeName());
      return "";
    }
    if (node instanceof ConvertExpressionAst convert) {
      type(convert.type(), convert.type().typeName());
      return "";
    }
    if (node instanceof InvokeMemberExpressionAst) {
      return "MethodCall";
    }
    if (node instanceof MemberExpressionAst) {
      return "PropertyReference";
    }
    if (node instanceof IndexExpressionAst) {
      return "ArrayReference";
    }
    if (node instanceof ScriptBlockAst) {
      return "ScriptBlock";
    }
    return node instanceof RedirectionAst ? "Redirection" : wrongStatement(node);
  }

  private static String wrongStatement(Ast node) {
    if (node instanceof AssignmentStatementAst) {
      return "AssignmentStatement";
    }
    if (node instanceof ForEachStatementAst) {
      return "ForeachStatement";
    }
    if (node instanceof ForStatementAst || node instanceof WhileStatementAst) {
      return "ForWhileStatement";
    }
    if (node instanceof DoWhileStatementAst || node instanceof DoUntilStatementAst) {
      return "DoWhileStatement";
    }
    if (node instanceof SwitchStatementAst) {
      return "SwitchStatement";
    }
    if (node instanceof TryStatementAst) {
      return "TryStatement";
    }
    if (node instanceof TrapStatementAst) {
      return "TrapStatement";
    }
    if (node instanceof FunctionDefinitionAst) {
      return "FunctionDeclaration";
    }
    if (node instanceof DataStatementAst) {
      return "DataSectionStatement";
    }
    boolean jump =
        node instanceof ReturnStatementAst
            || node instanceof BreakStatementAst
            || node instanceof ContinueStatementAst
            || node instanceof ExitStatementAst
            || node instanceof ThrowStatementAst;
    return jump ? "FlowControlStatement" : "";
  }

  private String operator(ExpressionAst node, TokenKind operator) {
    if (operator.has(TokenFlags.DISALLOWED_IN_RESTRICTED_MODE)) {
      checks.error(
          node instanceof BinaryExpressionAst binary ? binary.errorPosition() : node.span(),
          "OperatorNotSupportedInDataSection",
          operator.text());
    }
    return "";
  }

  private void type(Ast node, TypeName type) {
    String name = type.fullName().toLowerCase(Locale.ROOT).replaceFirst("^system\\.", "");
    if (!TYPES.contains(name.replace("[]", ""))) {
      checks.error(node.span(), "TypeNotAllowedInDataSection", type.fullName());
    }
  }

  private String command(CommandAst command) {
    if (command.invocationOperator() == TokenKind.DOT) {
      return "DotSourcing";
    }
    String name = command.commandName();
    if (name == null) {
      return "";
    }
    if (!allowed.contains(name.toLowerCase(Locale.ROOT))) {
      checks.error(command.span(), "CmdletNotInAllowedListForDataSection", name);
    }
    return "";
  }
}
