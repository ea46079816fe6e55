package rehearse.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parameters that can be given by position, by ascending position. */
final class PositionTable {
  /** A parameter at a position in one set, or in every set if the mask is 0. */
  record Place(int position, BindableParameter parameter, BindableParameter.InSet set) {}

  private final Place[] places;

  PositionTable(BindableParameter[] parameters) {
    List<Place> found = new ArrayList<>();
    for (BindableParameter parameter : parameters) {
      for (BindableParameter.InSet set : parameter.sets) {
        Integer position = set.entry().position();
        if (position != null) {
          found.add(new Place(position, parameter, set));
        }
      }
    }
    found.sort(Comparator.comparingInt(Place::position));
    places = found.toArray(new Place[0]);
  }

  int size() {
    return places.length;
  }

  Place place(int index) {
    return places[index];
  }

  /**
   * Returns whether two parameters that are still free claim one position in one set.
   *
   * @param sets the sets that are still possible
   */
  boolean isAmbiguous(BoundParameters bound, int sets) {
    for (int i = 0; i < places.length; i++) {
      if (!isFree(places[i], bound, sets)) {
        continue;
      }
      for (int j = i + 1; j < places.length && places[j].position == places[i].position; j++) {
        if (places[j].parameter != places[i].parameter
            && isFree(places[j], bound, sets)
            && collide(places[i].set.mask(), places[j].set.mask())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the place can take an argument. */
  static boolean isFree(Place place, BoundParameters bound, int sets) {
    return !bound.isBound(place.parameter.index)
        && place.set.matches(sets)
        && !place.set.entry().fromRemainingArguments();
  }

  private static boolean collide(int left, int right) {
    return left == right || (left & right) != 0;
  }
}
