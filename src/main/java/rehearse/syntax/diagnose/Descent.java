package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.DiagnosticTexts;
import rehearse.source.Diagnostics;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.CharTraits;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.PowerShellLexerBase;
import rehearse.syntax.token.ScanErrors;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.ScannedToken;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenScanner;
import rehearse.syntax.token.Trivia;

/**
 * What the rules share: one token of look-ahead, the mode it is read in, and the errors found.
 * Changing the mode reads the token ahead once more.
 */
final class Descent implements ScanErrors {
  private static final int MAX_DEPTH = 6000;
  private static final Map<TokenKind, TokenKind> CLOSERS =
      Map.of(
          TokenKind.L_PAREN, TokenKind.R_PAREN,
          TokenKind.L_CURLY, TokenKind.R_CURLY,
          TokenKind.L_BRACKET, TokenKind.R_BRACKET);

  private final String script;
  private final SourceRegion region;
  private final TokenScanner scanner;
  private final Diagnostics errors;
  private final Map<SyntaxToken, List<ScannedToken>> nestedTokens;
  private final boolean nested;
  private final List<SyntaxToken> tokens = new ArrayList<>();
  private final PipelineRules pipelines = new PipelineRules(this);
  private final CommandRules commands = new CommandRules(this);
  private final ExpressionRules expressions = new ExpressionRules(this);
  private final PrimaryRules primaries = new PrimaryRules(this);
  private final TypeRules types = new TypeRules(this);
  private final StatementRules statements = new StatementRules(this);
  private final LoopRules loops = new LoopRules(this);
  private final BlockRules blocks = new BlockRules(this);
  private final DefinitionRules definitions = new DefinitionRules(this);
  private @Nullable SyntaxToken ahead;
  private ScanMode mode = ScanMode.COMMAND;
  private boolean commaDisabled;
  private int depth;

  private Descent(
      String script,
      SourceRegion region,
      Diagnostics errors,
      Map<SyntaxToken, List<ScannedToken>> nestedTokens,
      boolean nested,
      int depth) {
    this.script = script;
    this.region = region;
    this.errors = errors;
    this.nestedTokens = nestedTokens;
    this.nested = nested;
    this.depth = depth;
    this.scanner = PowerShellLexerBase.scanner(region, this);
  }

  static Descent ofScript(SourceRegion region) {
    return new Descent(region.text(), region, new Diagnostics(), new IdentityHashMap<>(), false, 0);
  }

  /** Returns a reader of a part of this text that reports to the same errors. */
  Descent nested(SourceRegion inner) {
    return new Descent(script, inner, errors, nestedTokens, true, depth + 8);
  }

  Diagnostics errors() {
    return errors;
  }

  List<SyntaxToken> tokens() {
    return tokens;
  }

  /** Returns the tokens inside expandable strings and words, by the token that holds them. */
  Map<SyntaxToken, List<ScannedToken>> nestedTokens() {
    return nestedTokens;
  }

  /** Returns all tokens that were read, comments and continued lines among them. */
  List<ScannedToken> scannedTokens() {
    List<ScannedToken> all = new ArrayList<>(tokens.size());
    Iterator<Trivia.SyntaxComment> comments = scanner.trivia().comments().iterator();
    Trivia.SyntaxComment comment = comments.hasNext() ? comments.next() : null;
    for (SyntaxToken token : tokens) {
      while (comment != null && comment.start() < token.start()) {
        all.add(scanned(comment));
        comment = comments.hasNext() ? comments.next() : null;
      }
      all.add(scanned(token));
    }
    return all;
  }

  private ScannedToken scanned(Trivia.SyntaxComment comment) {
    TokenKind kind = comment.continuation() ? TokenKind.LINE_CONTINUATION : TokenKind.COMMENT;
    Span span = span(comment.start(), comment.end());
    return new ScannedToken(
        kind, span, script.substring(span.start(), span.end()), kind.flags(), List.of());
  }

  ScannedToken scanned(SyntaxToken token) {
    List<ScannedToken> inside = nestedTokens.get(token);
    if (inside == null) {
      inside = token.payload() instanceof ExpandableText text ? variables(text) : List.of();
    }
    Span span = span(token);
    boolean end = token.kind() == TokenKind.END_OF_INPUT;
    String text = end ? "" : script.substring(span.start(), span.end());
    return new ScannedToken(token.kind(), span, text, token.flags(), inside);
  }

