import type { ShellReading } from './shell-reading.ts';

/** Collects the words of one command while its text is read from left to right. */
export class WordList {
  /** Where reading goes on. */
  at = 0;
  readonly #text: string;
  readonly #words: string[] = [];
  readonly #variables = new Set<string>();
  readonly #redirections: string[] = [];
  #word: string | null = null;
  #open = false;
  /** Where the redirection begins whose file is the next word, or null. */
  #redirectedFrom: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get isBetweenWords(): boolean {
    return this.#word === null;
  }

  /** Adds to the word that is being read; null adds nothing. */
  add(text: string | null, open = false): void {
    if (text !== null) this.#word = (this.#word ?? '') + text;
    this.#open = open;
  }

  addVariable(written: string): void {
    this.nameVariable(written);
    this.add(written);
  }

  nameVariable(written: string): void {
    this.#variables.add(written);
  }

  endWord(): void {
    if (this.#word === null) return;
    if (this.#redirectedFrom === null) this.#words.push(this.#word);
    else this.#redirections.push(this.#text.slice(this.#redirectedFrom, this.at).trim());
    this.#word = null;
    this.#redirectedFrom = null;
  }

  /** Output or input goes to a file, which is no argument: the word that follows. */
  redirect(from: number): void {
    this.endWord();
    this.#redirectedFrom = from;
  }

  /** Goes to the end of a comment. */
  skipLine(): void {
    const end = this.#text.indexOf('\n', this.at);
    this.at = end < 0 ? this.#text.length : end;
  }

  finish(): ShellReading {
    this.endWord();
    const rest = [...this.#redirections, this.#text.slice(this.at).trim()].filter((part) => part !== '').join(' ');
    return { words: this.#words, variables: [...this.#variables], rest, open: this.#open };
  }
}
