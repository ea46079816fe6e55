package rehearse.command;

/** PowerShell's kinds of commands. */
@SuppressWarnings("MemberName")
public enum CommandType {
  Alias,
  Function,
  Filter,
  Cmdlet,
  ExternalScript,
  Application,
  Script,
  Configuration
}
