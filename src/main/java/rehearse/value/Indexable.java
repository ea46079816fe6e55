package rehearse.value;

import org.jspecify.annotations.Nullable;

/** An object with an indexer of its own, such as the groups of a regular expression's match. */
public interface Indexable {
  /** Returns what the indexer gives for {@code index}, which is not null. */
  @Nullable Object at(Object index);
}
