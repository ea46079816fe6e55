package rehearse.syntax.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.SampleScripts;
import rehearse.syntax.SyntaxTreePrinter;
import rehearse.syntax.ast.ScriptBlockAst;

class SourcePrinterTest {
  @Test
  void whatWasPrintedReadsAsAnEqualTree() throws IOException {
    for (String script : SampleScripts.all()) {
      ParseResult result = PowerShellParser.parse(SourceText.of(script));
      if (result.isValid() && result.ast() != null) {
        String printed = SourcePrinter.print(result.ast());
        ScriptBlockAst again = tree(printed);
        assertThat(SyntaxTreePrinter.print(again))
            .as("%s%nprinted%n%s", script, printed)
            .isEqualTo(SyntaxTreePrinter.print(result.ast()));
        assertThat(SourcePrinter.print(again)).isEqualTo(printed);
      }
    }
  }

  @Test
  void statementsStandOnLinesOfTheirOwn() {
    assertThat(print("if($a){1;2}else{@{a=1;b='x'}};foreach($i in 1..3){ $i|% {$_*2} }"))
        .isEqualTo(
            """
            if ($a) {
                1
                2
            } else {
                @{
                    a = 1
                    b = 'x'
                }
            }
            foreach ($i in 1..3) {
                $i | % { $_ * 2 }
            }
            """);
  }

  @Test
  void declarationsHaveOneParameterOrMemberALine() {
    assertThat(
            print(
                "function f{[CmdletBinding()]param([int]$a=1,[Parameter(Mandatory)]$b)process{$b}}\n"
                    + "class C:B{hidden [int]$n=1;C([int]$x):base($x,2){$this.n=$x}}enum E{A;B=2}"))
        .isEqualTo(
            """
            function f {
                [CmdletBinding()]
                param (
                    [int] $a = 1,
                    [Parameter(Mandatory)] $b
                )
                process {
                    $b
                }
            }
            class C : B {
                hidden [int] $n = 1
                C([int] $x) : base($x, 2) { $this.n = $x }
            }
            enum E {
                A
                B = 2
            }
            """);
  }

  static List<Arguments> tidied() {
    return List.of(
        arguments("Get-It -a:$true  b,'c' 2>&1>x", "Get-It -a:$true b, 'c' 2>&1 > x"),
        arguments("- 5; -5; - -5", "- 5\n-5\n- -5"),
        arguments("1 ..$x; 1. ..3", "1..$x\n1. .. 3"),
        arguments("${a}?.b?[1]", "${a}?.b?[1]"),
        arguments("\"$a`b $($x  -f 'y') ${c}d\"", "\"$a`b $($x  -f 'y') ${c}d\""),
        arguments("x a' b'$c\"d\"", "x a` b$c`d"),
        arguments("x `5 `-a `$b ''", "x `5 `-a `$b ''"),
        arguments("x -a=\"$b\" $c\"\"", "x `-a=$b $c''"),
        arguments("& -- 1", "& -- 1"),
        arguments("(if 1) ; i''f 1", "(if 1)\ni''f 1"),
        arguments("[int] .5; [int]::MaxValue", "[int] .5\n[int]::MaxValue"),
        arguments("icacls --% a (b) | c", "icacls --% a (b) | c"),
        arguments(
            "switch -r -c ($x) {a{1}default{2}}",
            "switch -regex -casesensitive ($x) {\n    a {\n        1\n    }\n"
                + "    default {\n        2\n    }\n}"));
  }

  @ParameterizedTest
  @MethodSource("tidied")
  void keepsMeaningWhileTidying(String script, String expected) {
    assertThat(print(script)).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"if", "$x = ", "1 +", "try { }"})
  void treesWithErrorsHaveNoSource(String script) {
    ScriptBlockAst tree =
        Objects.requireNonNull(PowerShellParser.parse(SourceText.of(script)).ast());
    assertThatThrownBy(() -> SourcePrinter.print(tree))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String print(String script) {
    return SourcePrinter.print(tree(script));
  }

  private static ScriptBlockAst tree(String script) {
    ParseResult result = PowerShellParser.parse(SourceText.of(script));
    assertThat(result.diagnostics())
        .as(script)
        .allMatch(error -> error.id().equals("TypeNotFound"));
    return Objects.requireNonNull(result.ast());
  }
}
