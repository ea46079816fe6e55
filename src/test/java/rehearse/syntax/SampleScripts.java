package rehearse.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts that tests of the syntax read: those of the tree, and the conformance cases. */
public final class SampleScripts {
  /** A bit of everything. */
  static final String SAMPLE =
      """
      [CmdletBinding(SupportsShouldProcess)]
      param([Parameter(Mandatory)] [string[]] $Name, $Count = 1 + 2)
      begin { $seen = @{ a = 1; 'b c' = Get-It -x 1 } }
      process {
          :outer foreach ($n in $Name | Sort-Object) {
              if ($n -match '^a' -and -not $seen[$n]) { continue outer } elseif ($x) { 1 } else { 2 }
              switch -Regex ($n) { 'b' { "$n is $($seen.Count) of ${Count}" } default { break } }
          }
          try { [math]::Max(1, 2) | ForEach-Object { $_ * 2 } 2>&1 > $null }
          catch [System.IO.IOException], [ArgumentException] { throw } finally { $i++ }
          & $cmd @args -Flag:$true a,b,'c' *> all.txt && Get-It || exit 1
          $x = $a ? 1 : ${b}?.c ?? [int]'5'
          @'
      here $x
      '@
      }
      end { class A : B { [int] $n = 1; A() : base(1) { } static [void] M([int] $x) { return } } }
      """;

  private SampleScripts() {}

  /** Returns the scripts in the tree by their paths, and {@link #SAMPLE}. */
  static Map<String, String> inTree() throws IOException {
    Map<String, String> scripts = new LinkedHashMap<>();
    scripts.put("sample", SAMPLE);
    for (Path folder : List.of(Path.of("src"), Path.of("scripts"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(SampleScripts::isScript).sorted().toList()) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          scripts.put(file.toString(), text.startsWith("\ufeff") ? text.substring(1) : text);
        }
      }
    }
    return scripts;
  }

  private static boolean isScript(Path file) {
    return file.toString().matches(".*\\.ps(m|d)?1");
  }

  /** Returns the scripts in the tree and of all conformance cases that are there. */
  public static List<String> all() throws IOException {
    List<String> scripts = new ArrayList<>(inTree().values());
    Path folder = shared().resolve("conformance");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".cases")).sorted().toList()) {
          SyntaxConformance.cases(file).forEach(item -> scripts.add(item.script()));
        }
      }
    }
    return scripts;
  }

  private static Path shared() {
    String named = System.getenv("REHEARSE_SHARED");
    return named == null ? Path.of("../shared") : Path.of(named);
  }
}
