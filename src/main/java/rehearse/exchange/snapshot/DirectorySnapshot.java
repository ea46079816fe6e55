package rehearse.exchange.snapshot;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryException;
import rehearse.directory.DirectoryObject;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.directory.Snapshot;
import rehearse.directory.Transaction;
import rehearse.exchange.Messages;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.OrganizationSchema;
import rehearse.exchange.connector.SendConnector;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.AdObjectId;
import rehearse.serialization.clixml.CliXmlReader;
import rehearse.serialization.clixml.CliXmlWriter;
import rehearse.value.Enumeration;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.Types;

/** A directory as a file: what {@code --directory} reads and {@code --save} writes. */
public final class DirectorySnapshot {
  private static final String DIRECTORY_TYPE = "Rehearse.Directory";
  private static final String SERVER_TYPE =
      "Microsoft.Exchange.Data.Directory.Management.ExchangeServer";

  private final String fileName;
  private final Edition edition;
  private final List<FileObject> connectors = new ArrayList<>();
  private final List<FileObject> servers = new ArrayList<>();
  private @Nullable FileObject settings;

  private DirectorySnapshot(String fileName, Edition edition) {
    this.fileName = fileName;
    this.edition = edition;
  }

  /**
   * Returns the directory that a file holds: CLIXML, or LDIF as {@code ldifde} writes it.
   *
   * @param fileName as messages name the file
   * @throws PsException if the file is not one, with one message that says what is wrong
   */
  public static DirectoryStore load(String fileName, String text, Edition edition) {
    DirectorySnapshot reading = new DirectorySnapshot(fileName, edition);
    try {
      reading.read(text);
    } catch (PsException e) {
      throw failure(Messages.FILE_NOT_READABLE, fileName, e.message());
    }
    return reading.store();
  }

  private void read(String text) {
    if (LdifReader.isLdif(text)) {
      LdifReader.read(text).forEach(this::sort);
    } else {
      CliXmlReader.read(text).forEach(this::sortAll);
    }
  }

  private static PsException failure(Messages message, Object... arguments) {
    return new PsException(Types.RUNTIME_EXCEPTION, message.text(arguments))
        .withError(message.id(), rehearse.value.ErrorCategory.InvalidData);
  }

