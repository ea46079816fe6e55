package rehearse.exchange.cmdlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.value.PsType;

/** The parameters that set properties of a connector, taken from its schema. */
final class ConnectorParameters {
  private final Map<PropertyDefinition<?>, Param<Object>> parameters = new LinkedHashMap<>();

  /**
   * Declares a parameter for each property of {@code edition} that administrators may set.
   *
   * @param declare declares one, by name and type
   */
  ConnectorParameters(
      Edition edition, BiFunction<String, ParameterType<Object>, Param<Object>> declare) {
    for (PropertyDefinition<?> property : settable(edition)) {
      PsType type = parameterType(property);
      parameters.put(
          property,
          declare
              .apply(property.name(), new ParameterType<>(type, Object.class))
              .doc(property.documentation()));
    }
  }

  private static List<PropertyDefinition<?>> settable(Edition edition) {
    List<PropertyDefinition<?>> result = new ArrayList<>();
    for (PropertyDefinition<?> property : SendConnectorSchema.SEND_CONNECTOR.properties()) {
      boolean parameter =
          property.access() == PropertyDefinition.Access.PARAMETER
              || property == ConfigurationObject.NAME;
      if (parameter && property.existsIn(edition)) {
        result.add(property);
      }
    }
    result.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
    return result;
  }

  private static PsType parameterType(PropertyDefinition<?> property) {
    return property == SendConnectorSchema.SOURCE_TRANSPORT_SERVERS
        ? MultiValuedProperty.SERVER_NAMES
        : property.type();
  }

  /** Returns the parameter of {@code property}, or null if this edition has none. */
  @Nullable Param<Object> of(PropertyDefinition<?> property) {
    return parameters.get(property);
  }

  /** Returns the values a command line gives, names of servers not yet looked up. */
  Map<PropertyDefinition<?>, @Nullable Object> given(Invocation in) {
    Map<PropertyDefinition<?>, @Nullable Object> values = new LinkedHashMap<>();
    parameters.forEach(
        (property, parameter) -> {
          if (in.has(parameter)) {
            values.put(property, in.get(parameter));
          }
        });
    return values;
  }
}
