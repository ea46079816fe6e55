package rehearse.exchange.cmdlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.directory.DirectoryObject;
import rehearse.directory.DirectoryService;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.directory.Snapshot;
import rehearse.directory.Transaction;
import rehearse.exchange.Messages;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.ConnectorChange;
import rehearse.exchange.connector.ConnectorRules;
import rehearse.exchange.connector.OrganizationSchema;
import rehearse.exchange.connector.RulePolicy;
import rehearse.exchange.connector.SendConnector;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.AdObjectId;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.exchange.type.SendConnectorIdParameter;
import rehearse.exchange.type.ServerIdParameter;
import rehearse.value.ErrorCategory;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.Wildcard;

/** The session's directory as one call of a connector cmdlet sees it, and how it reports. */
final class ConnectorDirectory {
  private static final PsType NOT_FOUND =
      PsType.named("Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException")
          .base(Types.EXCEPTION)
          .build();
  private static final PsType ALREADY_EXISTS =
      PsType.named("Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException")
          .base(Types.EXCEPTION)
          .build();
  private static final PsType INVALID =
      PsType.named("Microsoft.Exchange.Data.DataValidationException").base(Types.EXCEPTION).build();

  private final Invocation in;
  private final DirectoryStore store;
  private final String domainController;
  private final @Nullable DirectoryObject organization;
  private final ConnectorRules rules;
  private final VerboseTrace trace;

  /** Opens the directory; {@code controller} is the server the command line asked for, if any. */
  ConnectorDirectory(Invocation in, @Nullable Fqdn controller) {
    DirectoryService service = in.session().service(DirectoryService.class);
    this.in = in;
    this.store = service.store();
    this.domainController = controller == null ? store.domainController() : controller.domain();
    this.organization = OrganizationSchema.of(store.current());
    this.rules =
        new ConnectorRules(
            service.companion(RulePolicy.class, () -> RulePolicy.DOCUMENTED), isEdge());
    this.trace = new VerboseTrace(in, domainController);
    if (controller != null && isEdge()) {
      throw in.terminate(invalid(Messages.NOT_ON_EDGE, "DomainController"));
    }
  }

  private static ErrorRecord invalid(Messages message, Object... arguments) {
    return new ErrorRecord(
        new PsException(INVALID, message.text(arguments)),
        message.id(),
        ErrorCategory.InvalidArgument,
        null);
  }

  /** Returns what tells the verbose stream about the call. */
  VerboseTrace trace() {
    return trace;
  }

  boolean isEdge() {
    return organization != null
        && Boolean.TRUE.equals(organization.get(OrganizationSchema.IS_EDGE));
  }

  Edition edition() {
    return store.edition();
  }

  String domainController() {
    return domainController;
  }

  Snapshot snapshot() {
    return store.current();
  }

  /** Refuses to go on where connectors come from the organization the server is subscribed to. */
  void requireWritable() {
    if (organization != null
        && Boolean.TRUE.equals(organization.get(OrganizationSchema.IS_SUBSCRIBED))) {
      throw in.terminate(invalid(Messages.SUBSCRIBED_EDGE));
    }
  }

  /** Returns the connectors that {@code identity} names; wildcards may name several. */
  List<DirectoryObject> find(SendConnectorIdParameter identity) {
    Snapshot snapshot = store.current();
    UUID guid = identity.guid();
    DirectoryObject exact = guid == null ? null : snapshot.find(guid);
    if (exact != null && exact.schema() == SendConnectorSchema.SEND_CONNECTOR) {
      return List.of(exact);
    }
    String text = identity.text();
    exact = snapshot.find(SendConnectorSchema.SEND_CONNECTOR, text);
    if (exact != null) {
      return List.of(exact);
    }
    return snapshot.all(SendConnectorSchema.SEND_CONNECTOR, object -> isNamed(object, text));
  }

  private static boolean isNamed(DirectoryObject connector, String text) {
    if (text.equalsIgnoreCase(connector.get(ConfigurationObject.DISTINGUISHED_NAME))) {
      return true;
    }
    int slash = text.indexOf('\\');
    if (slash > 0) {
      return text.substring(slash + 1).equalsIgnoreCase(connector.name())
          && hasServer(connector, text.substring(0, slash));
    }
    return text.indexOf('*') >= 0 && Wildcard.compile(text, true).matches(connector.name());
  }

