/**
 * Runs PowerShell: a session that compiles syntax trees to executable nodes and runs them on frames
 * and pipelines. {@link rehearse.engine.PowerShellSession} is the way in.
 */
@NullMarked
package rehearse.engine;

import org.jspecify.annotations.NullMarked;
