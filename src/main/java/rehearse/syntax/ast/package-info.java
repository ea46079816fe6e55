/** Syntax trees: records named as in {@code System.Management.Automation.Language}. */
@NullMarked
package rehearse.syntax.ast;

import org.jspecify.annotations.NullMarked;
