package rehearse.engine.node;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** {@code $foreach}, {@code $switch} and {@code $input}: an enumerator scripts can move. */
public final class Enumerator implements Typed, Iterator<@Nullable Object> {
  public static final PsType TYPE =
      PsType.named("System.Array+ArrayEnumerator")
          .base(Types.OBJECT)
          .members(Enumerator::members)
          .build();

  private final Iterator<@Nullable Object> elements;
  private @Nullable Object current;

  public Enumerator(Iterator<@Nullable Object> elements) {
    this.elements = elements;
  }

  private static MemberTable members() {
    return MemberTable.builder()
        .instance(new CurrentProperty())
        .instance(
            new EngineMethod(
                "MoveNext",
                "bool MoveNext()",
                List.of(new Member.Overload(Types.BOOL, List.of(), false, (s, a) -> move(s)))))
        .instance(
            new EngineMethod(
                "Reset",
                "void Reset()",
                List.of(new Member.Overload(Types.OBJECT, List.of(), false, (s, a) -> null))))
        .build();
  }

  private static @Nullable Object move(@Nullable Object self) {
    return self instanceof Enumerator enumerator && enumerator.moveNext();
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  /** Goes to the next element; returns false if there is none. */
  public boolean moveNext() {
    if (!elements.hasNext()) {
      current = null;
      return false;
    }
    current = elements.next();
    return true;
  }

  public @Nullable Object current() {
    return current;
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public @Nullable Object next() {
    if (!moveNext()) {
      throw new NoSuchElementException();
    }
    return current;
  }

  private static final class CurrentProperty implements Member.Property {
    @Override
    public String name() {
      return "Current";
    }

    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return "System.Object Current {get;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return self instanceof Enumerator enumerator ? enumerator.current : null;
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return "System.Object";
    }
  }
}
