/** The command table: how a name finds its command. */
@NullMarked
package rehearse.engine.command;

import org.jspecify.annotations.NullMarked;
