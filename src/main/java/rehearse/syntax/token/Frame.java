package rehearse.syntax.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One open bracket, or the whole script: what it holds and how far reading it has come. */
final class Frame {
  /** What a frame holds. */
  enum Kind {
    SCRIPT,
    NESTED,
    SCRIPT_BLOCK,
    STATEMENT_BLOCK,
    SUBEXPRESSION,
    ARRAY,
    HASH,
    PAREN,
    FOR,
    FOREACH,
    CALL,
    INDEX,
    TYPE,
    TYPE_SUFFIX,
    TYPE_ARGUMENT,
    BASE_TYPES,
    ATTRIBUTE,
    PARAMETERS,
    SWITCH,
    CLASS,
    ENUM
  }

  /** What the next token of a frame is read as. */
  enum State {
    STATEMENT,
    VALUE,
    STATEMENT_DONE,
    EXPECT,
    PIPELINE,
    PIPELINE_OR_NOTHING,
    OPERAND,
    OPERAND_OR_CLOSE,
    OPERAND_OR_NOTHING,
    OPERATOR,
    AFTER_TYPE,
    MEMBER,
    AFTER_MEMBER,
    INVOKED,
    ARGUMENT,
    ARGUMENT_VALUE,
    HASH_KEY,
    HASH_EQUALS,
    SWITCH_CLAUSE,
    SWITCH_BODY,
    FOR_PART,
    FOREACH_VARIABLE,
    FOREACH_IN,
    PARAMETER,
    PARAMETER_DEFAULT,
    ATTRIBUTE_ARGUMENT,
    ATTRIBUTE_VALUE,
    TYPE_START,
    TYPE_REST,
    CLASS_MEMBER,
    PROPERTY_DEFAULT,
    ENUM_MEMBER,
    DONE
  }

  /** What a statement that has begun still needs. */
  enum Expect {
    CONDITION,
    BLOCK,
    SCRIPT_BLOCK,
    IF_TAIL,
    DO_TAIL,
    TRY_TAIL,
    CATCH_TYPES,
    TRAP_TYPE,
    SWITCH_HEAD,
    FOREACH_HEAD,
    FOR_HEAD,
    FUNCTION_NAME,
    FUNCTION_PARAMETERS,
    PARAMETERS,
    TYPE_DEFINITION_NAME,
    BASE_TYPES,
    CLASS_BODY,
    ENUM_BODY,
    METHOD_PARAMETERS,
    BASE_CALL,
    DATA_HEAD,
    DATA_COMMANDS,
    USING_KIND,
    USING_ALIAS,
    USING_TARGET,
    USING_END,
    LABEL
  }

  private static final Expect[] NOTHING = {};

  final Kind kind;
  final @Nullable Frame outer;
  final @Nullable SyntaxToken open;
  State state;

  /** Whether a bracket or dot that touches the last token belongs to it. */
  boolean postfix;

  /** Whether the expression is a pipeline's, so that it may be assigned to, piped, redirected. */
  boolean pipelineLevel;

  /** Whether the operand being read is the key of a hash table. */
  boolean hashKey;

  /** Whether the operand being read is the label of a jump, after which the statement ends. */
  boolean jumpLabel;

  /** Whether {@code --} was read, after which nothing is a parameter. */
  boolean parametersEnded;

  /** Whether exactly one argument is wanted; then {@link #afterArgument} follows. */
  boolean singleArgument;

  State afterArgument = State.EXPECT;

  /** Where to go on after a member's name. */
  State afterMember = State.OPERATOR;

  /** Whether an operator came last, so that a number may end at {@code ?} and {@code :}. */
  boolean afterOperator;

  /** How many ternary operators wait for their colon. */
  int ternaries;

  /** Whether nothing but {@code using}, attributes or named blocks has been read. */
  boolean atBlockStart = true;

  boolean namedBlocks;

  /** Whether a {@code param} block may still come. */
  boolean takesParam = true;

  /** How many entries, clauses or parts have been read. */
  int count;

  /** The opening brackets of the attributes and types that stand before what comes next. */
  final List<SyntaxToken> types = new ArrayList<>(0);

  boolean typesStartStatement;
  boolean lastTypeIsAttribute;

  /** How many tokens of the current statement stand directly in this frame. */
  int length;

  private Expect[] expected = NOTHING;
  private int expectedCount;

  Frame(Kind kind, State state, @Nullable Frame outer, @Nullable SyntaxToken open) {
    this.kind = kind;
    this.state = state;
    this.outer = outer;
    this.open = open;
  }

  /** Adds what must come, the first thing first. */
  void expect(Expect... parts) {
    if (expectedCount + parts.length > expected.length) {
      expected = java.util.Arrays.copyOf(expected, expected.length + parts.length + 4);
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      expected[expectedCount++] = parts[i];
    }
    state = State.EXPECT;
  }

  /** Takes the next thing that must come, null when the statement is complete. */
  @Nullable Expect nextExpected() {
    return expectedCount == 0 ? null : expected[--expectedCount];
  }

  /** Returns whether statements stand in this frame, ended by line breaks and semicolons. */
  boolean holdsStatements() {
    return switch (kind) {
      case SCRIPT, SCRIPT_BLOCK, STATEMENT_BLOCK, SUBEXPRESSION, ARRAY -> true;
      default -> false;
    };
  }

  /** Returns whether a comma in an expression makes a list rather than ends the expression. */
  boolean takesComma() {
    return switch (kind) {
      case CALL, ATTRIBUTE, PARAMETERS -> false;
      default -> !hashKey && !jumpLabel;
    };
  }

  /** Returns the character that closes this frame. */
  char closer() {
    return switch (kind) {
      case SCRIPT, NESTED, BASE_TYPES -> '\0';
      case SCRIPT_BLOCK, STATEMENT_BLOCK, HASH, SWITCH, CLASS, ENUM -> '}';
      case INDEX, TYPE, TYPE_SUFFIX, TYPE_ARGUMENT -> ']';
      case SUBEXPRESSION, ARRAY, PAREN, FOR, FOREACH, CALL, ATTRIBUTE, PARAMETERS -> ')';
    };
  }
}
