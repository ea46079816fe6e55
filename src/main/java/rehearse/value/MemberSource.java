package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object that has members of its own besides those of its type, such as an XML element. */
public interface MemberSource extends Typed {
  /** Returns the member {@code name}, any case, or null. */
  @Nullable Member member(String name);

  /** Returns all members of its own. */
  List<Member> members();
}
