/**
 * What scripts see of commands and their parameters: {@code (Get-Command x).Parameters}, parameter
 * sets, attributes, and the parameters a {@code dynamicparam} block makes.
 */
@NullMarked
package rehearse.command.metadata;

import org.jspecify.annotations.NullMarked;