  private void sortAll(@Nullable Object value) {
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements != null) {
      elements.forEachRemaining(this::sortAll);
      return;
    }
    FileObject object = FileObject.of(value);
    if (object != null) {
      sort(object);
    }
  }

  private void sort(FileObject object) {
    if (object.is("Directory") && object.typeNames().contains(DIRECTORY_TYPE)) {
      settings = object;
    } else if (object.is("SmtpSendConnectorConfig")
        || (object.has("AddressSpaces") && object.has("SmartHosts"))) {
      connectors.add(object);
    } else if (object.is("ExchangeServer")
        || object.is("TransportServer")
        || object.is("TransportService")) {
      servers.add(object);
    }
  }

  private DirectoryStore store() {
    if (connectors.isEmpty() && servers.isEmpty() && settings == null) {
      throw failure(Messages.FILE_NOT_A_DIRECTORY, fileName);
    }
    List<DirectoryObject> made = new ArrayList<>();
    for (FileObject object : connectors) {
      made.add(connector(object));
    }
    String controller = domainController(made);
    DirectoryStore filling = new DirectoryStore(edition, controller, Snapshot.EMPTY);
    try (Transaction transaction = filling.begin()) {
      DirectoryObject organization = organization(made);
      transaction.add(organization);
      addServers(transaction, organization, made);
      for (DirectoryObject connector : made) {
        transaction.add(connector);
      }
      transaction.commit();
    } catch (DirectoryException e) {
      throw failure(
          Messages.FILE_NOT_READABLE, fileName, "it holds '" + e.subject() + "' more than once.");
    }
    return new DirectoryStore(edition, controller, filling.current());
  }

  private DirectoryObject connector(FileObject object) {
    ConnectorImport reading = new ConnectorImport(object, edition);
    String name = reading.name();
    if (name.isEmpty()) {
      throw failure(Messages.FILE_NOT_READABLE, fileName, "a connector has no name.");
    }
    try {
      return reading.connector();
    } catch (ConnectorImport.InvalidValue e) {
      throw failure(
          Messages.FILE_VALUE_INVALID,
          fileName,
          name,
          e.property().name(),
          String.valueOf(e.getMessage()));
    }
  }

  private String domainController(List<DirectoryObject> made) {
    String controller = settings == null ? "" : settings.text("DomainController");
    for (DirectoryObject connector : made) {
      if (controller.isEmpty()) {
        controller = connector.get(ConfigurationObject.ORIGINATING_SERVER, "");
      }
    }
    return controller.isEmpty() ? "DC1.contoso.com" : controller;
  }

  private DirectoryObject organization(List<DirectoryObject> made) {
    AdObjectId group = null;
    String name = "";
    FileObject own = settings;
    if (own != null && !own.text("RoutingGroup").isEmpty()) {
      group = AdObjectId.of(own.text("RoutingGroup"));
      name = own.text("Name");
    }
    for (DirectoryObject connector : made) {
      if (group == null) {
        group = connector.get(ConfigurationObject.SOURCE_ROUTING_GROUP);
      }
    }
    if (group == null) {
      return OrganizationSchema.organization("Contoso", "contoso.com", edition);
    }
    DirectoryObject organization =
        OrganizationSchema.organization(
            name.isEmpty() ? organizationName(group.distinguishedName()) : name, group, edition);
    if (own != null) {
      return organization
          .with(OrganizationSchema.IS_EDGE, Boolean.TRUE.equals(own.get("IsEdge")))
          .with(OrganizationSchema.IS_SUBSCRIBED, Boolean.TRUE.equals(own.get("IsSubscribed")));
    }
    boolean edge = group.distinguishedName().toUpperCase(Locale.ROOT).indexOf("DC=") < 0;
    return organization
        .with(OrganizationSchema.IS_EDGE, edge)
        .with(OrganizationSchema.IS_SUBSCRIBED, edge && hasSubscription(made));
  }

  /** Returns whether one of the connectors is of those that a subscription makes. */
  private static boolean hasSubscription(List<DirectoryObject> made) {
    for (DirectoryObject connector : made) {
      if (connector.name().startsWith("EdgeSync - ")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name that stands before {@code CN=Microsoft Exchange} in a distinguished name. */
  private static String organizationName(String distinguishedName) {
    int end = distinguishedName.indexOf(",CN=Microsoft Exchange,");
    if (end < 0) {
      return "Organization";
    }
    int start = distinguishedName.lastIndexOf("CN=", end - 1);
    return distinguishedName.substring(start + 3, end);
  }

  private void addServers(
      Transaction transaction, DirectoryObject organization, List<DirectoryObject> made) {
    for (FileObject object : servers) {
      String name = object.text("Name");
      String fqdn = object.text("Fqdn");
      addServer(transaction, organization, name, fqdn.isEmpty() ? name : fqdn);
    }
    for (DirectoryObject connector : made) {
      for (AdObjectId id : connector.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of())) {
        addServer(transaction, organization, id.name(), fullName(id));
      }
    }
  }

  private void addServer(
      Transaction transaction, DirectoryObject organization, String name, String fqdn) {
    if (!name.isEmpty() && transaction.view().find(OrganizationSchema.SERVER, name) == null) {
      transaction.add(OrganizationSchema.server(organization, name, fqdn, edition));
    }
  }

  private static String fullName(AdObjectId id) {
    StringBuilder fqdn = new StringBuilder(id.name());
    for (String part : id.distinguishedName().split(",", -1)) {
      if (part.toUpperCase(Locale.ROOT).startsWith("DC=")) {
        fqdn.append('.').append(part.substring(3));
      }
    }
    return fqdn.toString();
  }

  /**
   * Returns the text of a file that {@link #load} reads back to the same directory. What two
   * connectors share is written out for each, so that the text does not tell who shared what.
   */
  public static String save(DirectoryStore store) {
    CliXmlWriter writer = new CliXmlWriter(CliXmlWriter.EXPORT_DEPTH);
    Snapshot snapshot = store.current();
    for (DirectoryObject connector : snapshot.all(SendConnectorSchema.SEND_CONNECTOR)) {
      writer.write(new SendConnector(connector, store.edition()));
      writer.forgetObjects();
    }
    for (DirectoryObject server : snapshot.all(OrganizationSchema.SERVER)) {
      writer.write(serverObject(server));
    }
    DirectoryObject organization = OrganizationSchema.of(snapshot);
    if (organization != null) {
      writer.write(settingsObject(store, organization));
    }
    return writer.finish() + "\n";
  }

  private static PsCustomObject serverObject(DirectoryObject server) {
    PsCustomObject object = named(SERVER_TYPE);
    object.put("Name", server.name());
    object.put("Fqdn", server.get(OrganizationSchema.FQDN));
    AdObjectId id = server.get(OrganizationSchema.SERVER_ID);
    object.put("DistinguishedName", id == null ? null : id.distinguishedName());
    object.put("Guid", server.guid());
    return object;
  }

  private static PsCustomObject settingsObject(DirectoryStore store, DirectoryObject organization) {
    PsCustomObject object = named(DIRECTORY_TYPE);
    object.put("Name", organization.name());
    object.put("Edition", store.edition().label());
    object.put("DomainController", store.domainController());
    object.put("RoutingGroup", OrganizationSchema.routingGroup(organization).distinguishedName());
    object.put("IsEdge", organization.get(OrganizationSchema.IS_EDGE));
    object.put("IsSubscribed", organization.get(OrganizationSchema.IS_SUBSCRIBED));
    return object;
  }

  private static PsCustomObject named(String typeName) {
    PsCustomObject object = new PsCustomObject();
    object.typeNames().add(0, typeName);
    return object;
  }
}
