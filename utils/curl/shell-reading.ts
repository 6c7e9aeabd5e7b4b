/** What a shell makes of a text. */
export interface ShellReading {
  /** The words of the first command, quotes and escapes resolved. */
  readonly words: readonly string[];
  /** What a shell would put something else in place of, as it stands in the words: `$KEY`, `%KEY%`, `$(date)`. */
  readonly variables: readonly string[];
  /** What follows the first command, from the operator or line end that ends it; empty when nothing does. */
  readonly rest: string;
  /** Whether a quote is open at the end. */
  readonly open: boolean;
}
