package rehearse.command;

/** Decides which parameter set a call uses. */
final class ParameterSetChoice {
  private final ParameterBinder binder;
  private final BoundParameters bound;
  private final BindingErrors errors;
  private final ParameterSetTable table;

  ParameterSetChoice(ParameterBinder binder, BoundParameters bound, BindingErrors errors) {
    this.binder = binder;
    this.bound = bound;
    this.errors = errors;
    this.table = binder.sets();
  }

  /**
   * Counts the sets that are still possible and narrows them where the rules allow.
   *
   * @param beforeInput whether piped objects can still decide
   * @param settle whether the default set may be chosen for good
   * @return how many are possible
   */
  int validate(boolean beforeInput, boolean settle) {
    int sets = bound.parameterSets();
    if (sets == 0) {
      throw errors.ambiguousParameterSet();
    }
    if (sets == ParameterSetTable.ALL) {
      return validateAll(beforeInput, settle);
    }
    int count = Integer.bitCount(sets);
    if (count == 1) {
      return 1;
    }
    int preferred = table.defaultMask();
    if ((sets & preferred) != 0) {
      if (settle) {
        bound.setParameterSets(preferred);
        return 1;
      }
      return count;
    }
    return beforeInput && canPipeDecide(sets) ? count : narrowByMandatory();
  }

  private int validateAll(boolean beforeInput, boolean settle) {
    int count = Math.max(1, table.count());
    if (beforeInput && canPipeDecide(ParameterSetTable.ALL)) {
      return count;
    }
    if (table.defaultMask() != 0) {
      if (settle) {
        bound.setParameterSets(table.defaultMask());
        return 1;
      }
      return count;
    }
    return count > 1 ? narrowByMandatory() : count;
  }

  /** Chooses the one set whose mandatory parameters are all there. */
  private int narrowByMandatory() {
    int complete = bound.parameterSets() & table.union();
    for (int i = 0; i < binder.size(); i++) {
      if (!bound.isBound(i)) {
        for (BindableParameter.InSet set : binder.parameter(i).sets) {
          if (set.isMandatory()) {
            complete &= ~set.mask();
          }
        }
      }
    }
    if (Integer.bitCount(complete) != 1) {
      throw errors.ambiguousParameterSet();
    }
    bound.setParameterSets(complete);
    return 1;
  }

  /** Returns whether a parameter that is still free takes piped objects in one of the sets. */
  boolean canPipeDecide(int sets) {
    if (!binder.takesPipelineInput()) {
      return false;
    }
    for (int i = 0; i < binder.size(); i++) {
      if (!bound.isBound(i) && binder.parameter(i).takesPipelineInput(sets)) {
        return true;
      }
    }
    return false;
  }

  /** Drops sets in which no free parameter takes piped objects, if any other set remains. */
  void keepSetsThatTakeInput() {
    int sets = bound.parameterSets();
    int taking = 0;
    for (int i = 0; i < binder.size(); i++) {
      if (bound.isBound(i)) {
        continue;
      }
      for (BindableParameter.InSet set : binder.parameter(i).sets) {
        if (set.takesPipelineInput()) {
          if (set.mask() == 0) {
            return;
          }
          taking |= set.mask();
        }
      }
    }
    int kept = sets & taking;
    if (kept != 0) {
      bound.setParameterSets(kept);
    }
  }

  /** Chooses the default set if several are still possible, once nothing else can decide. */
  void settle() {
    int sets = bound.parameterSets();
    if (table.count() == 0 || Integer.bitCount(sets) == 1) {
      return;
    }
    if ((sets & table.defaultMask()) != 0) {
      bound.setParameterSets(table.defaultMask());
    } else if (table.count() == 1) {
      bound.setParameterSets(table.union());
    } else {
      narrowByMandatory();
    }
  }
}
