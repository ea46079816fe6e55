package rehearse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rehearse.command.Cmdlet;
import rehearse.syntax.ast.Ast;

final class ArchitectureTest {
  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| .* \\| ([^|]+) \\|");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rehearse");

  /** Reads the package table: each package with those it may use. */
  private static Map<String, List<String>> table() throws IOException {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> allowed =
            switch (row.group(2).trim()) {
              case "–" -> List.of();
              case "all" -> new ArrayList<>(table.keySet());
              default -> List.of(row.group(2).trim().split(", "));
            };
        table.put(row.group(1), allowed);
      }
    }
    return table;
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() throws IOException {
    Map<String, List<String>> table = table();
    assertThat(table).hasSizeGreaterThan(10).containsKeys("source", "value", "host");
    table.forEach(
        (name, allowed) -> {
          List<String> forbidden = new ArrayList<>();
          for (String other : table.keySet()) {
            if (!other.equals(name) && !allowed.contains(other)) {
              forbidden.add("rehearse." + other + "..");
            }
          }
          if (!forbidden.isEmpty()) {
            noClasses()
                .that()
                .resideInAPackage("rehearse." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
          }
        });
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    Map<String, List<String>> table = table();
    assertThat(CLASSES)
        .allSatisfy(type -> assertThat(table).containsKey(type.getPackageName().split("\\.")[1]));
  }

  @Test
  void cmdletsAreFinal() {
    classes()
        .that()
        .areAssignableTo(Cmdlet.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void treeTypesAreRecordsOrSealed() {
    classes()
        .that()
        .areAssignableTo(Ast.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .check(CLASSES);
  }

  @Test
  void onlyTheHostTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("rehearse.host..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }
}
