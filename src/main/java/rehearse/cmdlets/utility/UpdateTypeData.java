package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.PsException;
import rehearse.value.TypeData;
import rehearse.value.TypeTable;
import rehearse.value.TypedArray;

/** {@code Update-TypeData}: adds members to all objects of a type, and sets how they are shown. */
@AutoService(Cmdlet.class)
public final class UpdateTypeData extends Cmdlet {
  private final Param<TypedArray> appendPath =
      param("AppendPath", ParameterType.STRING_ARRAY)
          .alias("PSPath", "Path")
          .set("FileSet")
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNull())
          .doc("Type files to load after those in use.");

  private final Param<String> defaultDisplayProperty =
      param("DefaultDisplayProperty", ParameterType.STRING)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The property that wide views show.");

  private final Param<TypedArray> defaultDisplayPropertySet =
      param("DefaultDisplayPropertySet", ParameterType.STRING_ARRAY)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The properties that tables and lists show.");

  private final Param<TypedArray> defaultKeyPropertySet =
      param("DefaultKeyPropertySet", ParameterType.STRING_ARRAY)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The properties that grouping and sorting use.");

  private final Param<Boolean> force =
      switchParam("Force")
          .set("DynamicTypeSet")
          .set("TypeDataSet")
          .doc("Replaces a member that is there already.");

  private final Param<Object> inheritPropertySerializationSet =
      param("InheritPropertySerializationSet", ArgumentTypes.of("System.Nullable[bool]"))
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .doc("Whether the serialized properties are those of the base type.");

  private final Param<String> memberName =
      param("MemberName", ParameterType.STRING)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The name of the member to add.");

  private final Param<Object> memberType =
      param("MemberType", ArgumentTypes.of("System.Management.Automation.PSMemberTypes"))
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .rule(
              Rules.set(
                  "NoteProperty",
                  "AliasProperty",
                  "ScriptProperty",
                  "CodeProperty",
                  "ScriptMethod",
                  "CodeMethod"))
          .doc("The kind of member to add.");

  private final Param<TypedArray> prependPath =
      param("PrependPath", ParameterType.STRING_ARRAY)
          .set("FileSet")
          .rule(Rules.notNull())
          .doc("Type files to load before those in use.");

  private final Param<TypedArray> propertySerializationSet =
      param("PropertySerializationSet", ParameterType.STRING_ARRAY)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The properties that are serialized.");

  private final Param<Object> secondValue =
      param("SecondValue", ParameterType.OBJECT)
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .doc("A setter, or the type of an alias.");

  private final Param<Integer> serializationDepth =
      param("SerializationDepth", ParameterType.INT)
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How deep objects of the type are serialized.");

  private final Param<String> serializationMethod =
      param("SerializationMethod", ParameterType.STRING)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("How objects of the type are serialized.");

  private final Param<String> stringSerializationSource =
      param("StringSerializationSource", ParameterType.STRING)
          .set("DynamicTypeSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The property that gives the text of serialized objects.");

  private final Param<Object> targetTypeForDeserialization =
      param("TargetTypeForDeserialization", ArgumentTypes.of("type"))
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .doc("The type that deserialized objects become.");

  private final Param<Object> typeAdapter =
      param("TypeAdapter", ArgumentTypes.of("type"))
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .doc("The adapter of the type.");

  private final Param<Object> typeConverter =
      param("TypeConverter", ArgumentTypes.of("type"))
          .set("DynamicTypeSet")
          .rule(Rules.notNull())
          .doc("The converter of the type.");

  private final Param<Object> typeData =
      param("TypeData", ArgumentTypes.of("System.Management.Automation.Runspaces.TypeData[]"))
          .set("TypeDataSet")
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The type data to add.");

  private final Param<String> typeName =
      param("TypeName", ParameterType.STRING)
          .set("DynamicTypeSet")
          .mandatory()
          .pipeline(VALUE)
          .rule(Rules.notNullOrEmpty())
          .doc("The type to extend.");

  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .set("DynamicTypeSet")
          .doc("The value, script block or name that the member stands for.");

  public UpdateTypeData() {
    super("Update-TypeData", "Adds members to a type, and sets how its objects are shown.");
    defaultParameterSet("FileSet");
    supportsShouldProcess(ConfirmImpact.Low);
    example(
        "Add a computed property to a type",
        "Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Twice"
            + " -Value { $this * 2 }; 'ab'.Twice",
        "abab");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        switch (in.parameterSet()) {
          case "DynamicTypeSet" -> extend(in, in.get(typeName, ""));
          case "TypeDataSet" -> {
            for (Object data : Arguments.elements(in.get(typeData))) {
              if (data instanceof TypeData given && isWanted(in, given.typeName())) {
                given.members().forEach(member -> add(in, given.typeName(), member));
                TypeTable.current().extend(given.typeName()).setAll(given);
              }
            }
          }
          default -> {
            load(in, in.get(prependPath));
            load(in, in.get(appendPath));
          }
        }
      }
    };
  }

  private static boolean isWanted(Invocation in, String target) {
    return in.shouldProcess("TypeName: " + target, "Update TypeData");
  }

  private void extend(Invocation in, String target) {
    if (target.isBlank()) {
      throw in.terminate(
          ExceptionTypes.INVALID_OPERATION,
          "The TypeName parameter must have a value.",
          "TargetTypeNameEmpty",
          ErrorCategory.InvalidOperation,
          target);
    }
    if (!isWanted(in, target)) {
      return;
    }
    boolean named = in.has(memberName);
    if (named != in.has(memberType)) {
      throw in.terminate(
          ExceptionTypes.INVALID_OPERATION,
          "The MemberName and MemberType parameters are needed together.",
          named ? "MemberTypeIsMissing" : "MemberNameIsMissing",
          ErrorCategory.InvalidOperation,
          target);
    }
    if (named) {
      try {
        add(
            in,
            target,
            TypeDataMember.of(
                String.valueOf(in.get(memberType)),
                in.get(memberName, ""),
                in.get(value),
                in.get(secondValue)));
      } catch (PsException e) {
        throw in.terminate(
            new ErrorRecord(e, "InvalidMember", ErrorCategory.InvalidOperation, target));
      }
    }
    set(in, TypeTable.current().extend(target));
  }

  private void add(Invocation in, String target, Member member) {
    TypeData data = TypeTable.current().extend(target);
    if (data.member(member.name()) != null && !in.isOn(force)) {
      in.writeError(
          ExceptionTypes.RUNTIME,
          "Error in TypeData \""
              + target
              + "\": The member "
              + member.name()
              + " is already present.",
          "TypesDynamicUpdateException",
          ErrorCategory.InvalidOperation,
          null);
      return;
    }
    data.put(member);
  }

  private void set(Invocation in, TypeData data) {
    setNames(in, data, defaultDisplayPropertySet);
    setNames(in, data, defaultKeyPropertySet);
    setNames(in, data, propertySerializationSet);
    for (Param<?> setting :
        List.of(
            defaultDisplayProperty,
            serializationDepth,
            serializationMethod,
            stringSerializationSource,
            inheritPropertySerializationSet,
            targetTypeForDeserialization,
            typeAdapter,
            typeConverter)) {
      if (in.has(setting)) {
        data.set(setting.name(), in.get(setting));
      }
    }
  }

  private static void setNames(Invocation in, TypeData data, Param<TypedArray> names) {
    if (in.has(names)) {
      data.setNames(names.name(), Arguments.texts(in.get(names)));
    }
  }

  private void load(Invocation in, @Nullable Object files) {
    ItemPaths paths = new ItemPaths(in.session());
    for (String name : Arguments.texts(files)) {
      List<ItemPath> found = paths.matching(name);
      if (found.isEmpty()) {
        in.writeError(ErrorRecord.of(ItemPaths.notFound(paths.literal(name))));
      }
      for (ItemPath item : found) {
        Path file = Path.of(item.path());
        if (in.shouldProcess("FileName: " + file, "Update TypeData")) {
          loadFile(in, file);
        }
      }
    }
  }

  private void loadFile(Invocation in, Path file) {
    try {
      TypeFile types = TypeFile.parse(Files.readAllBytes(file), in.session());
      for (TypeData data : types.types()) {
        TypeData present = TypeTable.current().extend(data.typeName());
        data.members().forEach(present::put);
        present.setAll(data);
      }
    } catch (IOException e) {
      in.writeError(FileErrors.openFailure(e, file));
    } catch (PsException e) {
      in.writeError(
          ExceptionTypes.RUNTIME,
          "Error in type file \"" + file + "\": " + e.message(),
          "TypesXmlUpdateException",
          ErrorCategory.InvalidOperation,
          null);
    }
  }
}
