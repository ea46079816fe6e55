package rehearse.value.member;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.AliasProperty;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.NativeMethod;
import rehearse.value.NativeProperty;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** Collects the members of a type from their signatures. */
public final class TableBuilder {
  private final MemberTable.Builder table = MemberTable.builder();
  private final Map<String, NativeMethod> instance = new HashMap<>();
  private final Map<String, NativeMethod> statics = new HashMap<>();
  private final Map<String, String> typeParameters = new HashMap<>();

  /** Declares a type parameter: in signatures, {@code name} then stands for {@code type}. */
  public TableBuilder with(String name, PsType type) {
    typeParameters.put(name, type.displayName());
    return this;
  }

  private String resolve(String signature) {
    String result = signature;
    for (Map.Entry<String, String> entry : typeParameters.entrySet()) {
      result = result.replaceAll("\\b" + entry.getKey() + "\\b", entry.getValue());
    }
    return result;
  }

  /** Adds a property that can only be read, declared as {@code int Length}. */
  public TableBuilder property(String declaration, Member.Getter getter) {
    return property(declaration, getter, null);
  }

  public TableBuilder property(
      String declaration, Member.Getter getter, Member.@Nullable Setter setter) {
    table.instance(
        new NativeProperty(resolve(declaration), MemberKind.Property, false, getter, setter));
    return this;
  }

  /** Adds a property that PowerShell's own type data brings. */
  public TableBuilder extended(String declaration, MemberKind kind, Member.Getter getter) {
    table.instance(new NativeProperty(declaration, kind, false, getter, null));
    return this;
  }

  public TableBuilder alias(String name, String target) {
    table.instance(new AliasProperty(name, target, null));
    return this;
  }

  /** Adds one signature of a method. */
  public TableBuilder method(String signature, Member.Body body) {
    String resolved = resolve(signature);
    String name = name(resolved);
    NativeMethod method = instance.get(name.toLowerCase(Locale.ROOT));
    if (method == null) {
      method = new NativeMethod(name, false);
      instance.put(name.toLowerCase(Locale.ROOT), method);
      table.instance(method);
    }
    method.add(resolved, body);
    return this;
  }

  public TableBuilder staticProperty(String declaration, Member.Getter getter) {
    return staticProperty(declaration, getter, null);
  }

  public TableBuilder staticProperty(
      String declaration, Member.Getter getter, Member.@Nullable Setter setter) {
    table.statics(
        new NativeProperty(resolve(declaration), MemberKind.Property, true, getter, setter));
    return this;
  }

  /** Adds a static property that always has the same value. */
  public TableBuilder constant(String declaration, Object value) {
    return staticProperty(declaration, self -> value);
  }

  public TableBuilder staticMethod(String signature, Member.Body body) {
    String resolved = resolve(signature);
    String name = name(resolved);
    NativeMethod method = statics.get(name.toLowerCase(Locale.ROOT));
    if (method == null) {
      method = new NativeMethod(name, true);
      statics.put(name.toLowerCase(Locale.ROOT), method);
      table.statics(method);
    }
    method.add(resolved, body);
    return this;
  }

  /** Adds a constructor, declared as {@code new(string value)}. */
  public TableBuilder constructor(String signature, Member.Body body) {
    NativeMethod method = new NativeMethod("new", true);
    method.add("void " + resolve(signature), body);
    table.constructor(method.overloads().get(0));
    return this;
  }

  private static String name(String signature) {
    int open = signature.indexOf('(');
    return signature.substring(signature.lastIndexOf(' ', open) + 1, open);
  }

  public MemberTable build() {
    return table.build();
  }

  /** Returns the enum value {@code name} of the enum type named {@code type}. */
  static rehearse.value.EnumValue enumValue(String type, String name) {
    PsType found = TypeNames.find(type);
    if (found == null || !found.isEnum()) {
      throw new IllegalArgumentException(type);
    }
    return rehearse.value.EnumValue.of(found, name);
  }

  static PsType type(String name) {
    PsType found = TypeNames.find(name);
    return found != null ? found : Types.OBJECT;
  }
}
