package rehearse.engine.types;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.MemberCompiler;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.ParseException;
import rehearse.engine.node.Frame;
import rehearse.engine.scope.SessionState;
import rehearse.source.Diagnostic;
import rehearse.source.DiagnosticTexts;
import rehearse.source.Span;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.EnumNames;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** A {@code class} or {@code enum} statement, from which its type is made. */
public final class TypeDefinition {
  private final TypeDefinitionAst ast;
  private final MemberCompiler members;
  private @Nullable PsType type;
  private @Nullable ScriptClass made;

  public TypeDefinition(TypeDefinitionAst ast, MemberCompiler members) {
    this.ast = ast;
    this.members = members;
  }

  /** Returns the type; a class has no members before {@link #complete}. */
  public PsType declare(Frame frame) {
    PsType known = type;
    if (known == null) {
      known = ast.kind() == TypeDefinitionKind.ENUM ? enumeration(frame) : declareClass(frame);
      type = known;
    }
    return known;
  }

  private PsType declareClass(Frame frame) {
    PsType base = null;
    List<PsType> interfaces = new ArrayList<>();
    for (TypeConstraintAst constraint : ast.baseTypes()) {
      PsType parent = new TypeReference(constraint.typeName(), members.namespaces()).resolve(frame);
      if (parent.kind() == PsType.Kind.INTERFACE) {
        interfaces.add(parent);
      } else {
        base = parent;
      }
    }
    ScriptClass created = new ScriptClass(ast.name(), base, interfaces);
    made = created;
    return created.type();
  }

  /** Adds the members of a class, when the types they mention are known. */
  public void complete(Frame frame) {
    ScriptClass target = made;
    if (target == null) {
      return;
    }
    made = null;
    SessionState state = frame.scope().state();
    for (MemberAst member : ast.members()) {
      if (member instanceof PropertyMemberAst property) {
        target.addProperty(
            property.name(),
            typeOf(property.propertyType(), frame, Types.OBJECT),
            property.modifiers().isStatic(),
            property.modifiers().hidden(),
            property.initialValue() == null ? null : members.expression(property.initialValue()),
            members.frame(frame));
      } else if (member instanceof FunctionMemberAst function) {
        addFunction(target, function, state, frame);
      }
    }
  }

  private void addFunction(
      ScriptClass target, FunctionMemberAst function, SessionState state, Frame frame) {
    boolean isStatic = function.modifiers().isStatic();
    if (function.constructor()) {
      ClassCode code =
          new ClassCode(function.name(), members.code(function, ast.name()), state, Types.VOID);
      target.addConstructor(code, isStatic, members.callsBase(function));
      return;
    }
    PsType returns = typeOf(function.returnType(), frame, Types.VOID);
    ClassCode code =
        new ClassCode(function.name(), members.code(function, ast.name()), state, returns);
    target.addMethod(function.name(), isStatic, returns, code);
  }

  private PsType typeOf(@Nullable TypeConstraintAst constraint, Frame frame, PsType otherwise) {
    return constraint == null
        ? otherwise
        : new TypeReference(constraint.typeName(), members.namespaces()).resolve(frame);
  }

  private PsType enumeration(Frame frame) {
    List<String> names = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    PsType underlying = Types.INT;
    if (!ast.baseTypes().isEmpty()) {
      underlying =
          new TypeReference(ast.baseTypes().get(0).typeName(), members.namespaces()).resolve(frame);
    }
    BigInteger next = BigInteger.ZERO;
    for (MemberAst member : ast.members()) {
      ExpressionAst initial = ((PropertyMemberAst) member).initialValue();
      @Nullable Object value =
          initial == null
              ? next
              : AutomationNull.toNull(members.expression(initial).eval(members.frame(frame)));
      Span span = initial == null ? member.span() : initial.span();
      next = enumerator(value, underlying, span, frame);
      insert(names, values, member.name(), next.longValue());
      next = next.add(BigInteger.ONE);
    }
    boolean flags = false;
    for (AttributeAst attribute : ast.attributes()) {
      String name = attribute.typeName().fullName();
      flags |=
          name.equalsIgnoreCase("Flags")
              || name.equalsIgnoreCase("FlagsAttribute")
              || name.equalsIgnoreCase("System.FlagsAttribute");
    }
    return PsType.named(ast.name())
        .kind(PsType.Kind.ENUM)
        .base(Types.ENUM)
        .enumeration(new EnumNames(names, values, flags, underlying))
        .build();
  }

  private static BigInteger enumerator(
      @Nullable Object value, PsType underlying, Span span, Frame frame) {
    try {
      return (BigInteger)
          Objects.requireNonNull(Conversion.to(Conversion.to(value, underlying), Types.BIGINT));
    } catch (PsException wrong) {
      String id =
          Types.isNumeric(PsType.of(value)) ? "EnumeratorValueOutOfBounds" : "CannotConvertValue";
      String text = DiagnosticTexts.text(id, underlying.displayName());
      throw new ParseException(
          List.of(new Diagnostic(id, span, text, false)), frame.call().code().source());
    }
  }

  private static void insert(List<String> names, List<Long> values, String name, long value) {
    int at = 0;
    while (at < values.size() && values.get(at) <= value) {
      at++;
    }
    names.add(at, name);
    values.add(at, value);
  }
}
