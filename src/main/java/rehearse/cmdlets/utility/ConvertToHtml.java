package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.PropertyArgument;
import rehearse.cmdlets.PropertyArgument.PropertyKey;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Hashtable;
import rehearse.value.HtmlText;
import rehearse.value.PsUri;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.format.NetFormat;

/** {@code ConvertTo-Html}: objects as a table or lists in an HTML page. */
@AutoService(Cmdlet.class)
public final class ConvertToHtml extends Cmdlet {
  private static final Set<PropertyKey> KEYS =
      EnumSet.of(
          PropertyKey.NAME, PropertyKey.EXPRESSION, PropertyKey.ALIGNMENT, PropertyKey.WIDTH);
  private static final Set<String> HTTP_HEADERS =
      Set.of("content-type", "default-style", "x-ua-compatible");
  private static final Set<String> META_NAMES =
      Set.of("application-name", "author", "description", "generator", "keywords", "viewport");
  private static final String PAGE = "Page";

  private final Param<String> as =
      param("As", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .rule(Rules.set("Table", "List"))
          .doc("A table with a row for each object, or a list for each.");
  private final Param<TypedArray> body =
      param("Body", ParameterType.STRING_ARRAY)
          .set(PAGE)
          .position(3)
          .doc("Lines to write at the start of the body.");
  private final Param<String> charset =
      param("Charset", ParameterType.STRING)
          .set(PAGE)
          .rule(Rules.notNullOrEmpty())
          .rule(Rules.pattern("^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$"))
          .doc("The character set that the page names.");
  private final Param<PsUri> cssUri =
      param("CssUri", new ParameterType<>(Types.URI, PsUri.class))
          .set(PAGE)
          .alias("cu", "uri")
          .rule(Rules.notNullOrEmpty())
          .doc("Where the style sheet is.");
  private final Param<Boolean> fragment =
      switchParam("Fragment").set("Fragment").doc("Gives the table alone.");
  private final Param<TypedArray> head =
      param("Head", ParameterType.STRING_ARRAY)
          .set(PAGE)
          .position(1)
          .doc("Lines for the head of the page, instead of its title.");
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(Param.Pipeline.VALUE)
          .doc("The objects to show.");
  private final Param<Hashtable> meta =
      param("Meta", new ParameterType<>(Types.HASHTABLE, Hashtable.class))
          .set(PAGE)
          .rule(Rules.notNullOrEmpty())
          .doc("What the page says about itself, by name.");
  private final Param<TypedArray> postContent =
      param("PostContent", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("Lines to write after the table.");
  private final Param<TypedArray> preContent =
      param("PreContent", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("Lines to write before the table.");
  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("The properties to show: names, wildcards, or calculated ones.");
  private final Param<String> title =
      param("Title", ParameterType.STRING)
          .set(PAGE)
          .position(2)
          .rule(Rules.notNullOrEmpty())
          .doc("The title of the page.");
  private final Param<Boolean> transitional =
      switchParam("Transitional")
          .set(PAGE)
          .doc("Declares the page as XHTML Transitional rather than Strict.");

  public ConvertToHtml() {
    super("ConvertTo-Html", "Writes objects as a page of HTML.");
    defaultParameterSet(PAGE);
    example(
        "Make a table for a report",
        "[pscustomobject]@{ Name = 'a'; Size = 1 } | ConvertTo-Html -Fragment",
        "<table>\n<colgroup><col/><col/></colgroup>\n<tr><th>Name</th><th>Size</th></tr>\n"
            + "<tr><td>a</td><td>1</td></tr>\n</table>");
  }

  @Override
  public Execution start(Invocation in) {
    return new Page(in);
  }

  private final class Page extends Execution {
    private final Invocation in;
    private final boolean list;
    private @Nullable List<PropertyArgument> columns;

    Page(Invocation in) {
      this.in = in;
      this.list = in.get(as, "Table").equalsIgnoreCase("List");
    }

    @Override
    public void begin() {
      if (!in.isOn(fragment)) {
        pageHead();
        lines(body);
      }
      lines(preContent);
      in.write("<table>");
    }

    private void pageHead() {
      String kind = in.isOn(transitional) ? "Transitional" : "Strict";
      in.write(
          "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 "
              + kind
              + "//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-"
              + kind.toLowerCase(Locale.ROOT)
              + ".dtd\">");
      in.write("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
      in.write("<head>");
      if (in.has(charset)) {
        in.write("<meta charset=\"" + in.get(charset, "") + "\">");
      }
      Hashtable metas = in.get(meta);
      if (metas != null) {
        metas(metas);
      }
      if (in.has(head)) {
        lines(head);
      } else {
        in.write("<title>" + in.get(title, "HTML TABLE") + "</title>");
      }
      if (in.has(cssUri)) {
        in.write(
            "<link rel=\"stylesheet\" type=\"text/css\" href=\""
                + ObjectText.of(in.get(cssUri))
                + "\" />");
      }
      in.write("</head><body>");
    }

    private void metas(Hashtable metas) {
      Iterator<@Nullable Object> names = metas.keyIterator();
      while (names.hasNext()) {
        Object key = names.next();
        String name = ObjectText.of(key);
        String lower = name.toLowerCase(Locale.ROOT);
        String attribute = HTTP_HEADERS.contains(lower) ? "http-equiv" : "name";
        if (attribute.equals("name") && !META_NAMES.contains(lower)) {
          in.writeWarning(
              "Accepted meta properties are content-type, default-style, application-name, author,"
                  + " description, generator, keywords, x-ua-compatible, and viewport. The meta"
                  + " pair: "
                  + name
                  + " and "
                  + ObjectText.of(metas.get(key))
                  + " may not function correctly.");
        }
        in.write(
            "<meta "
                + attribute
                + "=\""
                + name
                + "\" content=\""
                + ObjectText.of(metas.get(key))
                + "\">");
      }
    }

    private void lines(Param<TypedArray> texts) {
      for (String line : Arguments.texts(in.get(texts))) {
        in.write(line);
      }
    }

    @Override
    public void process() {
      Object object = in.get(inputObject);
      if (object == null) {
        return;
      }
      List<PropertyArgument> shown = columns;
      boolean first = shown == null;
      if (shown == null) {
        shown = resolve(object);
        columns = shown;
      }
      if (list) {
        if (!first) {
          in.write("<tr><td><hr></td></tr>");
        }
        for (PropertyArgument column : shown) {
          in.write(
              "<tr><td>" + label(column) + ":</td><td>" + value(column, object) + "</td></tr>");
        }
        return;
      }
      if (first) {
        tableHead(shown);
      }
      StringBuilder row = new StringBuilder("<tr>");
      for (PropertyArgument column : shown) {
        row.append("<td>").append(value(column, object)).append("</td>");
      }
      in.write(row.append("</tr>").toString());
    }

    /** Returns the columns for objects like {@code object}; a lone property keeps its name. */
    private List<PropertyArgument> resolve(Object object) {
      Object[] asked = in.get(property);
      List<PropertyArgument> resolved = new ArrayList<>();
      for (PropertyArgument argument :
          PropertyArgument.parse(asked == null ? new Object[] {"*"} : asked, KEYS, in)) {
        List<PropertyExpression> found = argument.expression().resolve(object);
        if (found.size() == 1) {
          resolved.add(argument);
        } else {
          found.forEach(expression -> resolved.add(argument.with(expression)));
        }
      }
      return resolved;
    }

    private void tableHead(List<PropertyArgument> shown) {
      StringBuilder group = new StringBuilder("<colgroup>");
      StringBuilder row = new StringBuilder("<tr>");
      for (PropertyArgument column : shown) {
        group.append("<col");
        attribute(group, "width", column.entry(PropertyKey.WIDTH));
        attribute(group, "align", column.entry(PropertyKey.ALIGNMENT));
        group.append("/>");
        row.append("<th>").append(label(column)).append("</th>");
      }
      in.write(group.append("</colgroup>").toString());
      in.write(row.append("</tr>").toString());
    }

    private static void attribute(StringBuilder tag, String name, @Nullable Object value) {
      if (value != null) {
        tag.append(' ').append(name).append(" = \"").append(ObjectText.of(value)).append('"');
      }
    }

    private static String label(PropertyArgument column) {
      String name = column.name();
      return name == null ? column.expression().toString() : name;
    }

    private static String value(PropertyArgument column, Object object) {
      List<PropertyExpression.Result> results = column.expression().results(object);
      Object value = results.isEmpty() ? null : results.get(0).value();
      return value == null ? "" : HtmlText.encode(NetFormat.general(value));
    }

    @Override
    public void end() {
      in.write("</table>");
      lines(postContent);
      if (!in.isOn(fragment)) {
        in.write("</body></html>");
      }
    }
  }
}
