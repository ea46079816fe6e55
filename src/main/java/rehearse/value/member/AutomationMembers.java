package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.AliasProperty;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.Enumeration;
import rehearse.value.MemberCollection;
import rehearse.value.MemberTable;
import rehearse.value.MethodReference;
import rehearse.value.NoteProperty;
import rehearse.value.PropertySet;
import rehearse.value.PsCustomObject;
import rehearse.value.PsObject;
import rehearse.value.PsObjectView;
import rehearse.value.PsProperty;
import rehearse.value.PsReference;
import rehearse.value.ScriptBlock;
import rehearse.value.ScriptMethod;
import rehearse.value.ScriptProperty;
import rehearse.value.SwitchParameter;
import rehearse.value.TypeNames;
import rehearse.value.Wildcard;

/** {@code System.Management.Automation}: objects, members, switches, references. */
final class AutomationMembers {
  private AutomationMembers() {}

  private static PsObjectView view(@Nullable Object self) {
    return self instanceof PsObjectView known
        ? known
        : new PsObjectView(Objects.requireNonNull(self));
  }

  static MemberTable objects() {
    return new TableBuilder()
        .property("System.Object BaseObject", s -> view(s).baseObject())
        .property("System.Object ImmediateBaseObject", s -> view(s).baseObject())
        .property("System.Object Members", s -> view(s).members())
        .property("System.Object Methods", s -> view(s).methods())
        .property("System.Object Properties", s -> view(s).properties())
        .property("System.Object TypeNames", s -> view(s).typeNames())
        .method("psobject Copy()", (s, a) -> view(s).copy())
        .method("string ToString()", (s, a) -> view(s).toString())
        .staticMethod(
            "psobject AsPSObject(System.Object obj)",
            (s, a) -> a[0] instanceof PsCustomObject ? a[0] : new PsObject(Arguments.value(a, 0)))
        .constructor("new()", (s, a) -> new PsCustomObject())
        .constructor("new(System.Object obj)", (s, a) -> a[0])
        .build();
  }

  private static MemberCollection collection(@Nullable Object self) {
    return (MemberCollection) Objects.requireNonNull(self);
  }

  static MemberTable collections() {
    return CollectionMembers.common(new TableBuilder())
        .method("System.Object Item(string name)", (s, a) -> collection(s).get(text(a, 0)))
        .method("System.Object get_Item(string name)", (s, a) -> collection(s).get(text(a, 0)))
        .method("System.Object Match(string name)", (s, a) -> collection(s).match(text(a, 0)))
        .method(
            "void Add(System.Object member)",
            (s, a) ->
                ListMembers.nothing(() -> collection(s).add((PsProperty) Arguments.value(a, 0))))
        .method(
            "void Add(System.Object member, bool preValidated)",
            (s, a) ->
                ListMembers.nothing(() -> collection(s).add((PsProperty) Arguments.value(a, 0))))
        .method(
            "void Remove(string name)",
            (s, a) -> ListMembers.nothing(() -> collection(s).remove(text(a, 0))))
        .build();
  }

  private static PsProperty member(@Nullable Object self) {
    return (PsProperty) Objects.requireNonNull(self);
  }

  static MemberTable memberInfos() {
    return new TableBuilder()
        .property(
            "System.Management.Automation.PSMemberTypes MemberType",
            s ->
                EnumValue.of(
                    TypeNames.named("System.Management.Automation.PSMemberTypes"),
                    member(s).member().kind().name()))
        .property("bool IsSettable", s -> member(s).isSettable())
        .property("bool IsGettable", s -> true)
        .property(
            "System.Object Value", s -> member(s).value(), (s, value) -> member(s).setValue(value))
        .property("string TypeNameOfValue", s -> member(s).typeNameOfValue())
        .property("string Name", s -> member(s).member().name())
        .property("bool IsInstance", s -> member(s).isInstance())
        .method("string ToString()", (s, a) -> member(s).toString())
        .method("System.Object Copy()", (s, a) -> s)
        .build();
  }

  static MemberTable propertySets() {
    return new TableBuilder()
        .constructor(
            "new(string name, string[] referencedPropertyNames)",
            (s, a) -> new PsProperty(null, new PropertySet(text(a, 0), texts(a[1]))))
        .build();
  }

  private static List<String> texts(@Nullable Object names) {
    List<String> texts = new ArrayList<>();
    Iterator<@Nullable Object> elements = Enumeration.of(names);
    while (elements != null && elements.hasNext()) {
      texts.add(Conversion.toText(elements.next()));
    }
    return texts;
  }

  static MemberTable notes() {
    return new TableBuilder()
        .constructor(
            "new(string name, System.Object value)",
            (s, a) -> new PsProperty(null, new NoteProperty(text(a, 0), a[1])))
        .build();
  }

  static MemberTable aliases() {
    return new TableBuilder()
        .property(
            "string ReferencedMemberName",
            s -> member(s).member() instanceof AliasProperty alias ? alias.target() : null)
        .constructor(
            "new(string name, string referencedMemberName)",
            (s, a) -> new PsProperty(null, new AliasProperty(text(a, 0), text(a, 1), null)))
        .build();
  }

  static MemberTable scriptProperties() {
    return new TableBuilder()
        .constructor(
            "new(string name, scriptblock getterScript)",
            (s, a) ->
                new PsProperty(null, new ScriptProperty(text(a, 0), Arguments.block(a, 1), null)))
        .constructor(
            "new(string name, scriptblock getterScript, scriptblock setterScript)",
            (s, a) ->
                new PsProperty(
                    null, new ScriptProperty(text(a, 0), (ScriptBlock) a[1], (ScriptBlock) a[2])))
        .build();
  }

