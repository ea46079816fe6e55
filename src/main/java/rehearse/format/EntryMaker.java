package rehearse.format;

import java.util.List;
import rehearse.format.FormatData.Entry;
import rehearse.format.FormatData.Shape;

/** Turns the objects of one sequence into entries of one shape. */
interface EntryMaker {
  /** Returns what the entries look like; known once the first object is. */
  Shape header();

  Entry entry(Object value);

  /** Returns whether an object with these type names belongs into the sequence. */
  default boolean appliesTo(List<String> typeNames) {
    return true;
  }

  /** Returns whether columns are to be as wide as what they hold. */
  default boolean autoSize() {
    return false;
  }
}
