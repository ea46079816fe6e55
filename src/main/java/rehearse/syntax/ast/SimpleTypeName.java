package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A type's name without brackets, such as {@code int} or {@code System.IO.Path}. */
public record SimpleTypeName(Span span, String name, @Nullable String assemblyName)
    implements TypeName {}
