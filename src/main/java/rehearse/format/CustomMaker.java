package rehearse.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.format.FormatData.CustomHeader;
import rehearse.format.FormatData.CustomItem;
import rehearse.format.FormatData.Entry;
import rehearse.format.FormatData.Shape;
import rehearse.format.FormatNode.Frame;
import rehearse.format.FormatNode.NewLine;
import rehearse.format.FormatNode.Text;

/** Makes the text pieces that show an object with everything in it, down to some depth. */
final class CustomMaker implements EntryMaker {
  private static final CustomHeader HEADER = new CustomHeader();
  private static final int INDENT = 2;

  private final PropertyReader reader;

  CustomMaker(PropertyReader reader) {
    this.reader = reader;
  }

  @Override
  public Shape header() {
    return HEADER;
  }

  @Override
  public Entry entry(Object value) {
    List<FormatNode> nodes = new ArrayList<>();
    if (isLeaf(value, 0, reader.request().depth())) {
      leaf(value, nodes);
    } else {
      object(value, reader.request().properties(), 0, reader.request().depth(), nodes);
    }
    return new CustomItem(nodes);
  }

  private void object(
      Object value, List<FormatProperty> wanted, int level, int depth, List<FormatNode> nodes) {
    List<FormatProperty> properties =
        wanted.isEmpty()
            ? PropertyReader.defaults(value)
            : PropertyReader.resolve(wanted, value, false);
    line("class " + className(value), nodes);
    line("{", nodes);
    List<FormatNode> inside = new ArrayList<>();
    for (FormatProperty property : properties) {
      property(value, property, level, depth, inside);
    }
    nodes.add(new Frame(INDENT, inside));
    line("}", nodes);
  }

  private void property(
      Object owner, FormatProperty property, int level, int depth, List<FormatNode> nodes) {
    nodes.add(new Text(property.expression() + " = "));
    PropertyExpression.Result result = property.expression().evaluate(owner);
    Object value =
        result.failure() != null
            ? reader.failureText(owner, property, result.failure())
            : result.value();
    int from = property.depth() >= 0 ? 0 : level;
    int to = property.depth() >= 0 ? property.depth() : depth;
    Iterator<@Nullable Object> elements = from < to ? ObjectView.elements(value) : null;
    if (elements != null) {
      nodes.add(NewLine.INSTANCE);
      List<FormatNode> inside = new ArrayList<>();
      collection(elements, from + 1, to, inside);
      nodes.add(new Frame(INDENT, inside));
    } else if (value == null || isLeaf(value, from, to)) {
      leaf(value, nodes);
    } else {
      nodes.add(NewLine.INSTANCE);
      List<FormatNode> inside = new ArrayList<>();
      object(value, List.of(), from + 1, to, inside);
      nodes.add(new Frame(INDENT, inside));
    }
  }

  private void collection(
      Iterator<@Nullable Object> elements, int level, int depth, List<FormatNode> nodes) {
    line("[", nodes);
    List<FormatNode> inside = new ArrayList<>();
    int limit = reader.context().enumerationLimit();
    for (int count = 0; elements.hasNext(); count++) {
      Object element = elements.next();
      if (count == limit) {
        leaf(DisplayCells.ELLIPSIS, inside);
        break;
      }
      element(element, level, depth, inside);
    }
    nodes.add(new Frame(INDENT, inside));
    line("]", nodes);
    nodes.add(NewLine.INSTANCE);
  }

  private void element(@Nullable Object element, int level, int depth, List<FormatNode> nodes) {
    if (element == null || isLeaf(element, level, depth)) {
      leaf(element, nodes);
      return;
    }
    Iterator<@Nullable Object> elements = ObjectView.elements(element);
    if (elements == null) {
      object(element, List.of(), level + 1, depth, nodes);
      return;
    }
    nodes.add(NewLine.INSTANCE);
    List<FormatNode> inside = new ArrayList<>();
    collection(elements, level + 1, depth, inside);
    nodes.add(new Frame(INDENT, inside));
  }

  private static boolean isLeaf(Object value, int level, int depth) {
    return level >= depth || ObjectView.isScalar(value, ObjectView.typeNames(value));
  }

  private void leaf(@Nullable Object value, List<FormatNode> nodes) {
    line(reader.leaf(value), nodes);
  }

  private static void line(String text, List<FormatNode> nodes) {
    nodes.add(new Text(text));
    nodes.add(NewLine.INSTANCE);
  }

  private static String className(Object value) {
    List<String> names = ObjectView.typeNames(value);
    if (names.isEmpty()) {
      return "PSObject";
    }
    String name = names.get(0);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Makes the text pieces of a custom view. */
  record OfView(FormatContext context, ViewDefinition view, ViewDefinition.CustomView body)
      implements EntryMaker {
    @Override
    public Shape header() {
      return HEADER;
    }

    @Override
    public Entry entry(Object value) {
      return new CustomItem(body.nodes(value, context));
    }

    @Override
    public boolean appliesTo(List<String> typeNames) {
      return view.appliesTo(typeNames);
    }
  }
}
