package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.pipeline.Collector;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.ScriptBlock;
import rehearse.value.operator.BinaryOp;
import rehearse.value.operator.ComparisonOperators;

/** The tests that clauses of a {@code switch} make. */
final class SwitchConditions {
  private SwitchConditions() {}

  static boolean isBlock(@Nullable Object value) {
    return value instanceof ScriptBlock;
  }

  static boolean equal(String left, String right, boolean ignoreCase) {
    return left.equals(right) || ComparisonOperators.equal(left, right, ignoreCase);
  }

  static boolean testBlock(@Nullable Object block, @Nullable Object value, Frame frame) {
    if (!(block instanceof ScriptBlock script)) {
      return false;
    }
    Collector collector = new Collector();
    boolean before = frame.errors().setPropagating(true);
    try {
      script.invokeInto(value, collector);
    } finally {
      frame.errors().setPropagating(before);
    }
    return Conversion.toBoolean(collector.result());
  }

  static boolean match(BinaryOp operator, String text, @Nullable Object pattern, Frame frame) {
    try {
      return Conversion.toBoolean(operator.apply(text, pattern, frame.session().operators()));
    } catch (PsException invalid) {
      throw LanguageErrors.invalidOperation(
          "InvalidRegularExpression",
          "The regular expression pattern " + Conversion.toText(pattern) + " is not valid.");
    }
  }
}
