package rehearse.source;

/**
 * A parse error as PowerShell reports it.
 *
 * @param id PowerShell's error id, such as {@code MissingEndCurlyBrace}
 * @param span what the error points at; empty where PowerShell points between two tokens
 * @param message the text PowerShell prints
 * @param incomplete whether more input could mend it, so that a prompt asks for another line
 */
public record Diagnostic(String id, Span span, String message, boolean incomplete) {}
