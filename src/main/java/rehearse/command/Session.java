package rehearse.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.SourceText;
import rehearse.value.ScriptBlock;
import rehearse.value.operator.OperatorContext;

/** What a command may ask of the session it runs in. The engine implements it. */
public interface Session {
  /** Returns the variables as seen from the scope that called the command. */
  Variables variables();

  /** Returns aliases, functions and cmdlets. */
  Commands commands();

  /** Returns the current directory of the file system. */
  Path location();

  void setLocation(Path directory);

  /** Returns the transcripts that go on. */
  Transcripts transcripts();

  /** Returns the locations that Push-Location remembers. */
  LocationStacks locationStacks();

  /** Parses {@code text} into a script block. Parse errors throw as {@code ParseException}. */
  ScriptBlock parse(String text);

  /**
   * Returns the hash table that a data file holds, null if it holds none.
   *
   * @param limited whether a table of more than 500 keys is refused
   * @throws rehearse.value.PsException a {@code ParseException} if the file cannot be read, an
   *     {@code InvalidOperationException} if it would have to be run
   */
  @Nullable Object dataFile(SourceText source, boolean limited);

  /**
   * Runs {@code text} in the caller's scope as {@code Invoke-Expression} does, output to {@code
   * out}.
   */
  void invokeExpression(String text, rehearse.value.Output out);

  /**
   * Runs {@code block} as {@code Invoke-Command} does: {@code arguments} bind by position, {@code
   * input} is piped to it, and it gets a scope of its own if {@code newScope}, else the caller's.
   */
  void invokeScriptBlock(
      ScriptBlock block,
      boolean newScope,
      @Nullable Object[] arguments,
      List<@Nullable Object> input,
      rehearse.value.Output out);

  /** Returns what operators need to know of the scope that called the command. */
  OperatorContext operators();

  /** Sets strict mode for the scope that called the command; version 0 turns it off. */
  void setStrictMode(int majorVersion);

  /** Runs the named command and returns its output objects. */
  List<@Nullable Object> invokeCommand(String name, Object... namesAndValues);

  /** Returns the person or program at the other end. */
  HostInterface host();

  /**
   * Returns the session's object of class {@code type}, such as the Exchange directory, made by
   * whoever set up the session.
   */
  <T> T service(Class<T> type);

  /** Returns whether the session was set up with an object of class {@code type}. */
  boolean hasService(Class<?> type);

  /** Returns the session's own object of class {@code type}, made when it is first asked for. */
  <T> T state(Class<T> type, java.util.function.Supplier<T> initial);

  /**
   * Returns the environment variables of the session: a copy of the process's, names as the
   * platform compares them. Changes stay in the session.
   */
  java.util.Map<String, String> environment();
}
