import type { Steps } from "../../text/work.ts";

/** Nesting beyond this is no data of anybody: an interview's takes eight. */
const DEEPEST = 64;
/** What is no longer than this is parsed at once, in UTF-16: a fraction of a millisecond. */
const SMALL = 1 << 15;
/** What is walked into pauses after so much, in UTF-16: a few milliseconds where every second one is a value. */
const PAUSE = 1 << 12;
/** A longer string is refused: the longest text of a highlight, with every character escaped, has 12 million. */
const LONGEST_STRING = 1 << 24;
/** An object with more names is refused; the largest dictionary of an interview has a tenth. */
const MOST_NAMES = 200_000;
/** A list with more entries is refused: ten times the highlights that anybody keeps. */
const MOST_ITEMS = 1_000_000;

const SPACE = /[ \t\r\n]{1,32768}/uy;
const PLAIN = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?|true|false|null/uy;

/** Thrown where a text could be JSON, and is deeper or longer than anything that is read. */
export class BeyondLimits extends Error {}

/**
 * As `JSON.parse`, for texts of any length, a fraction of a millisecond at a time: what is large is walked into, and
 * its small parts are parsed at once.
 * @throws SyntaxError where it is no JSON
 * @throws BeyondLimits
 */
export function* parseJson(text: string): Steps<unknown> {
  const reader = new JsonReader(text);
  const value = yield* reader.value(0);
  yield* reader.space();
  if (reader.at < text.length) throw new SyntaxError("There is something behind the value.");
  return value;
}

class JsonReader {
  readonly #text: string;
  at = 0;
  #paused = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *value(depth: number): Steps<unknown> {
    yield* this.space();
    const first = this.#text.charAt(this.at);
    if (first === '"') return yield* this.#string();
    if (first !== "{" && first !== "[") return this.#plain();
    const end = this.#endOfSmall(depth);
    if (end !== null) return this.#parsed(end);
    this.at++;
    return first === "[" ? yield* this.#array(depth + 1) : yield* this.#object(depth + 1);
  }

  *space(): Steps<void> {
    for (;;) {
      if (this.at - this.#paused >= PAUSE) {
        this.#paused = this.at;
        yield;
      }
      SPACE.lastIndex = this.at;
      if (!SPACE.test(this.#text)) return;
      this.at = SPACE.lastIndex;
    }
  }

  *#array(depth: number): Steps<unknown[]> {
    const items: unknown[] = [];
    if (yield* this.#isAt("]")) return items;
    do {
      if (items.length >= MOST_ITEMS) throw new BeyondLimits();
      items.push(yield* this.value(depth));
    } while (yield* this.#isAt(","));
    yield* this.#expect("]");
    return items;
  }

  *#object(depth: number): Steps<unknown> {
    const entries: [string, unknown][] = [];
    if (yield* this.#isAt("}")) return {};
    do {
      if (entries.length >= MOST_NAMES) throw new BeyondLimits();
      yield* this.space();
      const name = yield* this.#string();
      yield* this.#expect(":");
      entries.push([name, yield* this.value(depth)]);
    } while (yield* this.#isAt(","));
    yield* this.#expect("}");
    return Object.fromEntries(entries);
  }

  *#isAt(mark: string): Steps<boolean> {
    yield* this.space();
    if (this.#text.charAt(this.at) !== mark) return false;
    this.at++;
    return true;
  }

  *#expect(mark: string): Steps<void> {
    if (!(yield* this.#isAt(mark))) throw new SyntaxError(`There is no ${mark} at ${this.at}.`);
  }

  *#string(): Steps<string> {
    if (this.#text.charAt(this.at) !== '"') throw new SyntaxError(`There is no string at ${this.at}.`);
    let end = this.#closing(this.at + 1);
    for (let seen = 1; end < 0; seen++) {
      if (-end - this.at > LONGEST_STRING) throw new BeyondLimits();
      if (seen % 32 === 0) yield;
      end = this.#closing(-end);
    }
    const value: unknown = this.#parsed(end + 1);
    return String(value);
  }

  /**
   * Looks for the end of a string.
   * @returns the offset of its closing mark, or where to go on looking, negated: behind an escaped mark, or after a while
   * @throws SyntaxError where it is never closed
   */
  #closing(from: number): number {
    let at = from;
    for (let seen = 0; seen < 512; seen++) {
      const mark = this.#text.indexOf('"', at);
      if (mark === -1) throw new SyntaxError("A string is not closed.");
      if (mark - this.at > LONGEST_STRING) throw new BeyondLimits();
      let escapes = mark;
      while (this.#text.charCodeAt(escapes - 1) === 0x5c) escapes--;
      if ((mark - escapes) % 2 === 0) return mark;
      at = mark + 1;
    }
    return -at;
  }

  #plain(): unknown {
    PLAIN.lastIndex = this.at;
    if (!PLAIN.test(this.#text)) throw new SyntaxError(`There is no value at ${this.at}.`);
    return this.#parsed(PLAIN.lastIndex);
  }

  /** The value up to an offset, behind which the reading goes on. */
  #parsed(end: number): unknown {
    const value: unknown = JSON.parse(this.#text.slice(this.at, end));
    this.at = end;
    return value;
  }

  /** Where the array or object here ends, `null` where it is not small. @throws BeyondLimits where it is too deep */
  #endOfSmall(depth: number): number | null {
    const until = Math.min(this.#text.length, this.at + SMALL);
    let open = 0;
    for (let at = this.at; at < until; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) {
        const end = this.#endOfSmallString(at, until);
        if (end === null) return null;
        at = end;
      } else if (unit === 0x7b || unit === 0x5b) {
        if (++open + depth > DEEPEST) throw new BeyondLimits();
      } else if (unit === 0x7d || unit === 0x5d) {
        if (--open === 0) return at + 1;
      }
    }
    return null;
  }

  #endOfSmallString(start: number, until: number): number | null {
    for (let at = start + 1; at < until; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x5c) at++;
      else if (unit === 0x22) return at;
    }
    return null;
  }
}
