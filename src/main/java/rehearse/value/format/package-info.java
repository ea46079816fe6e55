/** .NET's format strings: numbers, dates, time spans, GUIDs, enums, and composite formats. */
@NullMarked
package rehearse.value.format;

import org.jspecify.annotations.NullMarked;
