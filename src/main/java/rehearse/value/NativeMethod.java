package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method of a .NET type; its signatures are read when they are first needed. */
public final class NativeMethod implements Member.Method {
  private final String name;
  private final boolean isStatic;
  private final List<String> signatures = new ArrayList<>();
  private final List<Member.Body> bodies = new ArrayList<>();
  private @Nullable List<Member.Overload> overloads;

  public NativeMethod(String name, boolean isStatic) {
    this.name = name;
    this.isStatic = isStatic;
  }

  public void add(String signature, Member.Body body) {
    signatures.add(signature);
    bodies.add(body);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.Method;
  }

  @Override
  public String definition() {
    StringBuilder text = new StringBuilder();
    for (String definition : definitions()) {
      text.append(text.isEmpty() ? "" : ", ").append(definition);
    }
    return text.toString();
  }

  /** Returns the signatures one by one. */
  public List<String> definitions() {
    List<String> definitions = new ArrayList<>();
    for (String signature : signatures) {
      definitions.add((isStatic ? "static " : "") + signature.replace("params ", "Params "));
    }
    return definitions;
  }

  @Override
  public List<Member.Overload> overloads() {
    List<Member.Overload> known = overloads;
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < signatures.size(); i++) {
        known.add(Signature.parse(signatures.get(i), bodies.get(i)));
      }
      overloads = known;
    }
    return known;
  }

  @Override
  public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    return OverloadResolution.call(name, name, overloads(), self, arguments);
  }
}