  private static boolean hasServer(DirectoryObject connector, String server) {
    List<AdObjectId> servers =
        connector.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of());
    for (AdObjectId id : servers) {
      if (id.name().equalsIgnoreCase(server)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the one connector {@code identity} names; writes an error and returns null if none. */
  @Nullable DirectoryObject findOne(SendConnectorIdParameter identity) {
    trace.searching(identity);
    List<DirectoryObject> found = find(identity);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      writeNotFound(identity);
    } else {
      writeInvalid(Messages.IDENTITY_AMBIGUOUS, identity, found.size());
    }
    return null;
  }

  void writeNotFound(SendConnectorIdParameter identity) {
    in.writeError(
        NOT_FOUND,
        Messages.OBJECT_NOT_FOUND.text(identity, domainController),
        "ManagementObjectNotFoundException",
        ErrorCategory.NotSpecified,
        null);
  }

  void writeInvalid(Messages message, Object... arguments) {
    in.writeError(invalid(message, arguments));
  }

  /** Writes an error if the change breaks a rule; returns whether it may go on. */
  boolean accepts(ConnectorChange change) {
    ConnectorRules.Violation violation = rules.firstViolation(change);
    if (violation != null) {
      in.writeError(
          INVALID,
          violation.text(),
          violation.message().id(),
          ErrorCategory.InvalidArgument,
          change.isNew() ? null : identityOf(change.before()));
      return false;
    }
    return nameIsFree(change.after());
  }

  private boolean nameIsFree(DirectoryObject connector) {
    DirectoryObject holder =
        store.current().find(SendConnectorSchema.SEND_CONNECTOR, connector.name());
    if (holder == null || holder.guid().equals(connector.guid())) {
      return true;
    }
    in.writeError(
        ALREADY_EXISTS,
        Messages.OBJECT_EXISTS.text(
            domainController, holder.get(ConfigurationObject.DISTINGUISHED_NAME, "")),
        "ADObjectAlreadyExistsException",
        ErrorCategory.ResourceExists,
        identityOf(holder));
    return false;
  }

  private static @Nullable AdObjectId identityOf(DirectoryObject connector) {
    return connector.get(ConfigurationObject.IDENTITY);
  }

  /** Says what is accepted but will not work. */
  void advise(ConnectorChange change) {
    ConnectorRules.Violation advice = ConnectorRules.mutualTlsAdvice(change);
    if (advice != null) {
      in.writeWarning(advice.text());
    }
    ConnectorRules.Violation unused = ConnectorRules.tlsDomainAdvice(change);
    if (unused != null) {
      in.writeVerbose(unused.text());
    }
  }

  /**
   * Puts identities in place of names of servers; writes an error and returns false if one is not
   * known.
   */
  boolean resolveServers(
      Map<PropertyDefinition<?>, @Nullable Object> values, @Nullable DirectoryObject connector) {
    Object given = values.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS);
    if (!(given instanceof MultiValuedProperty names)) {
      return true;
    }
    List<AdObjectId> current =
        connector == null
            ? List.of()
            : connector.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of());
    List<ServerIdParameter> unknown = new ArrayList<>();
    MultiValuedProperty resolved =
        names.mapped(
            MultiValuedProperty.OBJECT_IDS,
            name -> {
              AdObjectId id = server((ServerIdParameter) name, current);
              if (id == null) {
                unknown.add((ServerIdParameter) name);
              }
              return id;
            });
    for (ServerIdParameter name : unknown) {
      writeInvalid(Messages.UNKNOWN_SERVER, name);
    }
    values.put(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, resolved);
    return unknown.isEmpty();
  }

  private @Nullable AdObjectId server(ServerIdParameter name, List<AdObjectId> current) {
    for (DirectoryObject server : store.current().all(OrganizationSchema.SERVER)) {
      AdObjectId id = server.get(OrganizationSchema.SERVER_ID);
      if (server.name().equalsIgnoreCase(name.text())
          || name.text().equalsIgnoreCase(server.get(OrganizationSchema.FQDN))
          || name.text().equalsIgnoreCase(server.guid().toString())
          || (id != null && name.text().equalsIgnoreCase(id.distinguishedName()))) {
        return id;
      }
    }
    for (AdObjectId id : current) {
      if (id.name().equalsIgnoreCase(name.text())) {
        return id;
      }
    }
    return null;
  }

  /** Returns a connector without settings of its own, as New-SendConnector starts with. */
  DirectoryObject blank(String name) {
    PsDateTime now = PsDateTime.utc(Instant.now());
    DirectoryObject blank =
        DirectoryObject.create(
                SendConnectorSchema.SEND_CONNECTOR, UUID.randomUUID(), name, store.edition())
            .with(ConfigurationObject.WHEN_CREATED_UTC, now)
            .with(ConfigurationObject.WHEN_CHANGED_UTC, now)
            .with(ConfigurationObject.ORIGINATING_SERVER, domainController);
    if (organization != null) {
      blank =
          blank.with(
              ConfigurationObject.SOURCE_ROUTING_GROUP,
              OrganizationSchema.routingGroup(organization));
    }
    List<DirectoryObject> servers = store.current().all(OrganizationSchema.SERVER);
    AdObjectId local =
        servers.isEmpty() || isEdge() ? null : servers.get(0).get(OrganizationSchema.SERVER_ID);
    return local == null
        ? blank
        : blank.with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of(local));
  }

  void add(DirectoryObject connector) {
    trace.saving(connector, "New");
    try (Transaction transaction = store.begin()) {
      transaction.add(connector);
      transaction.commit();
    }
  }

  void replace(DirectoryObject connector) {
    trace.saving(connector, "Changed");
    PsDateTime now = PsDateTime.utc(Instant.now());
    try (Transaction transaction = store.begin()) {
      transaction.replace(
          connector
              .with(ConfigurationObject.WHEN_CHANGED_UTC, now)
              .with(ConfigurationObject.ORIGINATING_SERVER, domainController));
      transaction.commit();
    }
  }

  void remove(DirectoryObject connector) {
    trace.removing(connector);
    try (Transaction transaction = store.begin()) {
      transaction.remove(connector.guid());
      transaction.commit();
    }
  }

  /** Returns what scripts get for {@code connector}. */
  SendConnector output(DirectoryObject connector) {
    return new SendConnector(connector, store.edition());
  }

  /** Asks whether to go on; the texts are those of {@code message}. */
  boolean shouldProcess(Messages message, String name) {
    String text = message.text(name);
    return in.shouldProcess(
        text, "Are you sure you want to perform this action?\n" + text, "Confirm");
  }
}
