package rehearse.cmdlets.utility;

import java.util.Comparator;

/**
 * The sort of .NET's lists: introspective, and not stable. It decides the order of items that
 * compare as equal, and of items whose comparison contradicts itself, so it has to be the same
 * algorithm step by step.
 */
final class IntroSort<T> {
  private static final int SMALL = 16;

  private final T[] items;
  private final Comparator<? super T> order;

  private IntroSort(T[] items, Comparator<? super T> order) {
    this.items = items;
    this.order = order;
  }

  static <T> void sort(T[] items, Comparator<? super T> order) {
    if (items.length > 1) {
      int depth = 2 * (32 - Integer.numberOfLeadingZeros(items.length));
      new IntroSort<>(items, order).sort(0, items.length, depth);
    }
  }

  /** Sorts so that items that compare as equal stay in the order they came in. */
  static <T> void sortStably(T[] items, Comparator<? super T> order) {
    T[] unsorted = items.clone();
    Integer[] places = new Integer[items.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    sort(
        places,
        (a, b) -> {
          int result = order.compare(unsorted[a], unsorted[b]);
          return result != 0 ? result : Integer.compare(a, b);
        });
    for (int i = 0; i < places.length; i++) {
      items[i] = unsorted[places[i]];
    }
  }

  private void sort(int from, int to, int depthLimit) {
    int end = to;
    int depth = depthLimit;
    while (end - from > 1) {
      if (end - from <= SMALL) {
        sortSmall(from, end);
        return;
      }
      if (depth == 0) {
        heapSort(from, end);
        return;
      }
      depth--;
      int pivot = partition(from, end);
      sort(pivot + 1, end, depth);
      end = pivot;
    }
  }

  private void sortSmall(int from, int end) {
    int size = end - from;
    if (size == 2) {
      swapIfGreater(from, from + 1);
    } else if (size == 3) {
      swapIfGreater(from, from + 1);
      swapIfGreater(from, from + 2);
      swapIfGreater(from + 1, from + 2);
    } else {
      for (int i = from; i < end - 1; i++) {
        T item = items[i + 1];
        int j = i;
        while (j >= from && order.compare(item, items[j]) < 0) {
          items[j + 1] = items[j];
          j--;
        }
        items[j + 1] = item;
      }
    }
  }

  /** Moves what is less than a pivot before it, and returns where the pivot ends up. */
  private int partition(int from, int end) {
    int last = end - 1;
    int middle = from + ((end - from - 1) >> 1);
    swapIfGreater(from, middle);
    swapIfGreater(from, last);
    swapIfGreater(middle, last);
    T pivot = items[middle];
    swap(middle, last - 1);
    int left = from;
    int right = last - 1;
    while (left < right) {
      do {
        left++;
      } while (left < last && order.compare(items[left], pivot) < 0);
      do {
        right--;
      } while (right > from && order.compare(pivot, items[right]) < 0);
      if (left >= right) {
        break;
      }
      swap(left, right);
    }
    if (left != last - 1) {
      swap(left, last - 1);
    }
    return left;
  }

  private void heapSort(int from, int end) {
    int size = end - from;
    for (int i = size >> 1; i >= 1; i--) {
      siftDown(from, i, size);
    }
    for (int i = size; i > 1; i--) {
      swap(from, from + i - 1);
      siftDown(from, 1, i - 1);
    }
  }

  private void siftDown(int from, int start, int size) {
    int i = start;
    T item = items[from + i - 1];
    while (i <= size >> 1) {
      int child = 2 * i;
      if (child < size && order.compare(items[from + child - 1], items[from + child]) < 0) {
        child++;
      }
      if (order.compare(item, items[from + child - 1]) >= 0) {
        break;
      }
      items[from + i - 1] = items[from + child - 1];
      i = child;
    }
    items[from + i - 1] = item;
  }

  private void swapIfGreater(int left, int right) {
    if (order.compare(items[left], items[right]) > 0) {
      swap(left, right);
    }
  }

  private void swap(int left, int right) {
    T item = items[left];
    items[left] = items[right];
    items[right] = item;
  }
}
