package rehearse.exchange.type;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.Members;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/**
 * What a command line says to name a Send connector: a name, GUID, distinguished name, {@code
 * Server\Name}, or an object that has an identity. A Receive connector is named in the same ways.
 */
public final class SendConnectorIdParameter implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Configuration.Tasks.SendConnectorIdParameter")
          .base(Types.OBJECT)
          .converter(SendConnectorIdParameter::convert)
          .build();

  /** Names a Receive connector; only Exchange 2010 links one to a Send connector. */
  public static final PsType RECEIVE_CONNECTOR =
      PsType.named("Microsoft.Exchange.Configuration.Tasks.ReceiveConnectorIdParameter")
          .base(Types.OBJECT)
          .converter(SendConnectorIdParameter::convert)
          .build();

  private final String text;
  private final @Nullable UUID guid;

  private SendConnectorIdParameter(String text, @Nullable UUID guid) {
    this.text = text;
    this.guid = guid;
  }

  static @Nullable Object convert(Object value) {
    Object plain = PsObject.unwrap(value);
    if (plain instanceof SendConnectorIdParameter identity) {
      return identity;
    }
    if (plain instanceof UUID guid) {
      return new SendConnectorIdParameter(guid.toString(), guid);
    }
    if (plain instanceof String text) {
      return named(text);
    }
    if (plain instanceof AdObjectId id) {
      UUID guid = id.guid();
      boolean known = guid.getMostSignificantBits() != 0 || guid.getLeastSignificantBits() != 0;
      return new SendConnectorIdParameter(id.name(), known ? guid : null);
    }
    return ofObject(value);
  }

  /** Reads the properties by which objects are known: Guid, then Identity, then Name. */
  private static SendConnectorIdParameter ofObject(Object value) {
    if (Members.find(value, "Guid") != null && Members.get(value, "Guid") instanceof UUID guid) {
      return new SendConnectorIdParameter(guid.toString(), guid);
    }
    for (String property : new String[] {"Identity", "Name"}) {
      Object found = Members.find(value, property) == null ? null : Members.get(value, property);
      if (found != null) {
        return named(Texts.of(found));
      }
    }
    return named(Texts.of(value));
  }

  private static SendConnectorIdParameter named(String text) {
    String plain = text.trim();
    if (plain.isEmpty()) {
      throw Messages.INVALID_IDENTITY.formatError();
    }
    return new SendConnectorIdParameter(plain, guid(plain));
  }

  private static @Nullable UUID guid(String text) {
    boolean braces = text.startsWith("{") && text.endsWith("}");
    String plain = braces ? text.substring(1, text.length() - 1) : text;
    if (plain.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(plain);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the text as it was typed. */
  public String text() {
    return text;
  }

  /** Returns the GUID if it is one, else null. */
  public @Nullable UUID guid() {
    return guid;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return text;
  }
}
