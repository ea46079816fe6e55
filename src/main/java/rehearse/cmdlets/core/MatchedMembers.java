package rehearse.cmdlets.core;

import java.util.ArrayList;
import java.util.List;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.Wildcard;

/**
 * The members of an object that a name or wildcard of {@code Where-} or {@code ForEach-Object}
 * means.
 */
final class MatchedMembers {
  private MatchedMembers() {}

  /** Returns the member {@code name}, or all members that match it if it is a pattern. */
  static List<Member> of(Object target, String name) {
    if (!Wildcard.hasWildcards(name)) {
      Member member = Members.find(target, name);
      return member == null ? List.of() : List.of(member);
    }
    Wildcard pattern = Wildcard.compile(name, true);
    List<Member> matches = new ArrayList<>();
    for (Member member : Members.all(target)) {
      if (pattern.matches(member.name())) {
        matches.add(member);
      }
    }
    return matches;
  }

  /** Returns the text that says which members {@code name} could mean. */
  static String ambiguity(String name, List<Member> members) {
    StringBuilder text = new StringBuilder();
    text.append("Input name \"").append(name);
    text.append("\" is ambiguous. It can be resolved to multiple matched members.");
    text.append(" Possible matches include:");
    for (Member member : members) {
      text.append(' ').append(member.name());
    }
    return text.append('.').toString();
  }
}
