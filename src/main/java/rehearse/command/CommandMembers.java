package rehearse.command;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;

/** What scripts see of this package's types. */
@AutoService(MemberTableSource.class)
public final class CommandMembers implements MemberTableSource {
  @Override
  public Map<String, Supplier<MemberTable>> tables() {
    Map<String, Supplier<MemberTable>> tables = new HashMap<>();
    tables.put(ParameterBindingException.TYPE.fullName(), ParameterBindingException::members);
    RecordMembers.addTo(tables);
    tables.put(CommandNotFoundException.TYPE.fullName(), CommandNotFoundException::members);
    return tables;
  }
}
