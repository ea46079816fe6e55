package rehearse.format;

/** What a line is, for those who colour it. */
public enum TextKind {
  PLAIN,
  /** Labels of a table and the dashes under them. */
  TABLE_HEADER,
  /** A line of a list; its label ends at the first {@code " : "}. */
  LIST_ITEM,
  /** The line above a group. */
  GROUP_LABEL
}
