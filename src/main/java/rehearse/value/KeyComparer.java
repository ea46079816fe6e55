package rehearse.value;

import java.math.BigDecimal;

/** When two keys of a dictionary or elements of a set are the same one. */
public interface KeyComparer {
  /** .NET's own equality: strings by their characters, numbers by type and value. */
  KeyComparer ORDINAL =
      new KeyComparer() {
        @Override
        public int hash(Object key) {
          return hashOf(key);
        }

        @Override
        public boolean same(Object left, Object right) {
          return sameValue(left, right);
        }
      };

  /** As {@link #ORDINAL}, but strings compare without case. */
  KeyComparer IGNORE_CASE =
      new KeyComparer() {
        @Override
        public int hash(Object key) {
          return key instanceof String text ? hashIgnoringCase(text) : hashOf(key);
        }

        @Override
        public boolean same(Object left, Object right) {
          if (left instanceof String text) {
            return right instanceof String other && text.equalsIgnoreCase(other);
          }
          return sameValue(left, right);
        }
      };

  int hash(Object key);

  boolean same(Object left, Object right);

  private static int hashOf(Object key) {
    if (key instanceof BigDecimal number) {
      return number.signum() == 0 ? 0 : number.stripTrailingZeros().hashCode();
    }
    return key.hashCode();
  }

  private static boolean sameValue(Object left, Object right) {
    if (left == right) {
      return true;
    }
    if (left instanceof BigDecimal number) {
      return right instanceof BigDecimal other && number.compareTo(other) == 0;
    }
    return left.equals(right);
  }

  private static int hashIgnoringCase(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        c = Character.toLowerCase(Character.toUpperCase(c));
      } else if (c >= 'A' && c <= 'Z') {
        c = (char) (c + 32);
      }
      hash = 31 * hash + c;
    }
    return hash;
  }
}
