package rehearse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static rehearse.command.BinderFixture.at;
import static rehearse.command.BinderFixture.byPropertyName;
import static rehearse.command.BinderFixture.byValue;
import static rehearse.command.BinderFixture.cmdlet;
import static rehearse.command.BinderFixture.function;
import static rehearse.command.BinderFixture.in;
import static rehearse.command.BinderFixture.mandatory;
import static rehearse.command.BinderFixture.remaining;
import static rehearse.command.BinderFixture.simple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.command.rule.Rules;
import rehearse.value.Hashtable;

final class ParameterBinderTest {
  @Test
  void bindsByNamePrefixAliasAndPosition() {
    BinderFixture f =
        function()
            .parameter("Identity", "object", List.of("DistinguishedName"), List.of(), at(0))
            .parameter("Database", "string", at(1));
    assertThat(f.outcome("-Id", 1, "-data", 2)).isEqualTo("Identity=int:1 Database=string:2");
    assertThat(f.outcome("-Dist", 7)).isEqualTo("Identity=int:7");
    assertThat(f.outcome("-Database", "x", 5)).isEqualTo("Database=string:x Identity=int:5");
    assertThat(f.outcome(1, 2, 3))
        .isEqualTo(
            "PositionalParameterNotFound,f | InvalidArgument | A positional parameter cannot be"
                + " found that accepts argument '3'.");
    assertThat(f.outcome("-Bogus", 2))
        .isEqualTo(
            "NamedParameterNotFound,f | InvalidArgument | A parameter cannot be found that matches"
                + " parameter name 'Bogus'.");
  }

  @Test
  void numbersKeepTheirTextInStrings() {
    BinderFixture f = function().parameter("s", "string", at(0)).parameter("o", "object", at(1));
    assertThat(f.outcome(Argument.value(7, "007", null), Argument.value(7, "007", null)))
        .isEqualTo("s=string:007 o=int:7");
  }

  @Test
  void namesCanBeAmbiguous() {
    BinderFixture f =
        function().parameter("Name", "object", at(0)).parameter("Namespace", "object", at(1));
    assertThat(f.outcome("-Nam", "x"))
        .isEqualTo(
            "AmbiguousParameter,f | InvalidArgument | Parameter cannot be processed because the"
                + " parameter name 'Nam' is ambiguous. Possible matches include: -Name"
                + " -Namespace.");
    assertThat(f.outcome("-Name", "x")).isEqualTo("Name=string:x");
    assertThat(f.outcome("-E", "x")).contains("include: -ErrorAction -ErrorVariable.");
    BinderFixture own = function().parameter("ErrorCode", "object", at(0));
    assertThat(own.outcome("-Error", 5)).isEqualTo("ErrorCode=int:5");
  }

  @Test
  void switchesTakeNoValue() {
    BinderFixture f = function().parameter("S", "switch").parameter("Name", "string", at(0));
    assertThat(f.outcome("-S", "bob")).isEqualTo("S=switch:True Name=string:bob");
    assertThat(f.outcome(Argument.parameter("S", false, null, null, null)))
        .isEqualTo("S=switch:False");
    assertThat(f.outcome(Argument.parameter("S", 1, null, null, null)))
        .isEqualTo(
            "ParameterArgumentTransformationError,f | InvalidData | Cannot process argument"
                + " transformation on parameter 'S'. Cannot convert the \"1\" value of type"
                + " \"System.Int32\" to type \"System.Management.Automation.SwitchParameter\".");
    assertThat(f.outcome("-Name"))
        .isEqualTo(
            "MissingArgument,f | InvalidArgument | Missing an argument for parameter 'Name'."
                + " Specify a parameter of type 'System.String' and try again.");
    assertThat(f.outcome("-Name", "-S")).startsWith("MissingArgument,f");
    assertThat(f.outcome("-Name", "-foo")).isEqualTo("Name=string:-foo");
    assertThat(f.outcome("-Name", "a", "-Name", "b")).startsWith("ParameterAlreadyBound,f");
  }

