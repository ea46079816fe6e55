/**
 * Replays what administrators did: readers of recorded admin commands, the lenient reading of their
 * arguments, and the report.
 */
@NullMarked
package rehearse.replay;

import org.jspecify.annotations.NullMarked;
