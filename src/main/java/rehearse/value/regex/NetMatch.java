package rehearse.value.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** One match of a regular expression, group 0 being the whole of it. */
public final class NetMatch implements Typed {
  private static final PsType TYPE =
      PsType.named("System.Text.RegularExpressions.Match")
          .base(rehearse.value.Types.OBJECT)
          .build();

  @Override
  public PsType type() {
    return TYPE;
  }

  public int index() {
    throw new UnsupportedOperationException();
  }

  public int length() {
    throw new UnsupportedOperationException();
  }

  public String value() {
    throw new UnsupportedOperationException();
  }

  /** Returns the text of a group by number, or null if it took no part in the match. */
  public @Nullable String group(int number) {
    throw new UnsupportedOperationException();
  }

  /** Returns the names of the groups in .NET's order; a group without a name has its number. */
  public List<String> groupNames() {
    throw new UnsupportedOperationException();
  }
}
