package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;

/** Chooses elements at random, each set of them being as likely as any other. */
final class RandomElements extends Execution {
  private final Invocation in;
  private final RandomSource source;
  private final Param<Object[]> inputObject;
  private final int wanted;
  private final List<@Nullable Object> chosen = new ArrayList<>();
  private int seen;

  RandomElements(Invocation in, RandomSource source, Param<Object[]> inputObject, int wanted) {
    this.in = in;
    this.source = source;
    this.inputObject = inputObject;
    this.wanted = wanted;
  }

  @Override
  public void process() {
    @Nullable Object[] elements = in.get(inputObject);
    if (elements == null) {
      return;
    }
    for (Object element : elements) {
      if (seen < wanted) {
        chosen.add(element);
      } else if (source.next(0, seen + 1) < wanted) {
        chosen.set(source.next(0, chosen.size()), element);
      }
      seen++;
    }
  }

  @Override
  public void end() {
    int size = chosen.size();
    for (int i = 0; i < size; i++) {
      int place = source.next(i, size);
      in.write(chosen.get(place));
      chosen.set(place, chosen.get(i));
    }
  }
}