  @Test
  void dialectsReportFailedConversionsDifferently() {
    assertThat(function().parameter("n", "int", at(0)).outcome("abc"))
        .isEqualTo(
            "ParameterArgumentTransformationError,f | InvalidData | Cannot process argument"
                + " transformation on parameter 'n'. Cannot convert value \"abc\" to type"
                + " \"System.Int32\". Error: \"The input string 'abc' was not in a correct"
                + " format.\"");
    BinderFixture c = cmdlet().parameter("n", "int", at(0)).parameter("s", "switch");
    assertThat(c.outcome("abc"))
        .isEqualTo(
            "CannotConvertArgumentNoMessage,Contoso.FCommand | InvalidArgument | Cannot bind"
                + " parameter 'n'. Cannot convert value \"abc\" to type \"System.Int32\". Error:"
                + " \"The input string 'abc' was not in a correct format.\"");
    assertThat(c.outcome((Object) new Object[] {1, 2}))
        .isEqualTo(
            "CannotConvertArgument,Contoso.FCommand | InvalidArgument | Cannot convert"
                + " 'System.Object[]' to the type 'System.Int32' required by parameter 'n'."
                + " Specified method is not supported.");
    assertThat(c.outcome((Object) null))
        .isEqualTo(
            "ParameterBindingFailed,Contoso.FCommand | WriteError | Cannot bind parameter 'n' to"
                + " the target. Exception setting \"n\": \"Cannot convert null to type"
                + " \"System.Int32\".\"");
    assertThat(c.outcome("-s:x"))
        .isEqualTo(
            "CannotConvertArgument,Contoso.FCommand | InvalidArgument | Cannot convert"
                + " 'System.String' to the type 'System.Management.Automation.SwitchParameter'"
                + " required by parameter 's'. ");
  }

  @Test
  void simpleFunctionsKeepLeftovers() {
    BinderFixture f = simple().parameter("a", "object", at(0));
    assertThat(f.outcome(1, "-Foo", 2)).isEqualTo("a=int:1 rest:string:-Foo rest:int:2");
    List<Argument> again = new ArrayList<>();
    Object[] rest = f.bind(1, "-Foo", 2).rest();
    ParameterBinder.splat(rest, null, again);
    assertThat(again.get(0).name()).isEqualTo("Foo");
    assertThat(again.get(1).value()).isEqualTo(2);
  }

  @Test
  void explicitArgumentsBeatSplattedOnes() {
    BinderFixture f = function().parameter("Name", "object", at(0)).parameter("Size", "int", at(1));
    Hashtable table = new Hashtable();
    table.put("Name", "a");
    table.put("Size", 5);
    assertThat(outcomeWithSplat(f, table, "-Size", 7)).isEqualTo("Size=int:7 Name=string:a");
    table.put("Nope", 1);
    assertThat(outcomeWithSplat(f, table)).startsWith("NamedParameterNotFound,f");
  }

  private static String outcomeWithSplat(
      BinderFixture f, Hashtable table, @Nullable Object... more) {
    List<Argument> arguments = new ArrayList<>();
    ParameterBinder.splat(table, null, arguments);
    arguments.addAll(BinderFixture.arguments(more));
    return f.outcome(arguments.toArray());
  }

  @Test
  void parameterSetsAreChosenByNamePositionAndType() {
    BinderFixture f =
        function()
            .defaultSet("Num")
            .parameter("N", "int", in("Num", false, 0))
            .parameter("S", "string", in("Str", false, 0));
    assertThat(f.bind(5).bound().parameterSet()).isEqualTo("Num");
    assertThat(f.bind("abc").bound().parameterSet()).isEqualTo("Str");
    assertThat(f.bind().bound().parameterSet()).isEqualTo("Num");
    assertThat(f.outcome("-N", 1, "-S", "x")).startsWith("AmbiguousParameterSet,f");
    BinderFixture shared =
        function()
            .defaultSet("A")
            .parameter("One", "object", in("A", false, null))
            .parameter("Two", "object", in("B", false, null))
            .parameter("Shared", "object", in("A", false, null), in("B", true, null));
    assertThat(shared.bind("-Shared", 1, "-Two", 2).bound().parameterSet()).isEqualTo("B");
    assertThat(shared.outcome("-Two", 2))
        .isEqualTo(
            "MissingMandatoryParameter,f | InvalidArgument | Cannot process command because of one"
                + " or more missing mandatory parameters: Shared.");
    assertThat(shared.log).containsExactly("ASK Shared");
  }

