package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A property whose value script blocks compute and take (PSScriptProperty). */
public record ScriptProperty(
    String name, @Nullable ScriptBlock getter, @Nullable ScriptBlock setter)
    implements Member.Property {
  @Override
  public MemberKind kind() {
    return MemberKind.ScriptProperty;
  }

  @Override
  public String definition() {
    StringBuilder text = new StringBuilder("System.Object ").append(name).append(" {");
    if (getter != null) {
      text.append("get=").append(getter.text()).append(';');
    }
    if (setter != null) {
      text.append("set=").append(setter.text()).append(';');
    }
    return text.append('}').toString();
  }

  /** Runs the getter; what fails in it gives null. */
  @Override
  public @Nullable Object get(@Nullable Object self) {
    ScriptBlock script = getter;
    if (script == null) {
      throw PsException.error(
          "GetWithoutGetterFromScriptPropertyGetValue",
          ErrorCategory.NotSpecified,
          "Get accessor for property \"" + name + "\" is unavailable.");
    }
    try {
      return AutomationNull.toNull(script.invokeWithThis(self));
    } catch (PsException failure) {
      return null;
    }
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    ScriptBlock script = setter;
    if (script == null) {
      throw PsException.error(
          "SetWithoutSetterFromScriptProperty",
          ErrorCategory.NotSpecified,
          "Set accessor for property \"" + name + "\" is unavailable.");
    }
    script.invokeWithThis(self, value);
  }

  @Override
  public boolean isSettable() {
    return setter != null;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return Types.OBJECT.fullName();
  }
}
