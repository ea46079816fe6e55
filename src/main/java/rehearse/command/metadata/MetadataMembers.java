package rehearse.command.metadata;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import rehearse.value.MemberTable;
import rehearse.value.MemberTableSource;

/** What scripts see of the types that describe commands and parameters. */
@AutoService(MemberTableSource.class)
public final class MetadataMembers implements MemberTableSource {
  private static final String AUTOMATION = "System.Management.Automation.";

  @Override
  public Map<String, Supplier<MemberTable>> tables() {
    Map<String, Supplier<MemberTable>> tables = new HashMap<>();
    tables.put(AUTOMATION + "ParameterAttribute", ParameterAttribute::members);
    tables.put(AUTOMATION + "AliasAttribute", AliasAttribute::members);
    tables.put(AUTOMATION + "ParameterMetadata", ParameterMetadata::members);
    tables.put(AUTOMATION + "ParameterSetMetadata", ParameterSetMetadata::members);
    tables.put(AUTOMATION + "CommandParameterInfo", CommandParameterInfo::members);
    tables.put(AUTOMATION + "CommandParameterSetInfo", CommandParameterSetInfo::members);
    tables.put(AUTOMATION + "CommandMetadata", CommandMetadata::members);
    tables.put(AUTOMATION + "PSTypeName", OutputTypeName::members);
    tables.put(AUTOMATION + "RuntimeDefinedParameter", RuntimeDefinedParameter::members);
    tables.put(
        AUTOMATION + "RuntimeDefinedParameterDictionary",
        RuntimeDefinedParameter::dictionaryMembers);
    tables.put(AUTOMATION + "CommandInfo", CommandInfoMembers::common);
    tables.put(AUTOMATION + "FunctionInfo", CommandInfoMembers::function);
    tables.put(AUTOMATION + "CmdletInfo", CommandInfoMembers::cmdlet);
    tables.put(AUTOMATION + "AliasInfo", CommandInfoMembers::alias);
    tables.put(AUTOMATION + "ExternalScriptInfo", CommandInfoMembers::script);
    tables.put(AUTOMATION + "PSCmdlet", CommandInfoMembers::cmdletBase);
    RuleMembers.addTo(tables);
    return tables;
  }
}
