package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Where objects go one by one: the success stream of whatever is running. */
public interface Output {
  /** Takes one object; collections are not taken apart. */
  void write(@Nullable Object value);
}
