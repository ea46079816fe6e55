package rehearse.value;

/** PowerShell's PSMemberTypes, as {@code Get-Member} prints them. */
@SuppressWarnings("MemberName")
public enum MemberKind {
  AliasProperty,
  CodeProperty,
  Property,
  NoteProperty,
  ScriptProperty,
  PropertySet,
  Method,
  CodeMethod,
  ScriptMethod,
  ParameterizedProperty,
  MemberSet,
  Event,
  Dynamic
}
