package rehearse.directory;

import org.jspecify.annotations.Nullable;

/** One difference between two snapshots. */
public sealed interface Change {
  /** Returns the object's class. */
  Schema schema();

  /** Returns the object's name, the later one where it was renamed. */
  String objectName();

  /** An object that the later snapshot has in addition. */
  record Added(DirectoryObject object) implements Change {
    @Override
    public Schema schema() {
      return object.schema();
    }

    @Override
    public String objectName() {
      return object.name();
    }
  }

  /** An object that the later snapshot lacks. */
  record Removed(DirectoryObject object) implements Change {
    @Override
    public Schema schema() {
      return object.schema();
    }

    @Override
    public String objectName() {
      return object.name();
    }
  }

  /** A property with another value; a new name shows as the property {@code Name}. */
  record Modified(
      DirectoryObject object, String property, @Nullable Object oldValue, @Nullable Object newValue)
      implements Change {
    @Override
    public Schema schema() {
      return object.schema();
    }

    @Override
    public String objectName() {
      return object.name();
    }
  }
}
