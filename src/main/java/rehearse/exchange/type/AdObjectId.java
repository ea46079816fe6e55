package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/**
 * The identity of an object in Active Directory. It prints as the object's name; two are the same
 * if their distinguished names are.
 */
public final class AdObjectId implements Typed {
  /** The base of all identities. */
  public static final PsType OBJECT_ID =
      PsType.named("Microsoft.Exchange.Data.ObjectId").base(Types.OBJECT).build();

  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.Directory.ADObjectId")
          .base(OBJECT_ID)
          .converter(AdObjectId::convert)
          .members(AdObjectId::members)
          .build();

  private static final UUID NO_GUID = new UUID(0, 0);

  private final String name;
  private final String distinguishedName;
  private final UUID guid;

  public AdObjectId(String name, String distinguishedName, @Nullable UUID guid) {
    this.name = name;
    this.distinguishedName = distinguishedName;
    this.guid = guid == null ? NO_GUID : guid;
  }

  /** Makes the identity of the object with that distinguished name. */
  public static AdObjectId of(String distinguishedName) {
    String first = relativeName(distinguishedName);
    return new AdObjectId(
        unescape(first.substring(first.indexOf('=') + 1)), distinguishedName, null);
  }

  /** Reads a distinguished name, or the name alone. */
  static Object convert(Object value) {
    if (value instanceof AdObjectId id) {
      return id;
    }
    String text = Texts.of(value).trim();
    if (text.isEmpty()) {
      throw Messages.INVALID_IDENTITY.formatError();
    }
    return text.indexOf('=') > 0 ? of(text) : new AdObjectId(text, "", null);
  }

  /** Returns the first part of a distinguished name: {@code CN=…}. */
  private static String relativeName(String distinguishedName) {
    for (int i = 0; i < distinguishedName.length(); i++) {
      char c = distinguishedName.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ',') {
        return distinguishedName.substring(0, i);
      }
    }
    return distinguishedName;
  }

  private static String unescape(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  /** Returns {@code name} as it stands in a distinguished name. */
  public static String escape(String name) {
    StringBuilder text = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean edge = c == ' ' && (i == 0 || i == name.length() - 1);
      if (edge || (c == '#' && i == 0) || ",+\"\\<>;=".indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  public String name() {
    return name;
  }

  public String distinguishedName() {
    return distinguishedName;
  }

  public UUID guid() {
    return guid;
  }

  private @Nullable AdObjectId parent() {
    int comma = relativeName(distinguishedName).length();
    return comma >= distinguishedName.length() ? null : of(distinguishedName.substring(comma + 1));
  }

  private int depth() {
    int depth = 0;
    for (AdObjectId id = parent(); id != null; id = id.parent()) {
      depth++;
    }
    return depth;
  }

  private @Nullable AdObjectId domain() {
    int start = distinguishedName.toUpperCase(Locale.ROOT).indexOf("DC=");
    return start < 0 ? null : of(distinguishedName.substring(start));
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AdObjectId that
        && (distinguishedName.isEmpty() || that.distinguishedName.isEmpty()
            ? name.equalsIgnoreCase(that.name)
            : distinguishedName.equalsIgnoreCase(that.distinguishedName));
  }

  @Override
  public int hashCode() {
    return name.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private static MemberTable members() {
    return new TypeDescription<>(AdObjectId.class)
        .property("Rdn", Types.STRING, id -> relativeName(id.distinguishedName))
        .property("Parent", TYPE, AdObjectId::parent)
        .property("Depth", Types.INT, AdObjectId::depth)
        .property("DistinguishedName", Types.STRING, AdObjectId::distinguishedName)
        .property("IsDeleted", Types.BOOL, id -> false)
        .property("IsRelativeDn", Types.BOOL, id -> id.domain() == null)
        .property("DomainId", TYPE, AdObjectId::domain)
        .property("ObjectGuid", Types.GUID, AdObjectId::guid)
        .property("Name", Types.STRING, AdObjectId::name)
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("other", Types.OBJECT)),
            (id, in) -> id.equals(in[0]))
        .method("ToString", Types.STRING, AdObjectId::toString)
        .build();
  }
}
