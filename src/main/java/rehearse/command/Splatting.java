package rehearse.command;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsException;
import rehearse.value.PsObject;

/**
 * Turns {@code @variable} into arguments. Parameter names that went into {@code $args} carry a mark
 * by which {@code @args} passes them on as names.
 */
final class Splatting {
  private static final String MARK = "<CommandParameterName>";

  private Splatting() {}

  static void add(@Nullable Object value, @Nullable Span span, List<Argument> into) {
    Object splatted = PsObject.unwrap(value);
    if (splatted instanceof Dictionary dictionary) {
      addPairs(dictionary, span, into);
      return;
    }
    if (splatted instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        into.add(Argument.value(text.charAt(i), null, span));
      }
      return;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(splatted);
    if (elements == null) {
      into.add(Argument.value(splatted, null, span));
      return;
    }
    while (elements.hasNext()) {
      addElement(elements.next(), span, into);
    }
  }

  private static void addPairs(Dictionary dictionary, @Nullable Span span, List<Argument> into) {
    Iterator<@Nullable Object> keys = dictionary.keyIterator();
    Iterator<@Nullable Object> values = dictionary.valueIterator();
    while (keys.hasNext() && values.hasNext()) {
      into.add(Argument.splattedPair(Conversion.toText(keys.next()), values.next(), span));
    }
  }

  private static void addElement(
      @Nullable Object element, @Nullable Span span, List<Argument> into) {
    String name = nameOf(element);
    if (name == null) {
      into.add(Argument.value(element, null, span));
    } else {
      into.add(Argument.parameter(name, span));
    }
  }

  /** Returns the name of a parameter as {@code $args} holds it. */
  static Object parameterName(Argument argument) {
    PsObject marked = new PsObject(argument.parameterText());
    String name = argument.name();
    marked.extension().put(new NameMark(name == null ? "" : name));
    return marked;
  }

  private static @Nullable String nameOf(@Nullable Object element) {
    return element instanceof PsObject wrapper
            && wrapper.extension().member(MARK) instanceof NameMark mark
        ? mark.parameter()
        : null;
  }

  /** Says that a string in {@code $args} was written as a parameter's name. */
  private record NameMark(String parameter) implements Member.Property {
    @Override
    public String name() {
      return MARK;
    }

    @Override
    public MemberKind kind() {
      return MemberKind.MemberSet;
    }

    @Override
    public String definition() {
      return "string " + MARK + "=" + parameter;
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return parameter;
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw PsException.error(
          "PropertyAssignmentException",
          rehearse.value.ErrorCategory.InvalidOperation,
          "'" + MARK + "' is a ReadOnly property.");
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return "System.String";
    }
  }
}
