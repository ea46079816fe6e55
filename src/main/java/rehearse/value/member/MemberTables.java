package rehearse.value.member;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.xml.XmlDocumentMembers;
import rehearse.value.xml.XmlMembers;

/** Finds the member table of a type by its name. */
public final class MemberTables {
  private static @Nullable Map<String, Supplier<MemberTable>> provided;

  private MemberTables() {}

  /** Returns the members {@code type} declares itself. */
  public static MemberTable of(PsType type) {
    if (Types.isNumeric(type)) {
      return NumberMembers.table(type);
    }
    String name = type.definitionName();
    return switch (name) {
      case "System.Object" -> ObjectMembers.table();
      case "System.String" -> StringMembers.table();
      case "System.Char" -> CharMembers.chars();
      case "System.Boolean" -> CharMembers.booleans();
      case "System.DateTime" -> DateTimeMembers.table();
      case "System.TimeSpan" -> TimeSpanMembers.table();
      case "System.Math" -> MathMembers.table();
      case "System.Array" -> ArrayMembers.table();
      case "System.Type" -> TypeObjectMembers.table();
      case "System.Enum" -> EnumTypeMembers.table();
      case "System.Guid" -> IdentityMembers.guids();
      case "System.Version" -> IdentityMembers.versions();
      case "System.Management.Automation.SemanticVersion" -> IdentityMembers.semanticVersions();
      case "System.Uri" -> UriMembers.table();
      case "System.Convert" -> ConvertMembers.table();
      case "System.Text.StringBuilder" -> StringBuilderMembers.table();
      case "System.Exception" -> ExceptionMembers.base();
      default ->
          Types.EXCEPTION.isAssignableFrom(type) ? exceptions(type, name) : collections(type, name);
    };
  }

  private static MemberTable collections(PsType type, String name) {
    return switch (name) {
      case "System.Collections.Hashtable" -> DictionaryMembers.hashtables();
      case "System.Collections.Specialized.OrderedDictionary" -> DictionaryMembers.ordered();
      case "System.Collections.Hashtable+KeyCollection",
          "System.Collections.Hashtable+ValueCollection",
          "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection" ->
          CollectionMembers.views();
      case "System.Collections.DictionaryEntry" -> CollectionMembers.entries();
      case "System.Collections.ArrayList" -> ListMembers.arrayLists();
      case "System.Collections.Queue",
          "System.Collections.Stack",
          "System.Collections.Generic.Queue`1",
          "System.Collections.Generic.Stack`1" ->
          CollectionMembers.deques(type);
      case "System.Collections.Generic.List`1",
          "System.Collections.ObjectModel.Collection`1",
          "System.Collections.ObjectModel.ObservableCollection`1",
          "System.Collections.ObjectModel.ReadOnlyCollection`1" ->
          ListMembers.genericLists(type);
      case "System.Collections.Generic.Dictionary`2",
          "System.Collections.Generic.SortedDictionary`2",
          "System.Collections.Generic.SortedList`2",
          "System.Collections.Concurrent.ConcurrentDictionary`2" ->
          DictionaryMembers.generic(type);
      case "System.Collections.Generic.HashSet`1", "System.Collections.Generic.SortedSet`1" ->
          SetMembers.table(type);
      case "System.Collections.Generic.KeyValuePair`2" -> CollectionMembers.pairs(type);
      default ->
          Types.ENUMERATOR.isAssignableFrom(type) ? CollectionMembers.enumerators() : system(name);
    };
  }

  private static MemberTable exceptions(PsType type, String name) {
    Supplier<MemberTable> source = provided().get(name);
    return source != null ? source.get() : ExceptionMembers.of(type);
  }

