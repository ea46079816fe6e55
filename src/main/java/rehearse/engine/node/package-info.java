/** Executable nodes: what syntax trees are compiled to. One file a family. */
@NullMarked
package rehearse.engine.node;

import org.jspecify.annotations.NullMarked;
