package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** What an operator needs of the session it runs in. */
public interface OperatorContext {
  /** A context without a session: no {@code $OFS}, strict mode off, {@code $Matches} forgotten. */
  OperatorContext NONE =
      new OperatorContext() {
        @Override
        public void setMatches(Object matches) {}

        @Override
        public @Nullable String outputFieldSeparator() {
          return null;
        }

        @Override
        public int strictModeVersion() {
          return 0;
        }
      };

  /** Sets {@code $Matches} in the current scope. */
  void setMatches(Object matches);

  /** Returns the value of {@code $OFS} as text, or null if it is not set. */
  @Nullable String outputFieldSeparator();

  /** Returns the major version {@code Set-StrictMode} has set, or 0 if it is off. */
  int strictModeVersion();
}
