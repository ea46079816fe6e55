/**
 * The types that properties of Exchange objects have: sizes, time spans, address spaces, smart
 * hosts, host names, certificates' names, enumerations, identities, and collections of them. Each
 * converts from what administrators type and prints as Exchange prints it.
 */
@NullMarked
package rehearse.exchange.type;

import org.jspecify.annotations.NullMarked;
