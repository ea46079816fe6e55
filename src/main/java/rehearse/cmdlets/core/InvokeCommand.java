package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.ScriptBlock;

/** {@code Invoke-Command}: runs a script block with arguments and input. */
@AutoService(Cmdlet.class)
public final class InvokeCommand extends Cmdlet {
  private static final String IN_PROCESS = "InProcess";

  /** The sets in which a script block runs on another computer, and its position there. */
  private static final String SCRIPT_SETS =
      "InProcess!0 ComputerName!1 ContainerId!1 Session!1 Uri!1 VMId!1 VMName!1 SSHHost!1"
          + " SSHHostHashParam!";

  private static final String FILE_SETS =
      "FilePathComputerName!1 FilePathContainerId!1 FilePathRunspace!1 FilePathUri!1 FilePathVMId!1"
          + " FilePathVMName!1 FilePathSSHHost! FilePathSSHHostHash!";

  private final Param<ScriptBlock> scriptBlock =
      inSets(param("ScriptBlock", ParameterType.SCRIPT_BLOCK), SCRIPT_SETS)
          .alias("Command")
          .rule(Rules.notNull())
          .doc("The script block to run.");

  private final Param<Object[]> argumentList =
      param("ArgumentList", ParameterType.OBJECT_ARRAY)
          .alias("Args")
          .doc("The arguments of the script block.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .doc("The objects to pipe to the script block.");

  private final Param<Boolean> noNewScope =
      switchParam("NoNewScope").set(IN_PROCESS).doc("Runs the script block in the current scope.");

  public InvokeCommand() {
    super("Invoke-Command", "Runs a script block with arguments and input.");
    module("Microsoft.PowerShell.Core");
    defaultParameterSet(IN_PROCESS);
    declareRemoting();
    example(
        "Run a script block with arguments",
        "Invoke-Command { param($a, $b) $a + $b } -ArgumentList 1, 2",
        "3");
    example("Give a script block input", "1, 2, 3 | Invoke-Command { @($input).Count }", "3");
  }

  private void declareRemoting() {
    remote("FilePath", "string", "The script to run.", FILE_SETS, "PSPath");
    remote(
        "AllowRedirection", "switch", "Lets the connection be sent elsewhere.", "FilePathUri Uri");
    remote(
        "ApplicationName",
        "string",
        "The application part of the connection's address.",
        "ComputerName. FilePathComputerName.");
    remote(
        "AsJob",
        "switch",
        "Runs the command as a job.",
        "ComputerName ContainerId FilePathComputerName FilePathContainerId FilePathRunspace"
            + " FilePathSSHHost FilePathSSHHostHash FilePathUri FilePathVMId FilePathVMName Session"
            + " SSHHost SSHHostHashParam Uri VMId VMName");
    remote(
        "Authentication",
        "System.Management.Automation.Runspaces.AuthenticationMechanism",
        "How to prove who you are.",
        "ComputerName FilePathComputerName FilePathUri Uri");
    remote(
        "CertificateThumbprint", "string", "The certificate to connect with.", "ComputerName Uri");
    remote(
        "ComputerName",
        "string[]",
        "The computers to run the command on.",
        "ComputerName0 FilePathComputerName0",
        "Cn");
    remote(
        "ConfigurationName",
        "string",
        "The session configuration to use.",
        "ComputerName. ContainerId. FilePathComputerName. FilePathContainerId. FilePathUri."
            + " FilePathVMId. FilePathVMName. Uri. VMId. VMName.");
    remote(
        "ConnectingTimeout", "int", "How long a connection may take.", "FilePathSSHHost SSHHost");
    remote(
        "ConnectionUri", "uri[]", "The address to connect to.", "FilePathUri0 Uri0", "URI", "CU");
    remote(
        "ContainerId",
        "string[]",
        "The containers to run the command in.",
        "ContainerId!. FilePathContainerId!.");
    remote(
        "Credential",
        "pscredential",
        "The account to connect with.",
        "ComputerName. FilePathComputerName. FilePathUri. FilePathVMId!. FilePathVMName!. Uri."
            + " VMId!. VMName!.");
    remote(
        "EnableNetworkAccess",
        "switch",
        "Lets a loopback session reach the network.",
        "ComputerName FilePathComputerName FilePathUri Uri");
    remote(
        "HideComputerName",
        "switch",
        "Leaves the computer's name out of the output.",
        "ComputerName ContainerId FilePathComputerName FilePathContainerId FilePathRunspace"
            + " FilePathSSHHost FilePathSSHHostHash FilePathUri FilePathVMId FilePathVMName Session"
            + " SSHHost SSHHostHashParam Uri VMId VMName",
        "HCN");
    remote(
        "HostName",
        "string[]",
        "The computers to run the command on, over SSH.",
        "FilePathSSHHost! SSHHost!");
    remote(
        "InDisconnectedSession",
        "switch",
        "Runs the command in a disconnected session.",
        "ComputerName FilePathComputerName FilePathUri Uri",
        "Disconnected");
    remote(
        "JobName",
        "string",
        "The name of the job.",
        "ComputerName ContainerId FilePathComputerName FilePathContainerId FilePathRunspace"
            + " FilePathUri Session SSHHost SSHHostHashParam Uri");
    remote(
        "KeyFilePath",
        "string",
        "The key to connect with over SSH.",
        "FilePathSSHHost SSHHost",
        "IdentityFilePath");
    remote("Options", "hashtable", "Options of the SSH client.", "FilePathSSHHost SSHHost");
    remote("Port", "int", "The port to connect to.", "ComputerName FilePathComputerName SSHHost");
    remote(
        "RemoteDebug",
        "switch",
        "Allows debugging of the remote command.",
        "ComputerName ContainerId FilePathComputerName FilePathContainerId FilePathRunspace"
            + " FilePathSSHHost FilePathSSHHostHash FilePathUri FilePathVMId FilePathVMName Session"
            + " SSHHost SSHHostHashParam Uri VMId VMName");
    remote(
        "RunAsAdministrator",
        "switch",
        "Runs the command in the container as administrator.",
        "ContainerId FilePathContainerId");
    remote(
        "Session",
        "System.Management.Automation.Runspaces.PSSession[]",
        "The sessions to run the command in.",
        "FilePathRunspace0 Session0");
    remote(
        "SessionName",
        "string[]",
        "The names of the disconnected sessions.",
        "ComputerName FilePathComputerName");
    remote(
        "SessionOption",
        "System.Management.Automation.Remoting.PSSessionOption",
        "Advanced settings of the session.",
        "ComputerName FilePathComputerName FilePathUri Uri");
    remote(
        "SSHConnection",
        "hashtable[]",
        "SSH connections, as hashtables.",
        "FilePathSSHHostHash! SSHHostHashParam!");
    remote("SSHTransport", "switch", "Connects over SSH.", "FilePathSSHHost SSHHost");
    remote("Subsystem", "string", "The SSH subsystem to use.", "FilePathSSHHost SSHHost");
    remote(
        "ThrottleLimit",
        "int",
        "How many connections are made at a time.",
        "ComputerName ContainerId FilePathComputerName FilePathContainerId FilePathRunspace"
            + " FilePathUri FilePathVMId FilePathVMName Session Uri VMId VMName");
    remote(
        "UserName", "string", "The account to connect with over SSH.", "FilePathSSHHost SSHHost");
    remote("UseSSL", "switch", "Encrypts the connection.", "ComputerName FilePathComputerName");
    remote(
        "VMId",
        "guid[]",
        "The virtual machines to run the command in, by id.",
        "FilePathVMId!0. VMId!0.",
        "VMGuid");
    remote(
        "VMName",
        "string[]",
        "The virtual machines to run the command in, by name.",
        "FilePathVMName!. VMName!.");
  }

  /** Declares a parameter that only commands on other computers read. */
  private void remote(String name, String type, String sentence, String sets, String... aliases) {
    Param<?> parameter =
        type.equals("switch") ? switchParam(name) : param(name, ArgumentTypes.of(type));
    inSets(parameter, sets).alias(aliases).doc(sentence);
  }

  /**
   * Puts a parameter into sets: names with ! for mandatory, a position, a dot for piped properties.
   */
  private static <T> Param<T> inSets(Param<T> parameter, String sets) {
    for (String entry : sets.split(" ")) {
      int end = 0;
      while (end < entry.length() && Character.isLetter(entry.charAt(end))) {
        end++;
      }
      parameter.set(entry.substring(0, end));
      for (char mark : entry.substring(end).toCharArray()) {
        switch (mark) {
          case '!' -> parameter.mandatory();
          case '.' -> parameter.pipeline(PROPERTY_NAME);
          default -> parameter.position(mark - '0');
        }
      }
    }
    return parameter;
  }

  @Override
  public Execution start(Invocation in) {
    return new Running(in);
  }

  private final class Running extends Execution {
    private final Invocation in;
    private final List<@Nullable Object> input = new ArrayList<>();

    Running(Invocation in) {
      this.in = in;
    }

    @Override
    public void begin() {
      if (!in.parameterSet().equals(IN_PROCESS)) {
        throw in.terminate(
            ExceptionTypes.NOT_SUPPORTED,
            "Commands cannot be run on other computers here. Run the script block without naming a"
                + " computer or session.",
            "RemotingNotSupported",
            ErrorCategory.NotImplemented,
            null);
      }
    }

    @Override
    public void process() {
      if (in.has(inputObject)) {
        input.add(in.get(inputObject));
      }
    }

    @Override
    public void end() {
      ScriptBlock block = in.get(scriptBlock);
      if (block != null) {
        @Nullable Object @Nullable [] given = in.get(argumentList);
        in.session()
            .invokeScriptBlock(
                block, !in.isOn(noNewScope), given == null ? new Object[0] : given, input, in);
      }
    }
  }
}
