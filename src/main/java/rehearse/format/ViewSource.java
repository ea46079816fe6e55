package rehearse.format;

import java.util.List;

/**
 * A module's views. Implementations are found as services ({@code @AutoService}) and asked once,
 * when a view is first looked for.
 */
public interface ViewSource {
  /** Returns the views; of several for one type the first is the default. */
  List<ViewDefinition> views();
}
