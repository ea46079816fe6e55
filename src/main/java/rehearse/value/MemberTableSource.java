package rehearse.value;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The members of types that another package owns, such as error records and parameter attributes.
 * Sources are found as services, when the members of a type are first needed.
 */
public interface MemberTableSource {
  /** Returns what makes each member table, by the type's full name. */
  Map<String, Supplier<MemberTable>> tables();
}
