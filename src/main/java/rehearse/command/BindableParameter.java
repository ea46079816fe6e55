package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Types;

/** A parameter prepared for binding: its sets as bits, its rules sorted by what they do. */
final class BindableParameter {
  /** What a parameter is in one set, or in every set if {@code mask} is 0. */
  record InSet(int mask, ParameterSetEntry entry) {
    boolean matches(int sets) {
      return mask == 0 || (mask & sets) != 0;
    }

    boolean isMandatory() {
      return entry.mandatory();
    }

    boolean takesPipelineInput() {
      return entry.fromPipeline() || entry.fromPipelineByPropertyName();
    }
  }

  /** Which collections a parameter's type is, as far as binding treats them apart. */
  enum CollectionKind {
    NONE,
    ARRAY,
    LIST,
    COLLECTION
  }

  final int index;
  final ParameterSpec spec;
  final InSet[] sets;
  final int mask;
  final boolean inAllSets;
  final boolean isCommon;
  final boolean isSwitch;
  final boolean isUntyped;
  final boolean mandatoryInSomeSet;
  final boolean pipelineInSomeSet;
  final boolean takesScriptBlock;
  final boolean allowsNull;
  final boolean allowsEmptyString;
  final boolean allowsEmptyCollection;
  final CollectionKind collection;
  final @Nullable PsType element;
  final @Nullable String requiredTypeName;
  final ArgumentRule.Transformation[] transformations;
  final ArgumentRule.Validation[] validations;

  BindableParameter(int index, ParameterSpec spec, boolean isCommon, ParameterSetTable table) {
    this.index = index;
    this.spec = spec;
    this.isCommon = isCommon;
    this.sets = inSets(spec, table);
    this.mask = maskOf(sets);
    this.inAllSets = isInAll(sets);
    this.isSwitch = spec.isSwitch();
    this.isUntyped = isUntyped(spec.type());
    this.mandatoryInSomeSet = isMandatorySomewhere(sets);
    this.pipelineInSomeSet = takesPipelineSomewhere(sets);
    this.element = elementOf(spec.type());
    this.collection = kindOf(spec.type());
    this.takesScriptBlock = isUntyped || takesBlock(spec.type()) || takesBlock(element);
    this.allowsNull = hasMark(spec, ArgumentRule.Mark.ALLOW_NULL);
    this.allowsEmptyString = allowsNull || hasMark(spec, ArgumentRule.Mark.ALLOW_EMPTY_STRING);
    this.allowsEmptyCollection =
        allowsNull || hasMark(spec, ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION);
    this.requiredTypeName = requiredTypeName(spec.rules());
    this.transformations = transformations(spec.rules());
    this.validations = validations(spec.rules());
  }

  String name() {
    return spec.name();
  }

  PsType type() {
    return spec.type();
  }

  /** Returns whether the parameter can be used in one of {@code allowed}. */
  boolean isIn(int allowed) {
    return inAllSets || (mask & allowed) != 0;
  }

  boolean takesPipelineInput(int allowed) {
    for (InSet set : sets) {
      if (set.matches(allowed) && set.takesPipelineInput()) {
        return true;
      }
    }
    return false;
  }

  boolean takesRemaining(int allowed) {
    for (InSet set : sets) {
      if (set.matches(allowed) && set.entry().fromRemainingArguments()) {
        return true;
      }
    }
    return false;
  }

  private static InSet[] inSets(ParameterSpec spec, ParameterSetTable table) {
    InSet[] made = new InSet[spec.sets().size()];
    for (int i = 0; i < made.length; i++) {
      ParameterSetEntry entry = spec.sets().get(i);
      made[i] = new InSet(table.mask(entry.set()), entry);
    }
    return made;
  }

  private static int maskOf(InSet[] sets) {
    int mask = 0;
    for (InSet set : sets) {
      mask |= set.mask();
    }
    return mask;
  }

  private static boolean isInAll(InSet[] sets) {
    for (InSet set : sets) {
      if (set.mask() == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMandatorySomewhere(InSet[] sets) {
    for (InSet set : sets) {
      if (set.isMandatory()) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesPipelineSomewhere(InSet[] sets) {
    for (InSet set : sets) {
      if (set.takesPipelineInput()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUntyped(PsType type) {
    return type == Types.OBJECT || type == Types.PS_OBJECT || type == Types.PS_CUSTOM_OBJECT;
  }

  private static boolean takesBlock(@Nullable PsType type) {
    return type != null && (isUntyped(type) || type == Types.SCRIPT_BLOCK);
  }

  private static @Nullable PsType elementOf(PsType type) {
    if (type.element() != null) {
      return type.element();
    }
    return type != Types.ARRAY && kindOf(type) != CollectionKind.NONE
        ? (type.typeArguments().size() == 1 ? type.typeArguments().get(0) : Types.OBJECT)
        : null;
  }

  private static CollectionKind kindOf(PsType type) {
    if (type.isArray() || type == Types.ARRAY) {
      return CollectionKind.ARRAY;
    }
    if (implementsNamed(type, "System.Collections.IDictionary")) {
      return CollectionKind.NONE;
    }
    if (implementsNamed(type, "System.Collections.IList")) {
      return CollectionKind.LIST;
    }
    return implementsNamed(type, "System.Collections.Generic.ICollection`1")
        ? CollectionKind.COLLECTION
        : CollectionKind.NONE;
  }

  /** Returns whether {@code type} is, derives from or implements the type of that name. */
  static boolean implementsNamed(PsType type, String fullName) {
    for (PsType each = type; each != null; each = each.base()) {
      String name = each.fullName();
      int arguments = name.indexOf('[');
      if (fullName.equals(arguments < 0 ? name : name.substring(0, arguments))) {
        return true;
      }
      for (PsType implemented : each.interfaces()) {
        if (implementsNamed(implemented, fullName)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasMark(ParameterSpec spec, ArgumentRule.Mark mark) {
    return spec.rules().contains(mark);
  }

  private static @Nullable String requiredTypeName(List<ArgumentRule> rules) {
    for (ArgumentRule rule : rules) {
      if (rule instanceof ArgumentRule.RequiredTypeName required) {
        return required.typeName();
      }
    }
    return null;
  }

  private static ArgumentRule.Transformation[] transformations(List<ArgumentRule> rules) {
    List<ArgumentRule.Transformation> found = new ArrayList<>();
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i) instanceof ArgumentRule.Transformation transformation) {
        found.add(transformation);
      }
    }
    return found.toArray(new ArgumentRule.Transformation[0]);
  }

  private static ArgumentRule.Validation[] validations(List<ArgumentRule> rules) {
    List<ArgumentRule.Validation> found = new ArrayList<>();
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i) instanceof ArgumentRule.Validation validation) {
        found.add(validation);
      }
    }
    return found.toArray(new ArgumentRule.Validation[0]);
  }
}