  /** Returns the variables in a word that was never expanded. */
  private List<ScannedToken> variables(ExpandableText text) {
    List<ScannedToken> variables = new ArrayList<>(1);
    for (ExpandableText.Piece piece : text.pieces()) {
      if (piece instanceof ExpandableText.Variable variable) {
        variables.add(scanned(scanner.token(TokenKind.VARIABLE, variable.start(), variable.end())));
      }
    }
    return variables;
  }

  TokenScanner scanner() {
    return scanner;
  }

  PipelineRules pipelines() {
    return pipelines;
  }

  CommandRules commands() {
    return commands;
  }

  ExpressionRules expressions() {
    return expressions;
  }

  PrimaryRules primaries() {
    return primaries;
  }

  TypeRules types() {
    return types;
  }

  StatementRules statements() {
    return statements;
  }

  LoopRules loops() {
    return loops;
  }

  BlockRules blocks() {
    return blocks;
  }

  DefinitionRules definitions() {
    return definitions;
  }

  /** Notes that a rule has been entered that can hold itself. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new NestingTooDeepException(region.offset(Math.min(scanner.position(), region.end())));
    }
  }

  void leave() {
    depth--;
  }

  // --- modes ---

  ScanMode mode() {
    return mode;
  }

  /** Changes the mode and returns the one before. */
  ScanMode setMode(ScanMode newMode) {
    ScanMode old = mode;
    if (old != newMode) {
      mode = newMode;
      SyntaxToken token = ahead;
      if (token != null && !token.kind().has(TokenFlags.PARSE_MODE_INVARIANT)) {
        resync(token.start());
      }
    }
    return old;
  }

  boolean setCommaDisabled(boolean disabled) {
    boolean old = commaDisabled;
    commaDisabled = disabled;
    return old;
  }

  boolean commaDisabled() {
    return commaDisabled;
  }

  // --- tokens ---

  boolean hasTokenAhead() {
    return ahead != null;
  }

  SyntaxToken peek() {
    SyntaxToken token = ahead;
    if (token == null) {
      token = scan();
      ahead = token;
    }
    return token;
  }

  TokenKind peekKind() {
    return peek().kind();
  }

  SyntaxToken next() {
    SyntaxToken token = peek();
    ahead = null;
    return token;
  }

  /** Makes a token of what stands at {@code start}, whatever the mode. */
  SyntaxToken take(TokenKind kind, int start, int length) {
    scanner.seek(start + length);
    SyntaxToken token = scanner.token(kind, start, start + length);
    tokens.add(token);
    return token;
  }

  void unget(SyntaxToken token) {
    ahead = token;
  }

  private SyntaxToken scan() {
    scanner.setMode(mode);
    SyntaxToken token = scanner.scan();
    if (token.kind() == TokenKind.END_OF_INPUT) {
      token = scanner.endOfInput();
    }
    tokens.add(token);
    return token;
  }

  /** Reads on from {@code position}, forgetting what was read after it. */
  void resync(int position) {
    ahead = null;
    scanner.seek(position);
    scanner.trivia().forgetFrom(position);
    int size = tokens.size();
    while (size > 0 && tokens.get(size - 1).start() >= position) {
      tokens.remove(--size);
    }
  }

  /** Returns where {@link #resync} can lead back to. */
  int restorePoint() {
    SyntaxToken token = ahead;
    return token == null ? scanner.position() : token.start();
  }

  void skipNewLines() {
    skipNewLines(false);
  }

  void skipNewLinesAndSemicolons() {
    skipNewLines(true);
  }

  private void skipNewLines(boolean semicolons) {
    SyntaxToken token = ahead;
    if (token != null
        && token.kind() != TokenKind.NEW_LINE
        && !(semicolons && token.kind() == TokenKind.SEMI)) {
      return;
    }
    ahead = null;
    scanner.setMode(mode);
    while (true) {
      scanner.skipBlanks();
      char c = scanner.peek(0);
      boolean separator = CharTraits.isNewLine(c) || (semicolons && c == ';');
      if (!separator || scanner.atEnd()) {
        return;
      }
      tokens.add(scanner.scan());
    }
  }

