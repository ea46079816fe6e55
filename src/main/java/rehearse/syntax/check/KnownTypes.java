package rehearse.syntax.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rehearse.value.TypeNames;

/** Tells which types and attributes the platform and PowerShell define. */
final class KnownTypes {
  /** Public types in namespace System, besides those with an entry in the catalog of types. */
  private static final Set<String> SYSTEM =
      words(
          """
          accessviolationexception action activator aggregateexception appcontext appdomain
          appdomainsetup appdomainunloadedexception applicationexception applicationid argumentexception
          argumentnullexception argumentoutofrangeexception arithmeticexception array arraysegment
          arraytypemismatchexception assemblyloadeventargs assemblyloadeventhandler asynccallback
          attribute attributetargets attributeusageattribute badimageformatexception
          base64formattingoptions bitconverter boolean buffer byte cannotunloadappdomainexception char
          charenumerator clscompliantattribute comparison console consolecanceleventargs
          consolecanceleventhandler consolecolor consolekey consolekeyinfo consolemodifiers
          consolespecialkey contextboundobject contextmarshalexception contextstaticattribute convert
          converter datamisalignedexception dateonly datetime datetimekind datetimeoffset dayofweek
          dbnull decimal delegate dividebyzeroexception dllnotfoundexception double
          duplicatewaitobjectexception entrypointnotfoundexception enum environment
          environmentvariabletarget eventargs eventhandler exception executionengineexception
          fieldaccessexception filestyleuriparser flagsattribute formatexception formattablestring
          ftpstyleuriparser func gc gccollectionmode gckind gcmemoryinfo gcnotificationstatus
          genericuriparser genericuriparseroptions guid half hashcode httpstyleuriparser
          iasyncdisposable iasyncresult icloneable icomparable iconvertible icustomformatter
          idisposable iequatable iformatprovider iformattable indexoutofrangeexception
          insufficientexecutionstackexception insufficientmemoryexception int128 int16 int32 int64
          intptr invalidcastexception invalidoperationexception invalidprogramexception
          invalidtimezoneexception iobservable iobserver iprogress iserviceprovider ispanformattable lazy
          loaderoptimization localdatastoreslot marshalbyrefobject math mathf memberaccessexception
          memory memoryextensions methodaccessexception midpointrounding missingfieldexception
          missingmemberexception missingmethodexception modulehandle multicastdelegate
          multicastnotsupportedexception netpipestyleuriparser newsstyleuriparser nonserializedattribute
          notfinitenumberexception notimplementedexception notsupportedexception nullable
          nullreferenceexception object objectdisposedexception obsoleteattribute operatingsystem
          operationcanceledexception outofmemoryexception overflowexception paramarrayattribute
          platformid platformnotsupportedexception predicate progress random rankexception
          resolveeventargs resolveeventhandler runtimefieldhandle runtimemethodhandle
          runtimetypehandle sbyte serializableattribute single stackoverflowexception stathreadattribute
          string stringcomparer stringcomparison stringnormalizationextensions stringsplitoptions
          systemexception threadstaticattribute timeonly timeoutexception timespan timezone
          timezoneinfo timezonenotfoundexception tuple tupleextensions type typeaccessexception typecode
          typeinitializationexception typeloadexception typeunloadedexception uint128 uint16 uint32
          uint64 uintptr unauthorizedaccessexception unhandledexceptioneventargs
          unhandledexceptioneventhandler uri uribuilder uricomponents uricreationoptions uriformat
          uriformatexception urihostnametype uriidnscope urikind uriparser uripartial
          uritypeconverter valuetuple valuetype version void weakreference
          """);

  /** Where the platform's namespaces start, System's own given without {@code System.} too. */
  private static final Set<String> NAMESPACES =
      words(
          """
          system microsoft newtonsoft
          buffers codedom collections componentmodel configuration data diagnostics directoryservices
          drawing dynamic formats globalization io linq management media net numerics reflection
          resources runtime security servicemodel serviceprocess speech text threading timers
          transactions web windows xml
          """);

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

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }

  /** Returns whether a type named {@code name} may exist: in known namespaces any may. */
  static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    int nested = lower.indexOf('+');
    String outer = nested < 0 ? lower : lower.substring(0, nested);
    return lower.equals("ordered")
        || TypeNames.find(name) != null
        || (dot < 0 ? SYSTEM.contains(outer) : NAMESPACES.contains(lower.substring(0, dot)));
  }

  /** Returns whether a generic type named {@code name} may exist. */
  static boolean containsGeneric(String name, int parameters) {
    String plain = name.toLowerCase(Locale.ROOT);
    int tick = plain.indexOf('`');
    plain = tick < 0 ? plain : plain.substring(0, tick);
    int dot = plain.indexOf('.');
    return (dot >= 0 && NAMESPACES.contains(plain.substring(0, dot)))
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
