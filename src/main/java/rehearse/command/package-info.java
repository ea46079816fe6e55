/**
 * What a command is: the description that binder, help and completion read ({@link
 * rehearse.command.CommandSpec}), the running call ({@link rehearse.command.Invocation}), streams,
 * error records, ShouldProcess, and the session a command may ask. The engine implements the
 * interfaces; commands only see this package.
 */
@NullMarked
package rehearse.command;

import org.jspecify.annotations.NullMarked;
