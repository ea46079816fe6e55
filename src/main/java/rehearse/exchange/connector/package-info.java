/**
 * Send connectors: their schema, the objects scripts get, the rules between settings, and the
 * organization they belong to.
 */
@NullMarked
package rehearse.exchange.connector;

import org.jspecify.annotations.NullMarked;
