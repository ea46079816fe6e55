package rehearse.syntax.check;

import java.util.Locale;
import java.util.Set;
import rehearse.value.TypeNames;

/** Tells which types and attributes the platform and PowerShell define. */
final class KnownTypes {
  /** Types of the namespace System that scripts may name though nothing here makes use of them. */
  private static final Set<String> PLATFORM =
      Set.of(
          "appcontext",
          "appdomainsetup",
          "argiterator",
          "arraysegment",
          "assemblyloadeventargs",
          "asynccallback",
          "base64formattingoptions",
          "buffer",
          "cannotunloadappdomainexception",
          "charenumerator",
          "clscompliantattribute",
          "consolecanceleventargs",
          "consolecanceleventhandler",
          "consolekey",
          "consolekeyinfo",
          "consolemodifiers",
          "consolespecialkey",
          "contextboundobject",
          "dateonly",
          "delegate",
          "environmentvariabletarget",
          "eventargs",
          "eventhandler",
          "flagsattribute",
          "formattablestring",
          "gcgenerationinfo",
          "gcmemoryinfo",
          "gckind",
          "gcnotificationstatus",
          "genericuriparser",
          "half",
          "hashcode",
          "iasyncdisposable",
          "iasyncresult",
          "iconvertible",
          "icustomformatter",
          "index",
          "int128",
          "intptr",
          "iserviceprovider",
          "lazy",
          "localdatastoreslot",
          "marshalbyrefobject",
          "mathf",
          "midpointrounding",
          "modulehandle",
          "multicastdelegate",
          "nonserializedattribute",
          "nullable",
          "obsoleteattribute",
          "operatingsystem",
          "paramarrayattribute",
          "range",
          "resolveeventargs",
          "resolveeventhandler",
          "runtimeargumenthandle",
          "runtimefieldhandle",
          "runtimemethodhandle",
          "runtimetypehandle",
          "sequenceposition",
          "serializableattribute",
          "stringnormalizationextensions",
          "stringsplitoptions",
          "threadstaticattribute",
          "timeonly",
          "typecode",
          "uint128",
          "uintptr",
          "uribuilder",
          "uricomponents",
          "uriformat",
          "urihostnametype",
          "uriparser",
          "uripartial",
          "weakreference");

  /** Generic types of the namespace System by their names without the count of parameters. */
  private static final Set<String> GENERIC =
      Set.of(
          "iequatable",
          "iprogress",
          "progress",
          "iobservable",
          "iobserver",
          "valuetuple",
          "converter",
          "memory",
          "readonlymemory",
          "span",
          "readonlyspan",
          "action",
          "func",
          "tuple",
          "eventhandler",
          "icomparable",
          "lazy",
          "nullable",
          "predicate",
          "comparison",
          "weakreference",
          "arraysegment");

  private KnownTypes() {}

  /** Returns whether a type named {@code name} may exist; names with dots are not looked up. */
  static boolean contains(String name) {
    return name.indexOf('.') >= 0
        || name.equalsIgnoreCase("ordered")
        || PLATFORM.contains(name.toLowerCase(Locale.ROOT))
        || TypeNames.find(name) != null;
  }

  /** Returns whether a generic type named {@code name} may exist. */
  static boolean containsGeneric(String name, int parameters) {
    String plain = name.toLowerCase(Locale.ROOT);
    int tick = plain.indexOf('`');
    plain = tick < 0 ? plain : plain.substring(0, tick);
    return plain.indexOf('.') >= 0
        || GENERIC.contains(plain)
        || TypeNames.find(plain + "`" + parameters) != null;
  }

  /** Returns whether an attribute named {@code name} may exist. */
  static boolean containsAttribute(String name) {
    return contains(name)
        || contains(name + "Attribute")
        || TypeNames.find("System.Management.Automation." + name + "Attribute") != null
        || KnownAttributes.contains(name);
  }
}
