package rehearse.cmdlets.utility;

/** What {@code Measure-Object} is asked to compute. */
record Measure(
    boolean sum,
    boolean average,
    boolean standardDeviation,
    boolean minimum,
    boolean maximum,
    boolean lines,
    boolean words,
    boolean characters,
    boolean ignoreWhiteSpace) {
  boolean isNumeric() {
    return sum || average || standardDeviation;
  }

  boolean isText() {
    return lines || words || characters;
  }
}
