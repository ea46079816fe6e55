package rehearse.exchange.cmdlet;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Invocation;
import rehearse.directory.DirectoryObject;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;

/** What cmdlets write to the verbose stream, worded as in public logs of real cmdlets. */
final class VerboseTrace {
  private static final String CLASS = "SmtpSendConnectorConfig";

  private final Invocation in;
  private final String command;
  private final String domainController;

  VerboseTrace(Invocation in, String domainController) {
    this.in = in;
    this.command = in.info().command();
    this.domainController = domainController;
  }

  void begin() {
    in.writeVerbose(
        "Active Directory session settings for '"
            + command
            + "' are: View Entire Forest: 'False', Configuration Domain Controller: '"
            + domainController
            + "', Preferred Global Catalog: '"
            + domainController
            + "', Preferred Domain Controllers: '{ "
            + domainController
            + " }'");
    in.writeVerbose("User specified parameters: " + parameters());
    in.writeVerbose("Beginning processing " + command);
  }

  private String parameters() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, @Nullable Object> bound : in.boundParameters().entrySet()) {
      text.append(" -").append(bound.getKey()).append(':');
      appendValue(text, bound.getValue());
    }
    return text.toString();
  }

  private static void appendValue(StringBuilder text, @Nullable Object value) {
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (value == null) {
      text.append("$null");
    } else if (elements == null) {
      text.append('\'').append(Conversion.toText(value)).append('\'');
    } else {
      String separator = "";
      while (elements.hasNext()) {
        text.append(separator);
        appendValue(text, elements.next());
        separator = ",";
      }
    }
  }

  void searching(Object identity) {
    in.writeVerbose(
        "Searching objects \""
            + identity
            + "\" of type \""
            + CLASS
            + "\" under the root \"$null\".");
    ranOnController();
  }

  void searchingAll() {
    in.writeVerbose(
        "Searching objects of type \""
            + CLASS
            + "\" with filter \"$null\", scope \"SubTree\" under the root"
            + " \"Administrative Groups\".");
    in.writeVerbose(
        "Request filter in Get Task: (&(objectCategory=msExchRoutingSMTPConnector)"
            + "(|(&(msExchVersion<=1125899906842624)(!(msExchVersion=1125899906842624)))"
            + "(!(msExchVersion=*)))).");
    ranOnController();
  }

  void preparing() {
    in.writeVerbose(
        "Preparing to output objects. The maximum size of the result set is \"Unlimited\".");
  }

  void processing(DirectoryObject connector) {
    in.writeVerbose("Processing object \"" + connector.name() + "\".");
  }

  void nothingChanged(DirectoryObject connector) {
    in.writeVerbose("No properties changed for the object \"" + connector.name() + "\".");
  }

  /** Tells that an object is written: {@code New}, {@code Changed}, {@code Unchanged}. */
  void saving(DirectoryObject connector, String state) {
    in.writeVerbose(
        "Saving object \""
            + connector.name()
            + "\" of type \""
            + CLASS
            + "\" and state \""
            + state
            + "\".");
    ranOnController();
  }

  void removing(DirectoryObject connector) {
    in.writeVerbose("Deleting object \"" + connector.name() + "\" of type \"" + CLASS + "\".");
    ranOnController();
  }

  private void ranOnController() {
    in.writeVerbose("Previous operation run on domain controller '" + domainController + "'.");
  }

  void end() {
    in.writeVerbose("Ending processing " + command);
  }
}
