package rehearse.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** All views, found by the type names of an object. */
public final class FormatViews {
  private static final String DESERIALIZED = "Deserialized.";

  private final Map<String, List<ViewDefinition>> byType = new HashMap<>();

  private FormatViews() {}

  /** Holds the registry, made when it is first needed. */
  private static final class Registry {
    static final FormatViews VIEWS = load();

    private static FormatViews load() {
      FormatViews views = new FormatViews();
      views.add(BuiltInViews.load());
      for (ViewSource source : ServiceLoader.load(ViewSource.class)) {
        views.add(source.views());
      }
      return views;
    }
  }

  private void add(List<ViewDefinition> definitions) {
    for (ViewDefinition definition : definitions) {
      for (String type : definition.typeNames()) {
        byType.computeIfAbsent(key(type), name -> new ArrayList<>()).add(definition);
      }
    }
  }

  private static String key(String typeName) {
    return typeName.toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the type that a deserialized object had. */
  static String plainName(String typeName) {
    return typeName.startsWith(DESERIALIZED) ? typeName.substring(DESERIALIZED.length()) : typeName;
  }

  /**
   * Returns the view for an object with these type names, the most derived first; null if there is
   * none.
   *
   * @param shape the shape wanted, or null for any
   * @param name the view's name, or null for the default one
   */
  static @Nullable ViewDefinition find(
      List<String> typeNames, FormatRequest.@Nullable Shape shape, @Nullable String name) {
    return Registry.VIEWS.search(typeNames, shape, name, false);
  }

  /** Returns the view that shows an object wherever it turns up, or null. */
  static @Nullable ViewDefinition outOfBand(List<String> typeNames) {
    return Registry.VIEWS.search(typeNames, null, null, true);
  }

  /** Returns the names of the views for these types in this shape. */
  static List<String> names(List<String> typeNames, FormatRequest.@Nullable Shape shape) {
    List<String> names = new ArrayList<>();
    for (String typeName : typeNames) {
      for (ViewDefinition view :
          Registry.VIEWS.byType.getOrDefault(key(typeName), List.<ViewDefinition>of())) {
        if (shape == null || view.shape() == shape) {
          names.add(view.name());
        }
      }
    }
    return names;
  }

  private @Nullable ViewDefinition search(
      List<String> typeNames,
      FormatRequest.@Nullable Shape shape,
      @Nullable String name,
      boolean outOfBand) {
    for (String typeName : typeNames) {
      List<ViewDefinition> views = byType.get(key(typeName));
      if (views == null && typeName.startsWith(DESERIALIZED)) {
        views = byType.get(key(plainName(typeName)));
      }
      if (views == null) {
        continue;
      }
      for (ViewDefinition view : views) {
        if (view.outOfBand() == outOfBand
            && (shape == null || view.shape() == shape)
            && (name == null || view.name().equalsIgnoreCase(name))) {
          return view;
        }
      }
    }
    return null;
  }
}
