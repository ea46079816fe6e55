package rehearse.serialization.clixml;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;
import rehearse.value.NativeMethod;

/** The static methods of {@code [System.Management.Automation.PSSerializer]}. */
@AutoService(MemberTableSource.class)
public final class SerializerMembers implements MemberTableSource {
  @Override
  public Map<String, Supplier<MemberTable>> tables() {
    return Map.of("System.Management.Automation.PSSerializer", SerializerMembers::members);
  }

  private static MemberTable members() {
    NativeMethod serialize = new NativeMethod("Serialize", true);
    serialize.add(
        "string Serialize(System.Object source)",
        (self, in) -> CliXmlWriter.serialize(in[0], CliXmlWriter.SERIALIZE_DEPTH));
    serialize.add(
        "string Serialize(System.Object source, int depth)", (self, in) -> serialize(in[0], in[1]));
    return MemberTable.builder()
        .statics(serialize)
        .statics(method("System.Object Deserialize(string source)", SerializerMembers::one))
        .statics(method("System.Object[] DeserializeAsList(string source)", SerializerMembers::all))
        .build();
  }

  private static Member method(String signature, Reading reading) {
    int space = signature.indexOf(' ');
    NativeMethod method =
        new NativeMethod(signature.substring(space + 1, signature.indexOf('(')), true);
    method.add(signature, (self, in) -> reading.of(String.valueOf(in[0])));
    return method;
  }

  /** Makes a result of the text of a file. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Object of(String text);
  }

  private static String serialize(@Nullable Object source, @Nullable Object depth) {
    int levels = depth instanceof Integer number ? number : 0;
    if (levels < 1) {
      throw Exceptions.of(
          "System.Management.Automation.PSArgumentException",
          "Value of depth parameter must be greater than or equal to 1.");
    }
    return CliXmlWriter.serialize(source, levels);
  }

  /** Returns the object; several come as an array. */
  private static @Nullable Object one(String text) {
    List<@Nullable Object> objects = CliXmlReader.read(text);
    if (objects.isEmpty()) {
      return null;
    }
    return objects.size() == 1 ? objects.get(0) : objects.toArray();
  }

  private static Object all(String text) {
    return CliXmlReader.read(text).toArray();
  }
}
