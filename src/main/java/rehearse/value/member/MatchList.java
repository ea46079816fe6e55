package rehearse.value.member;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Indexable;
import rehearse.value.PsList;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;
import rehearse.value.Types;
import rehearse.value.regex.NetGroup;
import rehearse.value.regex.NetMatch;

/** The matches of a regular expression, or the groups or captures of one match. */
final class MatchList extends ReferenceObject implements PsList, Indexable {
  static final String MATCHES = "System.Text.RegularExpressions.MatchCollection";
  static final String GROUPS = "System.Text.RegularExpressions.GroupCollection";
  static final String CAPTURES = "System.Text.RegularExpressions.CaptureCollection";

  private final PsType type;
  private final @Nullable Object[] elements;
  private final @Nullable NetMatch match;

  /**
   * @param match whose groups these are, or null
   */
  MatchList(String type, @Nullable Object[] elements, @Nullable NetMatch match) {
    this.type = TypeNames.named(type);
    this.elements = elements;
    this.match = match;
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public PsType elementType() {
    return Types.OBJECT;
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public @Nullable Object get(int index) {
    return elements[index];
  }

  @Override
  public void set(int index, @Nullable Object value) {
    throw rehearse.value.Exceptions.notSupported("Collection is read-only.");
  }

  @Override
  public @Nullable Object at(Object index) {
    if (index instanceof String name && match != null) {
      for (Object element : elements) {
        if (element instanceof NetGroup group && group.name().equals(name)) {
          return group;
        }
      }
      return name.equals("0") ? match : FailedMatch.GROUP;
    }
    Object number = Conversion.to(index, Types.INT);
    int position = number instanceof Integer known ? known : 0;
    if (position < 0 || position >= elements.length) {
      return match != null ? FailedMatch.GROUP : null;
    }
    return elements[position];
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return Arrays.asList(elements).iterator();
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
