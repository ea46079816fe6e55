/**
 * The in-memory directory that the Exchange cmdlets work on: schemas of typed properties, immutable
 * objects, snapshots that share structure, all-or-nothing transactions, differences between two
 * snapshots, and undo. Nothing here knows Send connectors.
 */
@NullMarked
package rehearse.directory;

import org.jspecify.annotations.NullMarked;
