package rehearse.format;

/** Where a column puts a text that is narrower than the column. */
public enum Alignment {
  LEFT,
  CENTER,
  RIGHT
}
