/**
 * CLIXML, PowerShell's own XML for objects: a writer that lays it out as PowerShell does, and a
 * reader that also takes what real servers write.
 */
@NullMarked
package rehearse.serialization.clixml;

import org.jspecify.annotations.NullMarked;
