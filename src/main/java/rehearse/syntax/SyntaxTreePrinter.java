package rehearse.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.MemberModifiers;
import rehearse.syntax.ast.MergingRedirectionAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;
import rehearse.value.format.NumberText;

/** Prints a syntax tree as one S-expression: {@code (Kind attribute… child…)}. */
public final class SyntaxTreePrinter {
  private final StringBuilder out = new StringBuilder();

  private SyntaxTreePrinter() {}

  /** Returns the printed form of {@code ast}. */
  public static String print(Ast ast) {
    SyntaxTreePrinter printer = new SyntaxTreePrinter();
    printer.node(ast);
    return printer.out.toString();
  }

  private void node(Ast ast) {
    out.append('(').append(kind(ast));
    attributes(ast);
    if (ast instanceof CommandExpressionAst command
        && command.expression() instanceof BaseCtorInvokeMemberExpressionAst) {
      out.append(')');
      return;
    }
    for (Ast child : SyntaxChildren.of(ast)) {
      out.append(' ');
      node(child);
    }
    out.append(')');
  }

  private static String kind(Ast ast) {
    String name = ast.getClass().getSimpleName();
    return name.substring(0, name.length() - "Ast".length());
  }

  private void attributes(Ast ast) {
    if (ast instanceof StringConstantExpressionAst string) {
      string(string.stringConstantType(), string.value());
    } else if (ast instanceof ExpandableStringExpressionAst string) {
      string(string.stringConstantType(), string.value());
    } else if (ast instanceof ConstantExpressionAst constant) {
      word(constant(constant.value()));
    } else if (ast instanceof VariableExpressionAst variable) {
      word((variable.splatted() ? "@" : "$") + variable.variablePath().userPath());
    } else if (ast instanceof CommandParameterAst parameter) {
      word("-" + parameter.parameterName());
    } else if (ast instanceof CommandAst command) {
      if (command.invocationOperator() != TokenKind.UNKNOWN) {
        kind(command.invocationOperator());
      }
    } else if (ast instanceof BinaryExpressionAst binary) {
      kind(binary.operator());
    } else if (ast instanceof UnaryExpressionAst unary) {
      kind(unary.tokenKind());
    } else if (ast instanceof MemberExpressionAst member) {
      access(member.isStatic(), member.nullConditional());
    } else if (ast instanceof InvokeMemberExpressionAst call) {
      access(call.isStatic(), call.nullConditional());
    } else if (ast instanceof IndexExpressionAst index) {
      if (index.nullConditional()) {
        word("?[");
      }
    } else {
      statementAttributes(ast);
    }
  }

  private void statementAttributes(Ast ast) {
    if (ast instanceof AssignmentStatementAst assignment) {
      kind(assignment.operator());
    } else if (ast instanceof NamedBlockAst block) {
      word(block.unnamed() ? "unnamed" : block.blockKind().displayName());
    } else if (ast instanceof PipelineAst pipeline) {
      background(pipeline.background());
    } else if (ast instanceof PipelineChainAst chain) {
      kind(chain.operator());
      background(chain.background());
    } else if (ast instanceof SwitchStatementAst statement) {
      label(statement);
      switchFlags(statement);
    } else if (ast instanceof LabeledStatementAst loop) {
      label(loop);
    } else if (ast instanceof FileRedirectionAst redirection) {
      word(redirection.fromStream().displayName());
      if (redirection.append()) {
        word("append");
      }
    } else if (ast instanceof MergingRedirectionAst redirection) {
      word(redirection.fromStream().displayName() + ">" + redirection.toStream().displayName());
    } else if (ast instanceof UsingStatementAst using) {
      word(capitalized(using.kind().name()));
    } else if (ast instanceof BlockStatementAst block) {
      kind(block.kind());
    } else {
      declarationAttributes(ast);
    }
  }

  private void declarationAttributes(Ast ast) {
    if (ast instanceof TypeExpressionAst type) {
      word(type.typeName().fullName());
    } else if (ast instanceof TypeConstraintAst type) {
      word(type.typeName().fullName());
    } else if (ast instanceof AttributeAst attribute) {
      word(attribute.typeName().fullName());
    } else if (ast instanceof NamedAttributeArgumentAst argument) {
      word(argument.argumentName());
      if (argument.expressionOmitted()) {
        word("omitted");
      }
    } else if (ast instanceof FunctionDefinitionAst function) {
      word((function.filter() ? "filter " : "") + function.name());
    } else if (ast instanceof TypeDefinitionAst type) {
      word(type.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + type.name());
    } else if (ast instanceof PropertyMemberAst property) {
      word(property.name());
      modifiers(property.modifiers());
    } else if (ast instanceof FunctionMemberAst method) {
      word(method.name());
      modifiers(method.modifiers());
    }
  }

  private void word(String text) {
    out.append(' ').append(text);
  }

  private void kind(TokenKind kind) {
    word(kind.displayName());
  }

  private void access(boolean isStatic, boolean nullConditional) {
    word(isStatic ? "static" : "instance");
    if (nullConditional) {
      word("?.");
    }
  }

  private void background(boolean background) {
    if (background) {
      word("background");
    }
  }

  private void label(LabeledStatementAst statement) {
    String label = statement.label();
    if (label != null) {
      word(":" + label);
    }
  }

  private void switchFlags(SwitchStatementAst statement) {
    StringBuilder flags = new StringBuilder();
    for (SwitchFlag flag : SwitchFlag.values()) {
      if (statement.flags().contains(flag)) {
        String name =
            flag == SwitchFlag.CASE_SENSITIVE ? "CaseSensitive" : capitalized(flag.name());
        flags.append(flags.length() == 0 ? "" : ", ").append(name);
      }
    }
    if (flags.length() > 0) {
      word("[" + flags + "]");
    }
  }

  private void modifiers(MemberModifiers modifiers) {
    out.append(" [Public");
    out.append(modifiers.isStatic() ? ", Static" : "");
    out.append(modifiers.literal() ? ", Literal" : "");
    out.append(modifiers.hidden() ? ", Hidden" : "");
    out.append(']');
  }

  private static String capitalized(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private void string(StringConstantType type, String value) {
    word(type.displayName());
    out.append(' ');
    quote(value, out);
  }

  /** Appends {@code text} in double quotes with escapes for what is not printable ASCII. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static String constant(@Nullable Object value) {
    if (value instanceof Integer) {
      return value.toString();
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof Double number) {
      return "[double]" + NumberText.g15(number);
    }
    if (value instanceof BigDecimal number) {
      return "[decimal]" + number.toPlainString();
    }
    return "[" + typeName(value) + "]" + value;
  }

  private static String typeName(@Nullable Object value) {
    if (value instanceof Long) {
      return "long";
    }
    if (value instanceof BigInteger) {
      return "bigint";
    }
    if (value instanceof Short) {
      return "short";
    }
    if (value instanceof Byte) {
      return "sbyte";
    }
    if (value instanceof UInt8) {
      return "byte";
    }
    if (value instanceof UInt16) {
      return "ushort";
    }
    if (value instanceof UInt32) {
      return "uint";
    }
    return value instanceof UInt64 ? "ulong" : "object";
  }
}
