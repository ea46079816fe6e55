package rehearse.cmdlets.utility;

import java.util.List;
import rehearse.cmdlets.ResultType;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/**
 * The lines around a match.
 *
 * @param shownBefore those before it that no other match shows
 * @param shownAfter those after it up to the next match
 */
record MatchInfoContext(
    List<String> before, List<String> after, List<String> shownBefore, List<String> shownAfter)
    implements Typed {
  private static final PsType TYPE = describe();

  private static PsType describe() {
    Class<MatchInfoContext> self = MatchInfoContext.class;
    return ResultType.named("Microsoft.PowerShell.Commands.MatchInfoContext")
        .property("PreContext", "string[]", self, context -> array(context.before))
        .property("PostContext", "string[]", self, context -> array(context.after))
        .property("DisplayPreContext", "string[]", self, context -> array(context.shownBefore))
        .property("DisplayPostContext", "string[]", self, context -> array(context.shownAfter))
        .build();
  }

  private static TypedArray array(List<String> lines) {
    return new TypedArray(Types.STRING, lines.toArray());
  }

  /** Returns the same lines, of which none is shown. */
  MatchInfoContext hidden() {
    return new MatchInfoContext(before, after, List.of(), List.of());
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
