package rehearse.format;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.format.FormatData.FormatEntryData;
import rehearse.format.FormatData.FormatStartData;
import rehearse.format.FormatData.GroupStartData;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The .NET types of {@link FormatData} objects, as {@code Get-Member} and exports see them. */
final class FormatDataTypes {
  private static final String NAMESPACE = "Microsoft.PowerShell.Commands.Internal.Format.";

  /** The property that tells a deserializer which kind of object it reads. */
  private static final String CLASS_ID = "ClassId2e4f51ef21dd47e99d3c952918aff9cd";

  private FormatDataTypes() {}

  static PsType start() {
    return type(
        "FormatStartData",
        "033ecb2bc07a4d43b5ef94ed5a35d280",
        property("shapeInfo", data -> ((FormatStartData) data).shape().getClass().getSimpleName()),
        property("autosizeInfo", data -> ((FormatStartData) data).autoSize()),
        property("groupingEntry", data -> null));
  }

  static PsType groupStart() {
    return type(
        "GroupStartData",
        "9e210fe47d09416682b841769c78b8a3",
        property("shapeInfo", data -> null),
        property("groupingEntry", data -> labelText(((GroupStartData) data))));
  }

  static PsType entry() {
    return type(
        "FormatEntryData",
        "27c87ef9bbda4f709f6b4002fa4af63c",
        property(
            "formatEntryInfo", data -> ((FormatEntryData) data).entry().getClass().getSimpleName()),
        property("outOfBand", data -> ((FormatEntryData) data).outOfBand()));
  }

  static PsType groupEnd() {
    return type(
        "GroupEndData",
        "4ec4f0187cb04f4cb6973460dfe252df",
        property("groupingEntry", data -> null));
  }

  static PsType end() {
    return type(
        "FormatEndData",
        "cf522b78d86c486691226b40aa69e95c",
        property("groupingEntry", data -> null));
  }

  private static @Nullable Object labelText(GroupStartData data) {
    return data.label() == null
        ? null
        : "Microsoft.PowerShell.Commands.Internal.Format.GroupingEntry";
  }

  private static PsType type(String name, String classId, DataProperty... properties) {
    return PsType.named(NAMESPACE + name)
        .base(Types.OBJECT)
        .members(
            () -> {
              MemberTable.Builder table = MemberTable.builder();
              table.instance(property(CLASS_ID, data -> classId));
              for (DataProperty property : properties) {
                table.instance(property);
              }
              return table.build();
            })
        .build();
  }

  private static DataProperty property(String name, Function<Object, @Nullable Object> getter) {
    return new DataProperty(name, getter);
  }

  /** A property that can only be read. */
  private record DataProperty(String name, Function<Object, @Nullable Object> getter)
      implements Member.Property {
    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return typeName(null) + " " + name + " {get;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return self == null ? null : getter.apply(self);
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw new PsException(Types.RUNTIME_EXCEPTION, "'" + name + "' is a ReadOnly property.");
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return name.equals(CLASS_ID) ? "string" : "System.Object";
    }
  }
}
