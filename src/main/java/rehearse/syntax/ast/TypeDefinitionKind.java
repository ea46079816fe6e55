package rehearse.syntax.ast;

/** What a type definition defines. */
public enum TypeDefinitionKind {
  CLASS,
  ENUM,
  INTERFACE
}
