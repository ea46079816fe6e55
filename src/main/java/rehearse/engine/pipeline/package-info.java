/** Pipelines, their stages and the six streams. */
@NullMarked
package rehearse.engine.pipeline;

import org.jspecify.annotations.NullMarked;
