package rehearse.replay;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the admin audit log as Exchange mails it: an XML file of {@code SearchResults} with one
 * {@code Event} a command. Exchange 2010's files, without {@code OriginatingServer}, are read too.
 */
public final class AdminAuditLogReader {
  private final String fileName;
  private final XMLStreamReader xml;
  private final List<RecordedCommand> commands = new ArrayList<>();

  private AdminAuditLogReader(String fileName, XMLStreamReader xml) {
    this.fileName = fileName;
    this.xml = xml;
  }

  /**
   * Returns the commands of the log in the order of the file.
   *
   * @param fileName as messages name the file
   */
  public static List<RecordedCommand> read(String fileName, String text) throws ReplayException {
    if (text.isBlank()) {
      throw new ReplayException("The recording '" + fileName + "' is empty.");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      AdminAuditLogReader reader =
          new AdminAuditLogReader(fileName, factory.createXMLStreamReader(new StringReader(plain)));
      reader.readAll();
      return reader.commands;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new ReplayException(
          "The recording '"
              + fileName
              + "' isn't complete, well-formed XML (line "
              + line
              + "). Nothing was run.");
    }
  }

  private void readAll() throws XMLStreamException, ReplayException {
    boolean sawRoot = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (!sawRoot) {
        if (!name.equals("SearchResults")) {
          throw new ReplayException(
              "The recording '"
                  + fileName
                  + "' isn't an admin audit log: it starts with '"
                  + name
                  + "', not with 'SearchResults'. Nothing was run.");
        }
        sawRoot = true;
      } else if (name.equals("Event")) {
        readEvent();
      }
    }
  }

  private void readEvent() throws XMLStreamException, ReplayException {
    int number = commands.size() + 1;
    String command = attribute("Cmdlet");
    if (command.isBlank()) {
      throw new ReplayException(
          "The recording '"
              + fileName
              + "' names no Cmdlet in event "
              + number
              + " (line "
              + xml.getLocation().getLineNumber()
              + "). Nothing was run.");
    }
    String object = attribute("ObjectModified");
    String caller = attribute("Caller");
    String time = attribute("RunDate");
    boolean succeeded = !attribute("Succeeded").trim().toLowerCase(Locale.ROOT).equals("false");
    String error = attribute("Error");
    commands.add(
        new RecordedCommand(
            number,
            command.trim(),
            parameters(),
            object,
            caller,
            time,
            succeeded,
            error.equalsIgnoreCase("None") ? "" : error));
  }

  private List<RecordedCommand.Parameter> parameters() throws XMLStreamException {
    List<RecordedCommand.Parameter> parameters = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("Parameter")) {
          parameters.add(new RecordedCommand.Parameter(attribute("Name"), attribute("Value")));
        }
      }
    }
    return parameters;
  }

  private String attribute(String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
