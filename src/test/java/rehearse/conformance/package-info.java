/** Runs the conformance cases and tables: what a real PowerShell did, compared with Rehearse. */
@NullMarked
package rehearse.conformance;

import org.jspecify.annotations.NullMarked;
