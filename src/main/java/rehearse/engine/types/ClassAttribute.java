package rehearse.engine.types;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.rule.EachElement;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/**
 * Attributes of parameters that a script defines: classes derived from {@code
 * ValidateArgumentsAttribute} or {@code ArgumentTransformationAttribute}.
 */
public final class ClassAttribute {
  private static final String AUTOMATION = "System.Management.Automation.";

  private ClassAttribute() {}

  /** Returns the rule that {@code type} stands for, null if it is no such class. */
  public static @Nullable ArgumentRule rule(
      PsType type, List<@Nullable Object> arguments, Map<String, @Nullable Object> named) {
    ScriptClass definition = ScriptClass.of(type);
    if (definition == null) {
      return null;
    }
    boolean transforms = derives(type, "ArgumentTransformationAttribute");
    if (!transforms && !derives(type, "ValidateArgumentsAttribute")) {
      return null;
    }
    Object attribute = Objects.requireNonNull(Members.create(type, arguments.toArray()));
    named.forEach(
        (name, value) -> {
          if (Members.find(attribute, name) instanceof Member.Property property) {
            property.set(attribute, value);
          }
        });
    if (transforms) {
      return new Transformation(definition, attribute);
    }
    return derives(type, "ValidateEnumeratedArgumentsAttribute")
        ? new ElementValidation(definition, attribute)
        : new Validation(definition, attribute);
  }

  private static boolean derives(PsType type, String base) {
    return TypeNames.named(AUTOMATION + base).isAssignableFrom(type);
  }

  private record Transformation(ScriptClass definition, Object attribute)
      implements ArgumentRule.Transformation {
    @Override
    public String name() {
      return definition.type().name();
    }

    @Override
    public PsType type() {
      return definition.type();
    }

    @Override
    public @Nullable Object transform(@Nullable Object argument) {
      return definition.callAsThis(attribute, "Transform", new Object[] {null, argument});
    }
  }

  private record Validation(ScriptClass definition, Object attribute)
      implements ArgumentRule.Validation {
    @Override
    public String name() {
      return definition.type().name();
    }

    @Override
    public PsType type() {
      return definition.type();
    }

    @Override
    public void validate(@Nullable Object argument) {
      definition.callAsThis(attribute, "Validate", new Object[] {argument, null});
    }
  }

  private record ElementValidation(ScriptClass definition, Object attribute)
      implements EachElement {
    @Override
    public String name() {
      return definition.type().name();
    }

    @Override
    public PsType type() {
      return definition.type();
    }

    @Override
    public void validateElement(Object element) {
      definition.callAsThis(attribute, "ValidateElement", new Object[] {element});
    }
  }
}