  private static MemberTable system(String name) {
    return switch (name) {
      case "System.Text.RegularExpressions.Regex" -> RegexMembers.table();
      case "System.Text.RegularExpressions.Capture" -> MatchMembers.captures();
      case "System.Text.RegularExpressions.Group" -> MatchMembers.groups();
      case "System.Text.RegularExpressions.Match" -> MatchMembers.matches();
      case "System.Text.RegularExpressions.MatchCollection",
          "System.Text.RegularExpressions.GroupCollection",
          "System.Text.RegularExpressions.CaptureCollection" ->
          MatchMembers.collections();
      case "System.Environment" -> EnvironmentMembers.environment();
      case "System.Console" -> EnvironmentMembers.console();
      case "System.IO.TextWriter" -> EnvironmentMembers.writers();
      case "System.IO.Path" -> PathMembers.table();
      case "System.IO.File" -> FileMembers.files();
      case "System.IO.Directory" -> FileMembers.directories();
      case "System.IO.FileSystemInfo" -> FileInfoMembers.common();
      case "System.IO.FileInfo" -> FileInfoMembers.files();
      case "System.IO.DirectoryInfo" -> FileInfoMembers.directories();
      case "System.Text.Encoding" -> EncodingMembers.table();
      case "System.Text.UTF8Encoding" -> EncodingMembers.utf8();
      case "System.StringComparer" -> SystemMembers.comparers();
      case "System.Globalization.CultureInfo" -> SystemMembers.cultures();
      case "System.Random" -> SystemMembers.randoms();
      case "System.BitConverter" -> SystemMembers.bits();
      case "System.Diagnostics.Stopwatch" -> SystemMembers.stopwatches();
      case "System.DateTimeOffset" -> SystemMembers.dateTimeOffsets();
      case "System.Security.SecurityElement" -> SystemMembers.securityElements();
      case "System.Activator" -> SystemMembers.activators();
      case "System.GC" -> SystemMembers.collectors();
      case "System.Xml.XmlNode" -> XmlMembers.nodes();
      case "System.Xml.XmlElement" -> XmlMembers.elements();
      case "System.Xml.XmlDocument" -> XmlDocumentMembers.table();
      case "System.Xml.XmlNodeList", "System.Xml.XmlNamedNodeMap" -> XmlMembers.lists();
      case "System.Xml.XmlNamespaceManager" -> XmlMembers.namespaces();
      case "System.Net.IPAddress" -> NetworkMembers.addresses();
      case "System.Net.Mail.MailAddress" -> NetworkMembers.mailAddresses();
      case "System.Net.WebUtility", "System.Web.HttpUtility" -> NetworkMembers.webUtility();
      case "System.Net.NetworkCredential" -> SecurityMembers.networkCredentials();
      case "System.Security.SecureString" -> SecurityMembers.secureStrings();
      default -> automation(name);
    };
  }

  private static MemberTable automation(String name) {
    String prefix = "System.Management.Automation.";
    return switch (name.startsWith(prefix) ? name.substring(prefix.length()) : "") {
      case "PSObject" -> AutomationMembers.objects();
      case "PSMemberInfoIntegratingCollection" -> AutomationMembers.collections();
      case "PSMemberInfo" -> AutomationMembers.memberInfos();
      case "PSMethodInfo" -> AutomationMembers.methodInfos();
      case "PSNoteProperty" -> AutomationMembers.notes();
      case "PSPropertySet" -> AutomationMembers.propertySets();
      case "PSAliasProperty" -> AutomationMembers.aliases();
      case "PSScriptProperty" -> AutomationMembers.scriptProperties();
      case "PSScriptMethod" -> AutomationMembers.scriptMethods();
      case "Runspaces.ConsolidatedString" -> AutomationMembers.typeNameLists();
      case "PSCredential" -> SecurityMembers.credentials();
      case "SwitchParameter" -> AutomationMembers.switches();
      case "PSReference" -> AutomationMembers.references();
      case "WildcardPattern" -> AutomationMembers.wildcards();
      default -> ofOtherPackage(name);
    };
  }

  /** Returns the members of a type that another package owns. */
  private static MemberTable ofOtherPackage(String name) {
    Supplier<MemberTable> source = provided().get(name);
    return source != null ? source.get() : MemberTable.EMPTY;
  }

  private static synchronized Map<String, Supplier<MemberTable>> provided() {
    Map<String, Supplier<MemberTable>> tables = provided;
    if (tables == null) {
      tables = new HashMap<>();
      for (MemberTableSource source : ServiceLoader.load(MemberTableSource.class)) {
        tables.putAll(source.tables());
      }
      provided = tables;
    }
    return tables;
  }
}
