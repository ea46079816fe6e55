package rehearse.engine;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import rehearse.command.ReadOnlyProperty;
import rehearse.engine.error.ExceptionTypes;
import rehearse.engine.error.ParseException;
import rehearse.engine.function.BlockMembers;
import rehearse.engine.function.ScriptCmdlet;
import rehearse.engine.function.ScriptCmdletMembers;
import rehearse.engine.pipeline.MessageRecord;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;
import rehearse.value.Types;

/** What scripts see of the engine's types. */
@AutoService(MemberTableSource.class)
public final class EngineMembers implements MemberTableSource {
  @Override
  public Map<String, Supplier<MemberTable>> tables() {
    Map<String, Supplier<MemberTable>> tables = new HashMap<>();
    tables.put(ScriptCmdlet.TYPE.fullName(), ScriptCmdletMembers::table);
    tables.put(Types.SCRIPT_BLOCK.fullName(), BlockMembers::table);
    tables.put(ExceptionTypes.PARSE.fullName(), ParseException::members);
    for (String name : new String[] {"WarningRecord", "VerboseRecord", "DebugRecord"}) {
      tables.put("System.Management.Automation." + name, EngineMembers::message);
    }
    return tables;
  }

  private static MemberTable message() {
    return MemberTable.builder()
        .instance(
            new ReadOnlyProperty<>(
                "Message", "string", MessageRecord.class, MessageRecord::message))
        .instance(
            new ReadOnlyProperty<>(
                "InvocationInfo",
                "System.Management.Automation.InvocationInfo",
                MessageRecord.class,
                MessageRecord::invocation))
        .build();
  }
}