  static MemberTable scriptMethods() {
    return new TableBuilder()
        .constructor(
            "new(string name, scriptblock script)",
            (s, a) -> new PsProperty(null, new ScriptMethod(text(a, 0), Arguments.block(a, 1))))
        .build();
  }

  private static MethodReference method(@Nullable Object self) {
    return (MethodReference) Objects.requireNonNull(self);
  }

  static MemberTable methodInfos() {
    return new TableBuilder()
        .property(
            "System.Management.Automation.PSMemberTypes MemberType",
            s ->
                EnumValue.of(
                    TypeNames.named("System.Management.Automation.PSMemberTypes"), kind(s)))
        .property(
            "System.Collections.ObjectModel.Collection[string] OverloadDefinitions",
            s ->
                s instanceof PsProperty property
                    ? Arguments.ofStrings(java.util.List.of(property.toString()))
                    : Arguments.ofStrings(method(s).definitions()))
        .property("string TypeNameOfValue", s -> "System.Management.Automation.PSMethod")
        .property("System.Object Value", s -> s)
        .property("string Name", s -> name(s))
        .property("bool IsInstance", s -> false)
        .method(
            "System.Object Invoke(params System.Object[] arguments)",
            (s, a) -> invoke(s, Arguments.elements(a, 0)))
        .method("string ToString()", (s, a) -> String.valueOf(s))
        .build();
  }

  private static String kind(@Nullable Object self) {
    return self instanceof PsProperty property
        ? property.member().kind().name()
        : method(self).method().kind().name();
  }

  private static String name(@Nullable Object self) {
    return self instanceof PsProperty property
        ? property.member().name()
        : method(self).method().name();
  }

  private static @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    Object target =
        self instanceof PsProperty property ? property.value() : Objects.requireNonNull(self);
    return ((MethodReference) Objects.requireNonNull(target)).invoke(arguments);
  }

  static MemberTable switches() {
    return new TableBuilder()
        .property("bool IsPresent", s -> present(s))
        .method("bool ToBool()", (s, a) -> present(s))
        .method("string ToString()", (s, a) -> present(s) ? "True" : "False")
        .method(
            "bool Equals(System.Object obj)",
            (s, a) ->
                a[0] instanceof Boolean flag
                    ? flag == present(s)
                    : a[0] instanceof SwitchParameter other && other.isPresent() == present(s))
        .staticProperty("switch Present", s -> SwitchParameter.PRESENT)
        .constructor("new(bool isPresent)", (s, a) -> SwitchParameter.of(Arguments.flag(a, 0)))
        .build();
  }

  private static boolean present(@Nullable Object self) {
    return ((SwitchParameter) Objects.requireNonNull(self)).isPresent();
  }

  static MemberTable references() {
    return new TableBuilder()
        .property(
            "System.Object Value",
            s -> ((PsReference) Objects.requireNonNull(s)).value(),
            (s, value) -> ((PsReference) Objects.requireNonNull(s)).setValue(value))
        .constructor("new(System.Object value)", (s, a) -> PsReference.to(a[0]))
        .build();
  }

  static MemberTable wildcards() {
    return new TableBuilder()
        .staticMethod("string Escape(string pattern)", (s, a) -> Wildcard.escape(text(a, 0)))
        .staticMethod("string Unescape(string pattern)", (s, a) -> Wildcard.unescape(text(a, 0)))
        .staticMethod(
            "bool ContainsWildcardCharacters(string pattern)",
            (s, a) -> Wildcard.hasWildcards(text(a, 0)))
        .staticMethod(
            "WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions"
                + " options)",
            (s, a) -> new PatternValue(text(a, 0), (Arguments.option(a, 1) & 2) != 0))
        .method(
            "bool IsMatch(string input)",
            (s, a) -> ((PatternValue) Objects.requireNonNull(s)).matches(text(a, 0)))
        .constructor("new(string pattern)", (s, a) -> new PatternValue(text(a, 0), false))
        .constructor(
            "new(string pattern, System.Management.Automation.WildcardOptions options)",
            (s, a) -> new PatternValue(text(a, 0), (Arguments.option(a, 1) & 2) != 0))
        .build();
  }

  static MemberTable typeNameLists() {
    return CollectionMembers.common(new TableBuilder())
        .method(
            "void Insert(int index, string item)",
            (s, a) -> ListMembers.nothing(() -> names(s).insert(integer(a, 0), text(a, 1))))
        .method(
            "void Add(string item)",
            (s, a) -> ListMembers.nothing(() -> names(s).insert(names(s).size(), text(a, 0))))
        .method("void Clear()", (s, a) -> ListMembers.nothing(() -> names(s).clear()))
        .method("bool Remove(string item)", (s, a) -> names(s).remove(text(a, 0)))
        .method("bool Contains(string item)", (s, a) -> contains(names(s), text(a, 0)))
        .build();
  }

  private static boolean contains(PsObjectView.TypeNameList names, String name) {
    for (Object known : names) {
      if (name.equals(known)) {
        return true;
      }
    }
    return false;
  }

  private static PsObjectView.TypeNameList names(@Nullable Object self) {
    return (PsObjectView.TypeNameList) Objects.requireNonNull(self);
  }
}
