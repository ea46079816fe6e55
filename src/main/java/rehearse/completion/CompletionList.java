package rehearse.completion;

import java.util.List;

/**
 * The results of a completion.
 *
 * @param start offset of the text they replace
 * @param length number of characters they replace
 */
public record CompletionList(int start, int length, List<CompletionResult> results) {
  public CompletionList {
    results = List.copyOf(results);
  }
}
