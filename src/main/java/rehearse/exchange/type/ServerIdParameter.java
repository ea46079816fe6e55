package rehearse.exchange.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** What a command line says to name a server: its name, full name, GUID or identity. */
public final class ServerIdParameter implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Configuration.Tasks.ServerIdParameter")
          .base(Types.OBJECT)
          .converter(ServerIdParameter::convert)
          .build();

  private final String text;

  public ServerIdParameter(String text) {
    this.text = text;
  }

  static @Nullable Object convert(Object value) {
    if (value instanceof ServerIdParameter server) {
      return server;
    }
    String text = value instanceof AdObjectId id ? id.name() : Texts.of(value).trim();
    if (text.isEmpty()) {
      throw Messages.COLLECTION_NEEDS_VALUE.formatError();
    }
    return new ServerIdParameter(text);
  }

  public String text() {
    return text;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerIdParameter that && text.equalsIgnoreCase(that.text);
  }

  @Override
  public int hashCode() {
    return text.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
