package rehearse.command.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;
import rehearse.value.Types;

/** {@code [Alias('Id')]} as an object. */
public record AliasAttribute(List<String> aliasNames) implements Typed {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.AliasAttribute");

  public AliasAttribute {
    aliasNames = List.copyOf(aliasNames);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  static MemberTable members() {
    Member.Parameter names = new Member.Parameter("aliasNames", Types.STRING.arrayType(1));
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                TYPE,
                List.of(names),
                true,
                (self, arguments) -> new AliasAttribute(texts(arguments))))
        .instance(
            new ReadOnlyProperty<>(
                "AliasNames",
                "System.Collections.Generic.IList[string]",
                AliasAttribute.class,
                a -> a.aliasNames.toArray()))
        .build();
  }

  /** Returns the texts of arguments, collections among them taken apart. */
  static List<String> texts(@Nullable Object[] arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      var elements = Enumeration.of(argument);
      if (elements == null) {
        texts.add(Conversion.toText(argument));
      } else {
        elements.forEachRemaining(element -> texts.add(Conversion.toText(element)));
      }
    }
    return texts;
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
