package rehearse.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * All types known by full name: those of {@link Types}, and those listed in the resources {@code
 * types.tsv} and {@code enums.tsv}, which are read when a name first needs them.
 */
final class TypeCatalog {
  private static final Map<String, PsType> KNOWN = new HashMap<>();
  private static @Nullable Map<String, String[]> listed;

  static {
    PsType[] direct = {
      Types.OBJECT,
      Types.VALUE_TYPE,
      Types.ENUM,
      Types.ARRAY,
      Types.STRING,
      Types.FORMAT_PROVIDER,
      Types.COMPARABLE,
      Types.CONVERTIBLE,
      Types.FORMATTABLE,
      Types.CLONEABLE,
      Types.DISPOSABLE,
      Types.ENUMERABLE,
      Types.ENUMERATOR,
      Types.COLLECTION,
      Types.LIST,
      Types.DICTIONARY,
      Types.INT,
      Types.LONG,
      Types.SHORT,
      Types.SBYTE,
      Types.BYTE,
      Types.USHORT,
      Types.UINT,
      Types.ULONG,
      Types.SINGLE,
      Types.DOUBLE,
      Types.DECIMAL,
      Types.BIGINT,
      Types.BOOL,
      Types.CHAR,
      Types.GUID,
      Types.DATETIME,
      Types.TIMESPAN,
      Types.DATETIME_OFFSET,
      Types.SWITCH,
      Types.VOID,
      Types.DICTIONARY_ENTRY,
      Types.HASHTABLE,
      Types.ORDERED_DICTIONARY,
      Types.ARRAY_LIST,
      Types.STRING_BUILDER,
      Types.REGEX,
      Types.CAPTURE,
      Types.GROUP,
      Types.MATCH,
      Types.VERSION,
      Types.SEMANTIC_VERSION,
      Types.URI,
      Types.IP_ADDRESS,
      Types.MAIL_ADDRESS,
      Types.CULTURE,
      Types.SECURE_STRING,
      Types.CREDENTIAL,
      Types.REFERENCE,
      Types.TYPE,
      Types.RUNTIME_TYPE,
      Types.SCRIPT_BLOCK,
      Types.PS_OBJECT,
      Types.PS_CUSTOM_OBJECT,
      Types.ERROR_RECORD,
      Types.EXCEPTION,
      Types.SYSTEM_EXCEPTION,
      Types.RUNTIME_EXCEPTION
    };
    for (PsType type : direct) {
      KNOWN.put(type.fullName().toLowerCase(Locale.ROOT), type);
    }
  }

  private TypeCatalog() {}

  /** Returns the type whose full name is {@code name} in any case, or null. */
  static synchronized @Nullable PsType find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    PsType known = KNOWN.get(key);
    if (known != null) {
      return known;
    }
    String[] row = listed().get(key);
    PsType made = row == null ? ofOtherPackage(key) : make(row);
    if (made != null) {
      KNOWN.put(key, made);
    }
    return made;
  }

  private static @Nullable PsType ofOtherPackage(String key) {
    for (TypeSource source : Sources.ALL) {
      if (key.startsWith(source.namespace().toLowerCase(Locale.ROOT))) {
        for (PsType type : source.types()) {
          if (type.fullName().equalsIgnoreCase(key)) {
            return type;
          }
        }
      }
    }
    return null;
  }

  /** Holds the sources of types, found when a name is in no list here. */
  private static final class Sources {
    static final List<TypeSource> ALL = new ArrayList<>();

    static {
      ServiceLoader.load(TypeSource.class).forEach(ALL::add);
    }
  }

  /** Returns the full names of all types, in the lower case they are found by. */
  static synchronized List<String> names() {
    List<String> names = new ArrayList<>();
    for (PsType type : KNOWN.values()) {
      names.add(type.fullName());
    }
    for (Map.Entry<String, String[]> row : listed().entrySet()) {
      if (!KNOWN.containsKey(row.getKey())) {
        names.add(row.getValue()[0]);
      }
    }
    return names;
  }

  private static PsType make(String[] row) {
    PsType.Builder builder = PsType.named(row[0]);
    if (row[1].equals("enum")) {
      return builder
          .base(Types.ENUM)
          .implementing(
              Types.FORMAT_PROVIDER, Types.COMPARABLE, Types.CONVERTIBLE, Types.FORMATTABLE)
          .enumeration(enumeration(row[2], row[3]))
          .build();
    }
    if (row.length > 2 && !row[2].isEmpty()) {
      builder.base(find(row[2]));
    }
    if (row.length > 3) {
      String[] names = row[3].split(",");
      List<PsType> interfaces = new ArrayList<>();
      for (String name : names) {
        PsType face = find(name);
        if (face != null) {
          interfaces.add(face);
        }
      }
      builder.implementing(interfaces.toArray(new PsType[0]));
    }
    switch (row[1]) {
      case "interface" -> builder.kind(PsType.Kind.INTERFACE);
      case "struct" -> builder.kind(PsType.Kind.STRUCT);
      default -> builder.kind(PsType.Kind.CLASS);
    }
    return builder.build();
  }

  private static EnumNames enumeration(String flags, String members) {
    List<String> names = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    long next = 0;
    for (String member : members.split(" ")) {
      int equals = member.indexOf('=');
      long value = equals < 0 ? next : Long.parseLong(member.substring(equals + 1));
      names.add(equals < 0 ? member : member.substring(0, equals));
      values.add(value);
      next = value + 1;
    }
    return new EnumNames(names, values, flags.equals("flags"), Types.INT);
  }

  private static Map<String, String[]> listed() {
    Map<String, String[]> rows = listed;
    if (rows == null) {
      rows = new HashMap<>(1024);
      for (String[] row : read("types.tsv")) {
        rows.put(row[0].toLowerCase(Locale.ROOT), row);
      }
      for (String[] row : read("enums.tsv")) {
        rows.put(row[0].toLowerCase(Locale.ROOT), new String[] {row[0], "enum", row[1], row[2]});
      }
      listed = rows;
    }
    return rows;
  }

  private static List<String[]> read(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream stream = TypeCatalog.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(line.split("\t"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
