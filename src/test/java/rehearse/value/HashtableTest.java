package rehearse.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HashtableTest {
  @Test
  void behavesAsAMapUnderManyChanges() {
    Hashtable table = new Hashtable(KeyComparer.ORDINAL);
    Map<Object, Object> expected = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      Object key = random.nextBoolean() ? random.nextInt(500) : "key" + random.nextInt(500);
      if (random.nextInt(3) == 0) {
        assertThat(table.remove(key)).isEqualTo(expected.remove(key) != null);
      } else {
        table.put(key, i);
        expected.put(key, i);
      }
    }
    assertThat(table.size()).isEqualTo(expected.size());
    for (Object key : table.keys()) {
      assertThat(table.get(java.util.Objects.requireNonNull(key))).isEqualTo(expected.get(key));
    }
  }

  @Test
  void literalsIgnoreCaseAndKeepNumbersApart() {
    Hashtable table = new Hashtable();
    table.put("Name", 1);
    table.put("NAME", 2);
    table.put(1, "int");
    table.put("1", "string");
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.get("name")).isEqualTo(2);
    assertThat(table.get(1L)).isNull();
  }

  @Test
  void changesEndAWalk() {
    Hashtable table = new Hashtable();
    table.put("a", 1);
    table.put("b", 2);
    Iterator<@Nullable Object> keys = table.keyIterator();
    keys.next();
    table.put("a", 3);
    assertThatThrownBy(keys::hasNext).hasMessageStartingWith("Collection was modified");
  }

  @Test
  void orderedDictionariesAreFoundByPosition() {
    OrderedDictionary table = new OrderedDictionary();
    table.put("z", 1);
    table.put("a", 2);
    table.insert(1, "m", 3);
    table.remove("z");
    assertThat(table.keyAt(0)).isEqualTo("m");
    assertThat(table.at(1)).isEqualTo(2);
    assertThat(table.keys()).containsExactly("m", "a");
  }
}
