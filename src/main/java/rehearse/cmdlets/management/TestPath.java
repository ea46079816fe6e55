package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.FileSystemInfo;
import rehearse.value.GenericTypes;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.Wildcard;

/** {@code Test-Path}: whether items exist. */
@AutoService(Cmdlet.class)
public final class TestPath extends Cmdlet {
  private static final ParameterType<PsDateTime> DATE =
      new ParameterType<>(GenericTypes.nullable(Types.DATETIME), PsDateTime.class);

  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("Path")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("The paths to test; wildcards allowed.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("LiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("The paths to test, wildcard characters taken as they are.");
  private final Param<String> filter =
      param("Filter", ParameterType.STRING).doc("A pattern that an item's name must match.");
  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY)
          .doc("Patterns, one of which an item's name must match.");
  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY)
          .doc("Patterns, none of which an item's name may match.");
  private final Param<EnumValue> pathType =
      param("PathType", ParameterType.enumeration("Microsoft.PowerShell.Commands.TestPathType"))
          .alias("Type")
          .doc("What the item must be: Any, Container or Leaf.");
  private final Param<Boolean> isValid =
      switchParam("IsValid").doc("Tests whether the path is well-formed, not whether it exists.");
  private final Param<PsDateTime> olderThan =
      param("OlderThan", DATE).doc("The time before which the file must have been written.");
  private final Param<PsDateTime> newerThan =
      param("NewerThan", DATE).doc("The time after which the file must have been written.");

  public TestPath() {
    super("Test-Path", "Tells whether items exist.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Path");
    outputs("System.Boolean");
    example("Test a file that is not there", "Test-Path nowhere.txt", "False");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        boolean literal = in.has(literalPath);
        List<@Nullable Object> names = Arguments.elements(in.get(literal ? literalPath : path));
        if (names.isEmpty()) {
          in.writeError(
              Exceptions.argumentNull(
                  "The provided Path argument was null or an empty collection."),
              "NullPathNotPermitted",
              ErrorCategory.InvalidArgument,
              null);
        }
        for (Object name : names) {
          in.write(test(in, (String) name, literal));
        }
      }
    };
  }

  private boolean test(Invocation in, @Nullable String name, boolean literal) {
    if (name == null || name.isBlank()) {
      return false;
    }
    if (in.isOn(isValid)) {
      return name.indexOf('\0') < 0;
    }
    try {
      ItemPaths paths = new ItemPaths(in.session());
      List<ItemPath> items = literal ? List.of(paths.literal(name)) : paths.matching(name);
      for (ItemPath item : items) {
        if (item.exists() && isWanted(in, item)) {
          return true;
        }
      }
    } catch (PsException e) {
      return false;
    }
    return false;
  }

  private boolean isWanted(Invocation in, ItemPath item) {
    EnumValue kind = in.get(pathType);
    if (kind != null && kind.value() != 0 && item.isContainer() != (kind.value() == 1)) {
      return false;
    }
    String pattern = in.get(filter);
    if (pattern != null && !Wildcard.compile(pattern, true).matches(item.name())) {
      return false;
    }
    List<Wildcard> wanted = Arguments.patterns(in.get(include));
    if (!wanted.isEmpty() && !Arguments.matchesAny(wanted, item.name())) {
      return false;
    }
    return !Arguments.matchesAny(Arguments.patterns(in.get(exclude)), item.name())
        && isWrittenInTime(in, item);
  }

  private boolean isWrittenInTime(Invocation in, ItemPath item) {
    PsDateTime before = in.get(olderThan);
    PsDateTime after = in.get(newerThan);
    if ((before == null && after == null) || !(item.item() instanceof FileSystemInfo file)) {
      return true;
    }
    long written = FileTimes.lastWrite(file.path()).ticks();
    return (before == null || written < before.ticks())
        && (after == null || written > after.ticks());
  }
}
