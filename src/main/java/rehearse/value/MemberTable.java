package rehearse.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members a type declares itself: instance and static ones by name (any case), and its
 * constructors. Inherited members are found through {@link PsType#base()}.
 */
public final class MemberTable {
  public static final MemberTable EMPTY = new Builder().build();

  private final Map<String, Member> instance;
  private final Map<String, Member> statics;
  private final List<Member.Overload> constructors;

  private MemberTable(Builder builder) {
    this.instance = builder.instance;
    this.statics = builder.statics;
    this.constructors = List.copyOf(builder.constructors);
  }

  public static Builder builder() {
    return new Builder();
  }

  public @Nullable Member instance(String name) {
    Member exact = instance.get(name);
    return exact != null ? exact : instance.get(name.toLowerCase(Locale.ROOT));
  }

  public @Nullable Member statics(String name) {
    Member exact = statics.get(name);
    return exact != null ? exact : statics.get(name.toLowerCase(Locale.ROOT));
  }

  public Collection<Member> allInstance() {
    return instance.values();
  }

  public Collection<Member> allStatic() {
    return statics.values();
  }

  public List<Member.Overload> constructors() {
    return constructors;
  }

  /**
   * Collects the members of one type; the order of the calls is the order {@code Get-Member -Force}
   * sees.
   */
  public static final class Builder {
    private final Map<String, Member> instance = new LinkedHashMap<>();
    private final Map<String, Member> statics = new LinkedHashMap<>();
    private final List<Member.Overload> constructors = new ArrayList<>();

    public Builder instance(Member member) {
      instance.put(member.name().toLowerCase(Locale.ROOT), member);
      return this;
    }

    public Builder statics(Member member) {
      statics.put(member.name().toLowerCase(Locale.ROOT), member);
      return this;
    }

    public Builder constructor(Member.Overload overload) {
      constructors.add(overload);
      return this;
    }

    public MemberTable build() {
      return new MemberTable(this);
    }
  }
}
