package rehearse.format;

import org.jspecify.annotations.Nullable;

/** The ways to show an error record ({@code $ErrorView}). */
@SuppressWarnings("MemberName")
public enum ErrorView {
  NormalView,
  CategoryView,
  ConciseView,
  DetailedView;

  /** Returns the view {@code value} names, {@link #ConciseView} for anything else. */
  static ErrorView of(@Nullable Object value) {
    if (value != null) {
      String name = value.toString();
      for (ErrorView view : values()) {
        if (view.name().equalsIgnoreCase(name)) {
          return view;
        }
      }
    }
    return ConciseView;
  }
}
