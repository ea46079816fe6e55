package rehearse.syntax.check;

import java.util.Set;
import rehearse.syntax.ast.TypeName;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Tells which types an enum's declaration may name as the type of its values. */
public final class UnderlyingTypes {
  /** Of all types that can be found PowerShell refuses only these while it reads a script. */
  private static final Set<String> REFUSED = Set.of("System.String", "System.DateTime");

  private UnderlyingTypes() {}

  /** Returns whether a script that names {@code type} for an enum can be read. */
  public static boolean isAllowed(TypeName type) {
    String name = type.fullName();
    PsType found = TypeNames.find(name);
    return found == null ? name.indexOf('.') >= 0 : !REFUSED.contains(found.fullName());
  }
}