  /**
   * Passes tokens up to one of {@code stops}, never the end of the text. A stop that closes a
   * bracket counts as the end of one that is open already; brackets count only where they stand
   * alone.
   */
  void skipTo(boolean consume, TokenKind... stops) {
    Set<TokenKind> ends = Set.of(stops);
    Map<TokenKind, Integer> open = new EnumMap<>(TokenKind.class);
    for (TokenKind close : CLOSERS.values()) {
      open.put(close, ends.contains(close) ? 1 : 0);
    }
    while (true) {
      SyntaxToken token = next();
      TokenKind kind = token.kind();
      if (kind == TokenKind.END_OF_INPUT) {
        unget(token);
        return;
      }
      TokenKind opened = CLOSERS.get(kind);
      if (opened != null) {
        open.merge(opened, 1, Integer::sum);
      } else if (open.containsKey(kind)) {
        int left = open.merge(kind, -1, Integer::sum);
        if (left == 0 && ends.contains(kind)) {
          if (!consume) {
            unget(token);
          }
          return;
        }
      }
      if (ends.contains(kind) && open.values().stream().allMatch(count -> count == 0)) {
        return;
      }
    }
  }

  // --- positions: those of errors and trees are the script's, those of tokens the region's ---

  Span span(SyntaxToken token) {
    if (token.kind() == TokenKind.END_OF_INPUT) {
      int end = region.plainOffset(token.start());
      return new Span(end, end);
    }
    int start = region.startOffset(token.start());
    return new Span(start, Math.max(start, region.offset(token.end())));
  }

  Span span(int start, int end) {
    int from = region.startOffset(start);
    return new Span(from, Math.max(from, region.offset(end)));
  }

  static Span after(Span span) {
    return new Span(span.end(), span.end());
  }

  static Span after(Ast ast) {
    return after(ast.span());
  }

  Span after(SyntaxToken token) {
    return after(span(token));
  }

  /** Returns where PowerShell points when it means the place before {@code token}. */
  Span before(SyntaxToken token) {
    int start = Math.max(0, span(token).start() - 1);
    return new Span(start, start);
  }

  /** Returns a statement that stands for one that could not be read. */
  static ErrorStatementAst errorStatement(Span span) {
    return new ErrorStatementAst(span, List.of());
  }

  // --- errors ---

  @Override
  public void report(String id, int start, int end, boolean mendable, String argument) {
    int from = region.plainOffset(start);
    Span span = new Span(from, Math.max(from, region.plainOffset(end)));
    add(id, span, argument, mendable && atEnd(span.end()));
  }

  void error(Span span, String id) {
    add(id, span, "", false);
  }

  void error(Span span, String id, String argument) {
    add(id, span, argument, false);
  }

  /** Reports an error that more input mends if it stands at the end. */
  boolean incomplete(Span span, String id) {
    return incomplete(span, id, "");
  }

  boolean incomplete(Span span, String id, String argument) {
    boolean atEnd = atEnd(span.end());
    add(id, span, argument, atEnd);
    return atEnd;
  }

  /** Reports an error at {@code span} that was noticed at {@code noticed}. */
  void incomplete(Span span, SyntaxToken noticed, String id) {
    add(id, span, "", atEnd(region.offset(noticed.start())));
  }

  private void add(String id, Span span, String argument, boolean incomplete) {
    errors.add(new Diagnostic(id, span, DiagnosticTexts.text(id, argument), incomplete));
  }

  private boolean atEnd(int offset) {
    if (nested) {
      return offset >= region.end() - region.start();
    }
    if (offset >= region.end()) {
      return true;
    }
    TokenScanner rest =
        PowerShellLexerBase.scanner(
            SourceRegion.of(region.text(), offset, region.end()), (a, b, c, d, e) -> {});
    while (true) {
      rest.skipBlanks();
      if (rest.atEnd()) {
        return true;
      }
      if (!CharTraits.isNewLine(rest.peek(0))) {
        return false;
      }
      rest.seek(rest.position() + 1);
    }
  }
}
