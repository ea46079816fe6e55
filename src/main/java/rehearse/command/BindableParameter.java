package rehearse.command;

/** A parameter as the binder keeps it. */
record BindableParameter(int index, ParameterSpec spec) {
  String name() {
    return spec.name();
  }
}