  @Test
  void mandatoryParametersTakeNothingEmpty() {
    BinderFixture f = function().parameter("s", "string", mandatory()).parameter("l", "string[]");
    assertThat(f.outcome("-s:"))
        .isEqualTo(
            "ParameterArgumentValidationErrorEmptyStringNotAllowed,f | InvalidData | Cannot bind"
                + " argument to parameter 's' because it is an empty string.");
    BinderFixture list = function().parameter("l", "string[]", in(ParameterSetEntry.ALL, true, 0));
    assertThat(list.outcome("-l", new Object[0]))
        .startsWith("ParameterArgumentValidationErrorEmptyArrayNotAllowed,f");
    assertThat(list.outcome("-l", new Object[] {"a", ""}))
        .startsWith("ParameterArgumentValidationErrorEmptyStringNotAllowed,f");
    assertThat(list.outcome((Object) new Object[] {"a", null}))
        .startsWith("ParameterArgumentValidationErrorNullNotAllowed,f");
    BinderFixture asked = function().parameter("q", "int", mandatory());
    asked.answers = List.of("42");
    assertThat(asked.outcome()).isEqualTo("q=int:42");
  }

  @Test
  void rulesRunAfterTheConversion() {
    BinderFixture f =
        function().parameter("L", "string[]", List.of(), List.of(Rules.set("A", "B")), at(0));
    assertThat(f.outcome((Object) new Object[] {"a", "B"})).isEqualTo("L=string[]:a B");
    assertThat(f.outcome((Object) new Object[] {"A", "X"}))
        .isEqualTo(
            "ParameterArgumentValidationError,f | InvalidData | Cannot validate argument on"
                + " parameter 'L'. The argument \"X\" does not belong to the set \"A,B\" specified"
                + " by the ValidateSet attribute. Supply an argument that is in the set and then"
                + " try the command again.");
  }

  @Test
  void remainingArgumentsGoToOneParameter() {
    BinderFixture f = function().parameter("Rest", "object", remaining());
    Object rest = f.bind("-Foo", 1, "-Bar").bound().value(0);
    assertThat((Object[]) rest).containsExactly("-Foo", 1, "-Bar");
  }

  @Test
  void pipedObjectsBindByValueFirstAsTheyAre() {
    BinderFixture f =
        function().parameter("S", "string", byValue(false)).parameter("I", "int", byValue(false));
    f.piped = true;
    Binding binding = f.bind();
    assertThat(binding.bindPiped("5")).isTrue();
    assertThat(binding.bound().value(0)).isEqualTo("5");
    assertThat(binding.bound().value(1)).isEqualTo(5);
    assertThat(binding.bindPiped("x")).isTrue();
    assertThat(binding.bound().isBound(1)).isFalse();
  }

  @Test
  void pipedObjectsThatFitNowhereAreReported() {
    BinderFixture f = function().parameter("x", "int", byValue(true));
    f.piped = true;
    Binding binding = f.bind();
    assertThat(binding.bindPiped("abc")).isFalse();
    assertThat(binding.bindPiped(3)).isTrue();
    assertThat(f.errors.get(0).fullyQualifiedErrorId()).isEqualTo("InputObjectNotBound,f");
    BinderFixture none = function().parameter("x", "int", at(0));
    none.piped = true;
    assertThat(none.bind().bindPiped(1)).isFalse();
    BinderFixture byName = function().parameter("Name", "string", byPropertyName());
    byName.piped = true;
    assertThat(byName.bind().bindPiped(null)).isFalse();
  }

  @Test
  void defaultParameterValuesFillWhatIsFree() {
    BinderFixture f =
        function().parameter("Server", "string", at(0)).parameter("Tag", "object", at(1));
    Hashtable table = new Hashtable();
    table.put("f*:Server", "any");
    f.defaults = table;
    assertThat(f.outcome()).isEqualTo("Server=string:any");
    assertThat(f.outcome("own")).isEqualTo("Server=string:own");
    table.put("Disabled", true);
    assertThat(f.outcome()).isEmpty();
  }

  @Test
  void commonParametersAndTheirAliases() {
    BinderFixture f = function().supportsShouldProcess();
    assertThat(f.outcome("-ea", "SilentlyContinue", "-ov", "x", "-wi", "-vb"))
        .isEqualTo(
            "ErrorAction=System.Management.Automation.ActionPreference:SilentlyContinue"
                + " OutVariable=string:x WhatIf=switch:True Verbose=switch:True");
    assertThat(function().outcome("-WhatIf")).startsWith("NamedParameterNotFound,f");
  }
}
