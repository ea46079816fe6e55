package rehearse.value;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the member table of a type that does not bring its own. */
final class MemberTables {
  private static @Nullable Map<String, Supplier<MemberTable>> provided;

  private MemberTables() {}

  static MemberTable of(PsType type) {
    Supplier<MemberTable> source = provided().get(type.fullName());
    return source != null ? source.get() : MemberTable.EMPTY;
  }

  private static synchronized Map<String, Supplier<MemberTable>> provided() {
    Map<String, Supplier<MemberTable>> tables = provided;
    if (tables == null) {
      tables = new HashMap<>();
      for (MemberTableSource source : ServiceLoader.load(MemberTableSource.class)) {
        tables.putAll(source.tables());
      }
      provided = tables;
    }
    return tables;
  }
}
