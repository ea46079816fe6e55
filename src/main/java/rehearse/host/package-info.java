/**
 * The program: its command line, the script runner, the prompt, and the console they write to. The
 * only package that touches the terminal, the environment and the process's exit.
 */
@NullMarked
package rehearse.host;

import org.jspecify.annotations.NullMarked;
