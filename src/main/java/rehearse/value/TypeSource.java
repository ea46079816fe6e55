package rehearse.value;

import java.util.List;

/**
 * Types that another package owns and scripts may name. Sources are found as services, when a name
 * is not that of a type known here.
 */
public interface TypeSource {
  /** Returns what the full names of all its types start with, a namespace and a dot. */
  String namespace();

  List<PsType> types();
}
