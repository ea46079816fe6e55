package rehearse.exchange.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** The version of an object's layout and the build that defined it: {@code 0.1 (8.0.535.0)}. */
public record ExchangeObjectVersion(int major, int minor, String build) implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.ExchangeObjectVersion")
          .base(Types.OBJECT)
          .converter(ExchangeObjectVersion::convert)
          .members(ExchangeObjectVersion::members)
          .build();

  /** The layout connectors have had since Exchange 2007. */
  public static final ExchangeObjectVersion EXCHANGE_2007 =
      new ExchangeObjectVersion(0, 1, "8.0.535.0");

  private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+) \\(([0-9.]+)\\)");

  static @Nullable Object convert(Object value) {
    if (value instanceof ExchangeObjectVersion version) {
      return version;
    }
    Matcher in = TEXT.matcher(Texts.of(value).trim());
    return in.matches()
        ? new ExchangeObjectVersion(
            Integer.parseInt(in.group(1)), Integer.parseInt(in.group(2)), in.group(3))
        : EXCHANGE_2007;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return major + "." + minor + " (" + build + ")";
  }

  private static MemberTable members() {
    return new TypeDescription<>(ExchangeObjectVersion.class)
        .property("Major", Types.INT, ExchangeObjectVersion::major)
        .property("Minor", Types.INT, ExchangeObjectVersion::minor)
        .property("ExchangeBuild", Types.STRING, ExchangeObjectVersion::build)
        .method("ToString", Types.STRING, ExchangeObjectVersion::toString)
        .build();
  }
}
