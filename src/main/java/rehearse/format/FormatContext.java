package rehearse.format;

import rehearse.command.Session;

/** What formatting asks of the session, each time anew: scripts change it as they run. */
public interface FormatContext {
  /** A context without a session: four elements of a collection, a concise error view. */
  FormatContext DEFAULT =
      new FormatContext() {
        @Override
        public int enumerationLimit() {
          return CellText.defaultLimit();
        }

        @Override
        public ErrorView errorView() {
          return ErrorView.ConciseView;
        }

        @Override
        public int hostWidth() {
          return 120;
        }

        @Override
        public String currentDirectory() {
          return "";
        }

        @Override
        public int screenRows() {
          return 0;
        }
      };

  /** Returns how many elements of a collection to show ({@code $FormatEnumerationLimit}). */
  int enumerationLimit();

  /** Returns how to show errors ({@code $ErrorView}). */
  ErrorView errorView();

  /** Returns the columns of the console, at which error messages are broken. */
  int hostWidth();

  /** Returns the current directory, below which paths are shown short; empty for none. */
  String currentDirectory();

  /** Returns the rows of the screen, after which a table repeats its header; 0 if unknown. */
  int screenRows();

  /** Returns the context that {@code session}'s preference variables make. */
  static FormatContext of(Session session) {
    return new FormatContext() {
      @Override
      public int enumerationLimit() {
        Object value = session.variables().get("FormatEnumerationLimit");
        return value instanceof Integer limit ? limit : CellText.defaultLimit();
      }

      @Override
      public ErrorView errorView() {
        return ErrorView.of(session.variables().get("ErrorView"));
      }

      @Override
      public int hostWidth() {
        return session.host().width();
      }

      @Override
      public String currentDirectory() {
        return session.location().toString();
      }

      @Override
      public int screenRows() {
        return session.host().height();
      }
    };
  }
}
