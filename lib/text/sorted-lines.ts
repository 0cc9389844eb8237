import { firstIndex } from "./first-index.ts";

/**
 * Lines of a key and what belongs to it, in the order of the keys' units of UTF-16: they are searched and not read, since
 * a dictionary has tens of thousands of them and a page asks for a few hundred.
 */
export class SortedLines {
  readonly #text: string;
  readonly #separator: string;
  /** Where each line begins, and behind them where the text ends. */
  readonly #starts: readonly number[];

  /** @param text ends with a line feed @param separator between a line's key and the rest of it; in no key */
  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
    const starts = [0];
    for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", feed + 1))
      starts.push(feed + 1);
    this.#starts = starts;
  }

  /** What stands behind a key on its line; `null` where no line has it. */
  find(key: string): string | null {
    const line = firstIndex(this.#starts.length - 1, (at) => this.#keyAt(at) < key);
    if (line >= this.#starts.length - 1 || this.#keyAt(line) !== key) return null;
    return this.#text.slice(
      (this.#starts[line] ?? 0) + key.length + this.#separator.length,
      (this.#starts[line + 1] ?? 0) - 1,
    );
  }

  #keyAt(line: number): string {
    const start = this.#starts[line] ?? 0;
    return this.#text.slice(start, this.#text.indexOf(this.#separator, start));
  }
}
