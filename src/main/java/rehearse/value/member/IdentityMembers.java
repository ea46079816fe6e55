package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.text;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsVersion;
import rehearse.value.SemanticVersion;
import rehearse.value.StringConversion;
import rehearse.value.TypedArray;
import rehearse.value.format.NetFormat;

/** {@code System.Guid}, {@code System.Version} and semantic versions. */
final class IdentityMembers {
  private IdentityMembers() {}

  static MemberTable guids() {
    return new TableBuilder()
        .property("int Variant", s -> (int) (guid(s).getLeastSignificantBits() >>> 60))
        .property("int Version", s -> (int) (guid(s).getMostSignificantBits() >>> 12 & 0xf))
        .extended("string Guid", MemberKind.ScriptProperty, s -> guid(s).toString())
        .constant("guid Empty", new UUID(0, 0))
        .staticMethod("guid NewGuid()", (s, a) -> UUID.randomUUID())
        .staticMethod("guid Parse(string input)", (s, a) -> StringConversion.guid(text(a, 0)))
        .staticMethod(
            "bool TryParse(string input, [ref] guid result)", (s, a) -> tryGuid(text(a, 0), a[1]))
        .method("int CompareTo(guid value)", (s, a) -> compare(guid(s), guid(a[0])))
        .method("bool Equals(System.Object o)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(guid g)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> guid(s).hashCode())
        .method("byte[] ToByteArray()", (s, a) -> bytes(guid(s)))
        .method("string ToString()", (s, a) -> guid(s).toString())
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method(
            "string ToString(string format, System.IFormatProvider provider)",
            (s, a) -> NetFormat.format(s, text(a, 0)))
        .constructor("new(string g)", (s, a) -> StringConversion.guid(text(a, 0)))
        .constructor("new(byte[] b)", (s, a) -> ofBytes(Arguments.bytes(a, 0)))
        .build();
  }

  private static UUID guid(@Nullable Object self) {
    return (UUID) Objects.requireNonNull(self);
  }

  private static int compare(UUID left, UUID right) {
    int order = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return order != 0
        ? order
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }

  private static boolean tryGuid(String text, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, StringConversion.guid(text));
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, new UUID(0, 0));
      return false;
    }
  }

  /** Returns the bytes in .NET's order: the first three groups little-endian. */
  static TypedArray bytes(UUID guid) {
    byte[] big = new byte[16];
    ByteBuffer.wrap(big)
        .putLong(guid.getMostSignificantBits())
        .putLong(guid.getLeastSignificantBits());
    return Arguments.ofBytes(swap(big));
  }

  private static UUID ofBytes(byte[] bytes) {
    if (bytes.length != 16) {
      throw Exceptions.argument("Byte array for Guid must be exactly 16 bytes long.", "b");
    }
    ByteBuffer buffer = ByteBuffer.wrap(swap(bytes));
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] swap(byte[] bytes) {
    int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    byte[] swapped = new byte[16];
    for (int i = 0; i < 16; i++) {
      swapped[i] = bytes[order[i]];
    }
    return swapped;
  }

  private static PsVersion version(@Nullable Object self) {
    return (PsVersion) Objects.requireNonNull(self);
  }

  static MemberTable versions() {
    return new TableBuilder()
        .property("int Major", s -> version(s).major())
        .property("int Minor", s -> version(s).minor())
        .property("int Build", s -> version(s).build())
        .property("int Revision", s -> version(s).revision())
        .property("short MajorRevision", s -> (short) (version(s).revision() >> 16))
        .property("short MinorRevision", s -> (short) version(s).revision())
        .method("System.Object Clone()", (s, a) -> s)
        .method("int CompareTo(System.Object version)", (s, a) -> compare(version(s), a[0]))
        .method("int CompareTo(version value)", (s, a) -> compare(version(s), a[0]))
        .method("bool Equals(System.Object obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(version obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> version(s).hashCode())
        .method("string ToString()", (s, a) -> version(s).toString())
        .method("string ToString(int fieldCount)", (s, a) -> version(s).toString(integer(a, 0)))
        .staticMethod("version Parse(string input)", (s, a) -> PsVersion.parse(text(a, 0)))
        .staticMethod(
            "bool TryParse(string input, [ref] version result)",
            (s, a) -> tryVersion(text(a, 0), a[1]))
        .constructor("new()", (s, a) -> new PsVersion(0, 0, -1, -1))
        .constructor("new(string version)", (s, a) -> PsVersion.parse(text(a, 0)))
        .constructor("new(int major, int minor)", (s, a) -> of(a))
        .constructor("new(int major, int minor, int build)", (s, a) -> of(a))
        .constructor("new(int major, int minor, int build, int revision)", (s, a) -> of(a))
        .build();
  }

  private static PsVersion of(@Nullable Object[] a) {
    int[] parts = {0, 0, -1, -1};
    String[] names = {"major", "minor", "build", "revision"};
    for (int i = 0; i < a.length; i++) {
      parts[i] = integer(a, i);
      if (parts[i] < 0) {
        throw Texts.notNegative(names[i], parts[i]);
      }
    }
    return new PsVersion(parts[0], parts[1], parts[2], parts[3]);
  }

  private static int compare(PsVersion version, @Nullable Object other) {
    if (other == null) {
      return 1;
    }
    if (!(other instanceof PsVersion that)) {
      throw Exceptions.argument("Object must be of type Version.");
    }
    return Integer.signum(version.compareTo(that));
  }

  private static boolean tryVersion(String text, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, PsVersion.parse(text));
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, null);
      return false;
    }
  }

  private static SemanticVersion semantic(@Nullable Object self) {
    return (SemanticVersion) Objects.requireNonNull(self);
  }

  static MemberTable semanticVersions() {
    return new TableBuilder()
        .property("string BuildLabel", s -> semantic(s).build())
        .property("int Major", s -> semantic(s).major())
        .property("int Minor", s -> semantic(s).minor())
        .property("int Patch", s -> semantic(s).patch())
        .property("string PreReleaseLabel", s -> semantic(s).preRelease())
        .method(
            "int CompareTo(System.Object version)",
            (s, a) -> a[0] == null ? 1 : semantic(s).compareTo((SemanticVersion) a[0]))
        .method("string ToString()", (s, a) -> semantic(s).toString())
        .staticMethod("semver Parse(string version)", (s, a) -> parseSemantic(text(a, 0)))
        .staticMethod(
            "bool TryParse(string version, [ref] semver result)",
            (s, a) -> {
              SemanticVersion parsed = SemanticVersion.tryParse(text(a, 0));
              NumberMembers.assign(a[1], parsed);
              return parsed != null;
            })
        .constructor("new(string version)", (s, a) -> parseSemantic(text(a, 0)))
        .constructor("new(int major)", (s, a) -> semantic(a, 1))
        .constructor("new(int major, int minor)", (s, a) -> semantic(a, 2))
        .constructor("new(int major, int minor, int patch)", (s, a) -> semantic(a, 3))
        .constructor(
            "new(int major, int minor, int patch, string label)",
            (s, a) ->
                new SemanticVersion(
                    integer(a, 0), integer(a, 1), integer(a, 2), Conversion.toText(a[3]), null))
        .build();
  }

  private static SemanticVersion semantic(@Nullable Object[] a, int count) {
    return new SemanticVersion(
        integer(a, 0), count > 1 ? integer(a, 1) : 0, count > 2 ? integer(a, 2) : 0, null, null);
  }

  private static SemanticVersion parseSemantic(String text) {
    SemanticVersion parsed = SemanticVersion.tryParse(text);
    if (parsed == null) {
      throw Exceptions.format("The input string '" + text + "' was not in a correct format.");
    }
    return parsed;
  }
}
