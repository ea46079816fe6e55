package rehearse.cmdlets.help;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.format.Alignment;
import rehearse.format.PropertyExpression;
import rehearse.format.ViewDefinition;
import rehearse.format.ViewDefinition.CustomBody;
import rehearse.format.ViewDefinition.CustomView;
import rehearse.format.ViewDefinition.TableBody;
import rehearse.format.ViewDefinition.TableColumn;
import rehearse.format.ViewSource;

/** The views of help. */
@AutoService(ViewSource.class)
public final class HelpViews implements ViewSource {
  static final String SHORT = "HelpInfoShort";

  @Override
  public List<ViewDefinition> views() {
    return List.of(
        written("", WrittenHelpView.Extent.DEFAULT),
        written("#DetailedView", WrittenHelpView.Extent.DETAILED),
        written("#FullView", WrittenHelpView.Extent.FULL),
        written("#ExamplesView", WrittenHelpView.Extent.EXAMPLES),
        custom(WrittenHelp.TYPE + "#parameter", WrittenHelpView::parameterNodes),
        told("", false, false),
        told("#DetailedView", true, false),
        told("#FullView", true, true),
        told("#ExamplesView", false, false),
        custom(ToldHelp.TYPE + "#parameter", ToldHelpView::parameterNodes),
        shortTable());
  }

  private static ViewDefinition written(String suffix, WrittenHelpView.Extent extent) {
    return custom(
        WrittenHelp.TYPE + suffix, (help, context) -> WrittenHelpView.nodes(help, extent));
  }

  private static ViewDefinition told(String suffix, boolean withParameters, boolean full) {
    return custom(
        ToldHelp.TYPE + suffix, (help, context) -> ToldHelpView.nodes(help, withParameters, full));
  }

  private static ViewDefinition custom(String type, CustomView view) {
    return new ViewDefinition(type, List.of(type), null, false, new CustomBody(view));
  }

  private static ViewDefinition shortTable() {
    List<TableColumn> columns =
        List.of(
            column("Name", 33, "Name"),
            column("Category", 9, "Category"),
            column("Module", 25, "ModuleName"),
            column("Synopsis", 0, "Synopsis"));
    return new ViewDefinition(
        SHORT, List.of(SHORT), null, false, new TableBody(columns, false, false));
  }

  private static TableColumn column(String label, int width, String property) {
    return new TableColumn(label, width, Alignment.LEFT, PropertyExpression.exactly(property));
  }
}
