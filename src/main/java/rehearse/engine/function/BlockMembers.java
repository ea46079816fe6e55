package rehearse.engine.function;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.command.ReadOnlyProperty;
import rehearse.engine.PowerShellSession;
import rehearse.engine.error.ParseException;
import rehearse.engine.node.EngineMethod;
import rehearse.engine.scope.CurrentSession;
import rehearse.value.Conversion;
import rehearse.value.Member;
import rehearse.value.MemberFailure;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The members of script blocks. */
public final class BlockMembers {
  private BlockMembers() {}

  private static EngineScriptBlock block(@Nullable Object self) {
    return (EngineScriptBlock) Objects.requireNonNull(self);
  }

  private static PsType collection() {
    return TypeNames.named(
        "System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]");
  }

  private static Member.Overload anyNumber(PsType returns, Member.Body body) {
    return new Member.Overload(
        returns, List.of(new Member.Parameter("args", Types.OBJECT_ARRAY)), true, body);
  }

  /** Returns the table of members. */
  public static MemberTable table() {
    return MemberTable.builder()
        .statics(
            new EngineMethod(
                "Create",
                "static scriptblock Create(string script)",
                List.of(
                    new Member.Overload(
                        Types.SCRIPT_BLOCK,
                        List.of(new Member.Parameter("script", Types.STRING)),
                        false,
                        (self, a) -> create(Conversion.toText(a[0]))))))
        .instance(
            new EngineMethod(
                "Invoke",
                "System.Collections.ObjectModel.Collection[psobject] Invoke(Params"
                    + " System.Object[] args)",
                List.of(anyNumber(collection(), (self, a) -> BlockMethods.invoke(block(self), a)))))
        .instance(
            new EngineMethod(
                "InvokeReturnAsIs",
                "System.Object InvokeReturnAsIs(Params System.Object[] args)",
                List.of(
                    anyNumber(
                        Types.OBJECT, (self, a) -> BlockMethods.invokeReturnAsIs(block(self), a)))))
        .instance(
            new EngineMethod(
                "GetNewClosure",
                "scriptblock GetNewClosure()",
                List.of(
                    new Member.Overload(
                        Types.SCRIPT_BLOCK,
                        List.of(),
                        false,
                        (self, a) ->
                            BlockMethods.newClosure(block(self), block(self).state().current())))))
        .instance(
            new ReadOnlyProperty<>(
                "File", "string", EngineScriptBlock.class, b -> b.code().source().path()))
        .instance(
            new ReadOnlyProperty<>(
                "IsFilter",
                "bool",
                EngineScriptBlock.class,
                b -> b.code().kind() == CodeBlock.BlockKind.FILTER))
        .build();
  }

  private static Object create(String text) {
    PowerShellSession session = CurrentSession.get();
    try {
      return session.parse(text);
    } catch (ParseException unparsable) {
      throw MemberFailure.invocation("Create", 1, unparsable);
    }
  }
}
