package rehearse.command;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** A variable as {@code Get-Variable} gives it. */
public abstract class PsVariable implements Typed {
  public static final PsType TYPE =
      rehearse.value.TypeNames.named("System.Management.Automation.PSVariable");

  /** ScopedItemOptions. */
  @SuppressWarnings("MemberName")
  public enum Option {
    ReadOnly,
    Constant,
    Private,
    AllScope,
    Unspecified
  }

  private final String name;
  private final Set<Option> options = EnumSet.noneOf(Option.class);
  private String description = "";
  private boolean hidden;

  protected PsVariable(String name) {
    this.name = name;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public String name() {
    return name;
  }

  public abstract @Nullable Object value();

  /** Converts, validates and stores {@code value}; fails on a read-only variable. */
  public abstract void setValue(@Nullable Object value);

  public Set<Option> options() {
    return options;
  }

  public String description() {
    return description;
  }

  /** Returns whether the variable's visibility is {@code Private}. */
  public boolean isHidden() {
    return hidden;
  }

  public void setHidden(boolean privateVisibility) {
    hidden = privateVisibility;
  }

  public void setDescription(String text) {
    description = text;
  }
}
