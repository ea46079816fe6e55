package rehearse.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What scripts add to one object: members (notes, script properties, …) and type names. */
public final class Extension {
  private final Map<String, Member> members = new LinkedHashMap<>();
  private @Nullable List<String> typeNames;
  private @Nullable String text;

  public @Nullable Member member(String name) {
    return members.get(name.toLowerCase(Locale.ROOT));
  }

  public void put(Member member) {
    members.put(member.name().toLowerCase(Locale.ROOT), member);
  }

  public void remove(String name) {
    members.remove(name.toLowerCase(Locale.ROOT));
  }

  public Collection<Member> members() {
    return members.values();
  }

  /** Returns the type names a script has changed, or null if they are the type's own. */
  public @Nullable List<String> typeNames() {
    return typeNames;
  }

  public void setTypeNames(List<String> names) {
    this.typeNames = names;
  }

  /** Returns the text an object had before it was written to a file, or null if none is kept. */
  public @Nullable String text() {
    return text;
  }

  /** Keeps the text that stands for the object where a value of another type stands in for it. */
  public void setText(String kept) {
    this.text = kept;
  }

  Extension copy() {
    Extension copy = new Extension();
    copy.members.putAll(members);
    if (typeNames != null) {
      copy.typeNames = new ArrayList<>(typeNames);
    }
    copy.text = text;
    return copy;
  }
}
