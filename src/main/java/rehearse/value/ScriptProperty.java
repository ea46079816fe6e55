package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A property whose value a script block computes from {@code $this}. */
public final class ScriptProperty implements Member.Property {
  private final String name;
  private final @Nullable ScriptBlock getter;
  private final @Nullable ScriptBlock setter;

  public ScriptProperty(String name, @Nullable ScriptBlock getter, @Nullable ScriptBlock setter) {
    this.name = name;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  public String name() {
    return name;
  }

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

  public @Nullable ScriptBlock getter() {
    return getter;
  }

  public @Nullable ScriptBlock setter() {
    return setter;
  }

  /** Runs the getter; what fails in it gives null. */
  @Override
  public @Nullable Object get(@Nullable Object self) {
    if (getter == null) {
      return null;
    }
    try {
      return AutomationNull.toNull(getter.invokeWithThis(self));
    } catch (RuntimeException failure) {
      if (failure instanceof PsException || failure.getCause() instanceof PsException) {
        return null;
      }
      throw failure;
    }
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    if (setter == null) {
      throw PsException.error(
          "SetWithoutSetterFromScriptProperty",
          ErrorCategory.NotSpecified,
          "Set accessor for property \"" + name + "\" is unavailable.");
    }
    try {
      setter.invokeWithThis(self, value);
    } catch (PsException e) {
      throw MemberFailure.setting(name, e);
    }
  }

  @Override
  public boolean isSettable() {
    return setter != null;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return "System.Object";
  }
}
