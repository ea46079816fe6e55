package rehearse.cmdlets.utility;

import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.value.format.Culture;

/** What all Csv cmdlets share: the delimiter. */
final class CsvFormat {
  static final String QUOTE_KIND = "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind";

  private CsvFormat() {}

  /** Returns the character between cells: as given, or the culture's list separator. */
  static char delimiter(Invocation in, Param<Character> delimiter, Param<Boolean> useCulture) {
    if (in.isOn(useCulture)) {
      return Culture.current().numberFormat().decimalSeparator().equals(",") ? ';' : ',';
    }
    return in.get(delimiter, ',');
  }
}
