package rehearse.value.member;

import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;
import rehearse.value.Wildcard;

/** A wildcard pattern as scripts make it ({@code [WildcardPattern]'a*'}). */
record PatternValue(String pattern, boolean ignoreCase) implements Typed {
  boolean matches(String text) {
    return Wildcard.compile(pattern, ignoreCase).matches(text);
  }

  @Override
  public PsType type() {
    return TypeNames.named("System.Management.Automation.WildcardPattern");
  }

  @Override
  public String toString() {
    return "System.Management.Automation.WildcardPattern";
  }
}
