package rehearse.value.member;

import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.regex.NetGroup;
import rehearse.value.regex.NetMatch;

/** {@code Capture}, {@code Group}, {@code Match} and their collections. */
final class MatchMembers {
  private MatchMembers() {}

  static MemberTable captures() {
    return new TableBuilder()
        .property("int Index", MatchMembers::index)
        .property("int Length", s -> value(s).length())
        .property("string Value", MatchMembers::value)
        .method("string ToString()", (s, a) -> value(s))
        .build();
  }

  static MemberTable groups() {
    return new TableBuilder()
        .property(
            "System.Text.RegularExpressions.CaptureCollection Captures", MatchMembers::captures)
        .property("string Name", MatchMembers::name)
        .property("bool Success", MatchMembers::success)
        .build();
  }

  static MemberTable matches() {
    return new TableBuilder()
        .property("System.Text.RegularExpressions.GroupCollection Groups", MatchMembers::groupsOf)
        .method("System.Text.RegularExpressions.Match NextMatch()", (s, a) -> next(s))
        .method(
            "string Result(string replacement)",
            (s, a) -> s instanceof NetMatch match ? match.result(Arguments.text(a, 0)) : "")
        .staticProperty("System.Text.RegularExpressions.Match Empty", s -> FailedMatch.VALUE)
        .build();
  }

  static MemberTable collections() {
    return CollectionMembers.common(new TableBuilder())
        .property("bool IsReadOnly", s -> true)
        .method(
            "System.Object Item(int index)",
            (s, a) -> s instanceof MatchList list ? list.at(Arguments.value(a, 0)) : null)
        .method(
            "System.Object get_Item(int index)",
            (s, a) -> s instanceof MatchList list ? list.at(Arguments.value(a, 0)) : null)
        .method(
            "System.Object Item(string groupname)",
            (s, a) -> s instanceof MatchList list ? list.at(Arguments.text(a, 0)) : null)
        .method(
            "bool ContainsKey(string key)",
            (s, a) ->
                s instanceof MatchList list && list.at(Arguments.text(a, 0)) instanceof NetGroup)
        .property("System.Object Keys", s -> names(s))
        .build();
  }

  private static @Nullable Object names(@Nullable Object self) {
    java.util.List<String> names = new java.util.ArrayList<>();
    if (self instanceof MatchList list) {
      for (Object element : list) {
        names.add(name(element));
      }
    }
    return Arguments.ofStrings(names);
  }

  private static int index(@Nullable Object self) {
    if (self instanceof NetMatch match) {
      return match.index();
    }
    return self instanceof NetGroup group ? Math.max(0, group.start()) : 0;
  }

  private static String value(@Nullable Object self) {
    if (self instanceof NetMatch match) {
      return match.value();
    }
    return self instanceof NetGroup group ? group.value() : "";
  }

  private static String name(@Nullable Object self) {
    return self instanceof NetGroup group ? group.name() : "0";
  }

  private static boolean success(@Nullable Object self) {
    return self instanceof NetMatch || (self instanceof NetGroup group && group.success());
  }

  private static Object captures(@Nullable Object self) {
    @Nullable Object[] own = success(self) ? new Object[] {self} : new Object[0];
    return new MatchList(MatchList.CAPTURES, own, null);
  }

  private static Object groupsOf(@Nullable Object self) {
    if (!(self instanceof NetMatch match)) {
      return new MatchList(MatchList.GROUPS, new Object[] {FailedMatch.GROUP}, null);
    }
    @Nullable Object[] groups = new Object[match.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i == 0 ? match : match.groupObject(i);
    }
    return new MatchList(MatchList.GROUPS, groups, match);
  }

  private static Object next(@Nullable Object self) {
    NetMatch next = self instanceof NetMatch match ? match.nextMatch() : null;
    return next != null ? next : FailedMatch.VALUE;
  }
}
