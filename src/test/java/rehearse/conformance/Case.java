package rehearse.conformance;

import java.util.List;

/**
 * One thing to run and what PowerShell printed for it.
 *
 * @param id the name behind {@code ===}, or {@code file:line} for a row of a table
 * @param script what to run; for {@link Mode#CLI} the row's JSON text
 */
record Case(String id, Mode mode, String script, List<String> expected) {}
