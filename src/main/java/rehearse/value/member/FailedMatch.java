package rehearse.value.member;

import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** The match of a regular expression that did not match, and the group that took no part. */
record FailedMatch(PsType type) implements Typed {
  static final FailedMatch VALUE = new FailedMatch(Types.MATCH);
  static final FailedMatch GROUP = new FailedMatch(Types.GROUP);

  @Override
  public String toString() {
    return "";
  }
}
