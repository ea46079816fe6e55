package rehearse.syntax.ast;

/**
 * How a member of a class or enum was declared.
 *
 * @param isStatic whether it belongs to the type, not to an instance
 * @param hidden whether it is left out of listings
 * @param literal whether it is a name of an enum
 */
public record MemberModifiers(boolean isStatic, boolean hidden, boolean literal) {}
