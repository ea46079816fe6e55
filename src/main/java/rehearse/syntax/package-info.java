/** PowerShell's syntax: tokens, parser, parse errors and printers of trees and tokens. */
@NullMarked
package rehearse.syntax;

import org.jspecify.annotations.NullMarked;
