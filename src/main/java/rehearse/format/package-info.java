/**
 * How objects become text: views as data, the objects that {@code Format-*} commands emit, the
 * writers that lay them out, the error view, and {@link rehearse.format.ConsoleFormatter}, which is
 * what {@code Out-Default} does.
 */
@NullMarked
package rehearse.format;

import org.jspecify.annotations.NullMarked;
