package rehearse.value.member;

import static rehearse.value.member.Arguments.character;
import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.StringBuilderValue;
import rehearse.value.format.NetFormat;

/** {@code System.Text.StringBuilder}. */
final class StringBuilderMembers {
  private static final String[] VALUES = {
    "string",
    "bool",
    "byte",
    "char",
    "decimal",
    "double",
    "short",
    "int",
    "long",
    "sbyte",
    "float",
    "ushort",
    "uint",
    "ulong",
    "System.Object"
  };
  private static final String SELF = "System.Text.StringBuilder ";

  private StringBuilderMembers() {}

  private static StringBuilderValue self(@Nullable Object self) {
    return (StringBuilderValue) Objects.requireNonNull(self);
  }

  private static StringBuilder builder(@Nullable Object self) {
    return self(self).text();
  }

  private static Object append(@Nullable Object self, String text) {
    builder(self).append(text);
    return self(self);
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    for (String type : VALUES) {
      table
          .method(
              SELF + "Append(" + type + " value)", (s, a) -> append(s, ObjectMembers.text(a[0])))
          .method(
              SELF + "Insert(int index, " + type + " value)",
              (s, a) -> insert(s, integer(a, 0), ObjectMembers.text(a[1])));
    }
    append(table);
    edit(table);
    table
        .property("int Capacity", s -> capacity(self(s)), (s, value) -> reserve(self(s), value))
        .property("int Length", s -> builder(s).length(), (s, value) -> resize(builder(s), value))
        .property("int MaxCapacity", s -> Integer.MAX_VALUE)
        .method("string ToString()", (s, a) -> builder(s).toString())
        .method(
            "string ToString(int startIndex, int length)",
            (s, a) -> Texts.substring(builder(s).toString(), integer(a, 0), integer(a, 1)))
        .method(
            "int EnsureCapacity(int capacity)",
            (s, a) -> {
              reserve(self(s), a[0]);
              return capacity(self(s));
            })
        .method(
            "bool Equals(System.Text.StringBuilder sb)",
            (s, a) -> a[0] != null && builder(s).toString().equals(builder(a[0]).toString()))
        .method("char get_Chars(int index)", (s, a) -> builder(s).charAt(integer(a, 0)))
        .method("char Chars(int index)", (s, a) -> builder(s).charAt(integer(a, 0)))
        .constructor("new()", (s, a) -> new StringBuilderValue(""))
        .constructor("new(int capacity)", (s, a) -> sized(integer(a, 0)))
        .constructor("new(string value)", (s, a) -> new StringBuilderValue(text(a, 0)))
        .constructor(
            "new(string value, int capacity)", (s, a) -> new StringBuilderValue(text(a, 0)));
    return table.build();
  }

  private static Object sized(int capacity) {
    if (capacity < 0) {
      throw Texts.notNegative("capacity", capacity);
    }
    StringBuilderValue builder = new StringBuilderValue("");
    builder.text().ensureCapacity(capacity);
    return builder;
  }

  private static int capacity(StringBuilderValue builder) {
    return Math.max(builder.text().capacity(), builder.text().length());
  }

  private static void reserve(StringBuilderValue builder, @Nullable Object capacity) {
    int wanted = ((Number) Objects.requireNonNull(capacity)).intValue();
    if (wanted < builder.text().length()) {
      throw Exceptions.outOfRange("capacity was less than the current size.", "value");
    }
    builder.text().trimToSize();
    StringBuilder text = builder.text();
    if (text.capacity() < wanted) {
      text.ensureCapacity(wanted);
    }
  }

  private static void resize(StringBuilder builder, @Nullable Object length) {
    int wanted = ((Number) Objects.requireNonNull(length)).intValue();
    if (wanted < 0) {
      throw Texts.notNegative("value", wanted);
    }
    builder.setLength(wanted);
  }

  private static void append(TableBuilder table) {
    table
        .method(
            SELF + "Append(char value, int repeatCount)",
            (s, a) -> append(s, String.valueOf(character(a, 0)).repeat(integer(a, 1))))
        .method(SELF + "Append(char[] value)", (s, a) -> append(s, Arguments.characters(a, 0)))
        .method(
            SELF + "Append(string value, int startIndex, int count)",
            (s, a) -> append(s, Texts.substring(text(a, 0), integer(a, 1), integer(a, 2))))
        .method(SELF + "Append(System.Text.StringBuilder value)", (s, a) -> append(s, text(a, 0)))
        .method(
            SELF + "AppendFormat(string format, System.Object arg0)",
            (s, a) -> append(s, NetFormat.composite(text(a, 0), rest(a))))
        .method(
            SELF + "AppendFormat(string format, System.Object arg0, System.Object arg1)",
            (s, a) -> append(s, NetFormat.composite(text(a, 0), rest(a))))
        .method(
            SELF
                + "AppendFormat(string format, System.Object arg0, System.Object arg1,"
                + " System.Object arg2)",
            (s, a) -> append(s, NetFormat.composite(text(a, 0), rest(a))))
        .method(
            SELF + "AppendFormat(string format, params System.Object[] args)",
            (s, a) -> append(s, NetFormat.composite(text(a, 0), Arguments.elements(a, 1))))
        .method(
            SELF + "AppendJoin(string separator, params System.Object[] values)",
            (s, a) -> append(s, StringStatics.join(text(a, 0), Arguments.elements(a, 1))))
        .method(
            SELF + "AppendJoin(string separator, params string[] values)",
            (s, a) -> append(s, StringStatics.join(text(a, 0), Arguments.elements(a, 1))))
        .method(SELF + "AppendLine()", (s, a) -> append(s, System.lineSeparator()))
        .method(
            SELF + "AppendLine(string value)",
            (s, a) -> append(s, text(a, 0) + System.lineSeparator()));
  }

  private static @Nullable Object[] rest(@Nullable Object[] a) {
    return Arrays.copyOfRange(a, 1, a.length);
  }

  private static Object insert(@Nullable Object self, int index, String text) {
    Texts.start(builder(self).toString(), index);
    builder(self).insert(index, text);
    return self(self);
  }

  private static void edit(TableBuilder table) {
    table
        .method(
            SELF + "Insert(int index, string value, int count)",
            (s, a) -> insert(s, integer(a, 0), text(a, 1).repeat(integer(a, 2))))
        .method(
            SELF + "Clear()",
            (s, a) -> {
              builder(s).setLength(0);
              return s;
            })
        .method(
            SELF + "Remove(int startIndex, int length)",
            (s, a) -> set(s, Texts.remove(builder(s).toString(), integer(a, 0), integer(a, 1))))
        .method(
            SELF + "Replace(char oldChar, char newChar)",
            (s, a) -> set(s, builder(s).toString().replace(character(a, 0), character(a, 1))))
        .method(
            SELF + "Replace(string oldValue, string newValue)",
            (s, a) -> set(s, Texts.replace(builder(s).toString(), text(a, 0), text(a, 1), false)))
        .method(
            "void set_Chars(int index, char value)",
            (s, a) ->
                ListMembers.nothing(() -> builder(s).setCharAt(integer(a, 0), character(a, 1))));
  }

  private static Object set(@Nullable Object self, String text) {
    builder(self).setLength(0);
    builder(self).append(text);
    return self(self);
  }
}
