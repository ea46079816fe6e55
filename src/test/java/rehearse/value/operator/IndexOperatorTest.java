package rehearse.value.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.value.AutomationNull;
import rehearse.value.Hashtable;
import rehearse.value.OrderedDictionary;
import rehearse.value.TypedArray;
import rehearse.value.Types;

class IndexOperatorTest {
  private static final OperatorContext STRICT =
      new OperatorContext() {
        @Override
        public void setMatches(Object matches) {}

        @Override
        public @Nullable String outputFieldSeparator() {
          return null;
        }

        @Override
        public int strictModeVersion() {
          return 3;
        }
      };

  @Test
  void arraysAndStrings() {
    Object[] array = {"x", "y", "z"};
    assertThat(IndexOperator.get(array, -1)).isEqualTo("z");
    assertThat(IndexOperator.get(array, "1")).isEqualTo("y");
    assertThat(IndexOperator.get(array, 1.6)).isEqualTo("z");
    assertThat(IndexOperator.get(array, 7)).isNull();
    assertThat(IndexOperator.get(array, "q")).isNull();
    assertThat(IndexOperator.get("abc", 1)).isEqualTo('b');
    assertThat((Object[]) IndexOperator.get(array, new Object[] {0, 9, -1}))
        .containsExactly("x", "z");
  }

  @Test
  void strictModeRefusesMissingElements() {
    assertThatThrownBy(() -> IndexOperator.get(new Object[] {1}, 5, STRICT))
        .hasMessage("Index was outside the bounds of the array.");
  }

  @Test
  void dictionaries() {
    Hashtable table = new Hashtable();
    table.put("a", 1);
    table.put("b", 2);
    assertThat(IndexOperator.get(table, "A")).isEqualTo(1);
    assertThat((Object[]) IndexOperator.get(table, new Object[] {"a", "b"})).containsExactly(1, 2);
    OrderedDictionary ordered = new OrderedDictionary();
    ordered.put("x", "first");
    assertThat(IndexOperator.get(ordered, 0)).isEqualTo("first");
    assertThat(IndexOperator.get(ordered, "x")).isEqualTo("first");
  }

  @Test
  void singleValues() {
    assertThat(IndexOperator.get(5, 0)).isEqualTo(5);
    assertThat(IndexOperator.get(5, 1)).isSameAs(AutomationNull.VALUE);
  }

  @Test
  void writing() {
    Object[] array = {1, 2};
    IndexOperator.set(array, -1, "last");
    assertThat(array).containsExactly(1, "last");
    TypedArray numbers = TypedArray.ofLength(Types.INT, 2);
    IndexOperator.set(numbers, 0, "7");
    assertThat(numbers.get(0)).isEqualTo(7);
    assertThatThrownBy(() -> IndexOperator.set(array, 5, 1))
        .hasMessage("Index was outside the bounds of the array.");
    assertThatThrownBy(() -> IndexOperator.set(array, new Object[] {0, 1}, 9))
        .hasMessage(
            "Array assignment to [0,1] failed because assignment to slices is not supported.");
    assertThatThrownBy(() -> IndexOperator.set("abc", 0, 'x'))
        .hasMessage("Unable to index into an object of type \"System.String\".");
  }

  @Test
  void nulls() {
    assertThatThrownBy(() -> IndexOperator.get(null, 0))
        .hasMessage("Cannot index into a null array.");
    assertThatThrownBy(() -> IndexOperator.get(new Hashtable(), null))
        .hasMessage("Index operation failed; the array index evaluated to null.");
  }
}
