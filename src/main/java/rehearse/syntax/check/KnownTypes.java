package rehearse.syntax.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.ArrayTypeName;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.GenericTypeName;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;
import rehearse.value.TypeNames;

/**
 * The types a script may name in its classes: its own, those of the platform, those that its {@code
 * using} statements bring along. Types of the platform that no script here ever makes are known by
 * their names only.
 */
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

  private final Map<String, TypeDefinitionAst> definitions = new HashMap<>();
  private boolean importsNamespace;
  private boolean importsTypes;

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }

  KnownTypes(ScriptBlockAst script) {
    collect(script);
    for (UsingStatementAst using : script.usingStatements()) {
      boolean namespace = using.kind() == UsingStatementKind.NAMESPACE;
      importsTypes |= !namespace;
      importsNamespace |=
          namespace && using.name() != null && !using.name().value().equalsIgnoreCase("System");
    }
  }

  private void collect(Ast node) {
    if (node instanceof TypeDefinitionAst definition) {
      definitions.put(definition.name().toLowerCase(Locale.ROOT), definition);
    }
    for (Ast child : SyntaxChildren.of(node)) {
      collect(child);
    }
  }

  /** Returns the class or enum of the script called {@code name}, or null. */
  @Nullable TypeDefinitionAst definition(String name) {
    return definitions.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a {@code using} statement brings names along that are not listed here. */
  boolean importsNames() {
    return importsNamespace || importsTypes;
  }

  /** Returns whether a class may name {@code type}. */
  boolean contains(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return contains(array.elementType());
    }
    if (type instanceof GenericTypeName generic) {
      return generic.genericArguments().stream().allMatch(this::contains);
    }
    String name = type.fullName();
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    if (type.assemblyName() != null || importsNames()) {
      return true;
    }
    if (dot >= 0) {
      return NAMESPACES.contains(lower.substring(0, dot)) || TypeNames.find(name) != null;
    }
    int nested = lower.indexOf('+');
    return definitions.containsKey(lower)
        || lower.equals("ordered")
        || SYSTEM.contains(nested < 0 ? lower : lower.substring(0, nested))
        || TypeNames.find(name) != null;
  }
}
