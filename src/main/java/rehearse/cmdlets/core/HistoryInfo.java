package rehearse.cmdlets.core;

import rehearse.cmdlets.ResultType;
import rehearse.command.CommandHistory;
import rehearse.command.Session;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** An entry of the history as scripts see it. */
record HistoryInfo(CommandHistory.Entry entry) implements Typed {
  private static final PsType TYPE = describe();

  private static PsType describe() {
    Class<HistoryInfo> self = HistoryInfo.class;
    return ResultType.named("Microsoft.PowerShell.Commands.HistoryInfo")
        .property("Id", "long", self, info -> info.entry.id())
        .property("CommandLine", "string", self, info -> info.entry.commandLine())
        .property(
            "ExecutionStatus",
            "System.Management.Automation.Runspaces.PipelineState",
            self,
            info -> info.entry.status())
        .property("StartExecutionTime", "datetime", self, info -> info.entry.start())
        .property("EndExecutionTime", "datetime", self, info -> info.entry.end())
        .property("Duration", "timespan", self, info -> info.entry.end().minus(info.entry.start()))
        .build();
  }

  /** Returns the history of the session. */
  static CommandHistory of(Session session) {
    return session.state(CommandHistory.class, CommandHistory::new);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return entry.commandLine();
  }
}
