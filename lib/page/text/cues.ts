import { type BloomFilter, bloomFilter, MOST_PROBES, mayHold } from "../../text/bloom-filter.ts";

/** Names in so many bits that no library makes them more: now and then they hold one that nobody put in. */
export interface CueFilter extends BloomFilter {
  /** The lengths that names have, in ascending order (UTF-16). */
  readonly lengths: readonly number[];
}

/** The names that make a page worth a closer look: themselves while they are few, a filter once they are many. */
export type Cues = readonly string[] | CueFilter;

/** Shorter ones stand on nearly every page; no speaker's name is so short (UTF-16). */
const SHORTEST_CUE = 2;
/** Longer ones are no names (UTF-16). */
const LONGEST_CUE = 200;
/** Names that are kept as they are: 10 KB, and as quick to search for as a filter. */
const MOST_LISTED = 500;
/** In extension storage a filter is written in base64, four characters for three bytes: 31 KB of it. */
const MOST_BYTES = 23_400;

/** Most letters that have two cases lie before the first of these; from there to the second none has. */
const FIRST_WITHOUT_CASE = 0x2e80;
const NEXT_WITH_CASE = 0xa640;

/** The capitals of the units before those without case; 0 is "not asked for yet". */
const capitals = new Uint16Array(FIRST_WITHOUT_CASE);

/** Letters in either case are equal, unit by unit, so that offsets stay. */
function upperCode(code: number): number {
  if (code >= FIRST_WITHOUT_CASE && code < NEXT_WITH_CASE) return code;
  const known = capitals[code];
  if (known) return known;
  const upper = String.fromCharCode(code).toUpperCase();
  const capital = upper.length === 1 ? upper.charCodeAt(0) : code;
  capitals[code] = capital;
  return capital;
}

/** One step of FNV-1a. */
const hashOn = (hash: number, code: number): number => Math.imul(hash ^ upperCode(code), 16777619);
const FNV_BASIS = -2128831035;

/** Spreads over all bits what differs in a few (the finish of MurmurHash3). */
function spread(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** The hashes by which a name is found: of its first two units, by which most places are passed over, and of all. */
function hashesOf(name: string): readonly [head: number, whole: number] {
  let hash = FNV_BASIS;
  let head = 0;
  for (let at = 0; at < name.length; at++) {
    hash = hashOn(hash, name.charCodeAt(at));
    if (at === 1) head = spread(hash);
  }
  return [head, spread(hash + name.length)];
}

const isCue = (cue: unknown): cue is string =>
  typeof cue === "string" && cue.length >= SHORTEST_CUE && cue.length <= LONGEST_CUE;

const filterOf = (names: readonly string[]): CueFilter => ({
  ...bloomFilter(new Set(names.flatMap(hashesOf)), MOST_BYTES),
  lengths: [...new Set(names.map(({ length }) => length))].sort((one, other) => one - other),
});

/** @param names in all the forms in which pages write them; what is no name is left out */
export function cuesOf(names: readonly string[]): Cues {
  const cues = [...new Set(names)].filter(isCue).sort();
  return cues.length <= MOST_LISTED ? cues : filterOf(cues);
}

/**
 * How cues lie in extension storage, which holds what JSON can say. Fields are in the order of the alphabet, in which
 * Chromium gives them back: the same cues are the same JSON.
 */
export const storedFormOf = (cues: Cues): unknown =>
  "bits" in cues ? { bits: btoa(cues.bits), lengths: cues.lengths, probes: cues.probes } : cues;

const isLength = (length: unknown): length is number =>
  Number.isInteger(length) && Number(length) >= SHORTEST_CUE && Number(length) <= LONGEST_CUE;

/** Checked by hand, since the gate has no room for a library. @returns no names where it cannot be read */
export function readCues(stored: unknown): Cues {
  if (Array.isArray(stored)) return stored.slice(0, MOST_LISTED).filter(isCue);
  if (typeof stored !== "object" || stored === null) return [];
  const [bits, probes, lengths]: unknown[] = ["bits", "probes", "lengths"].map((name) =>
    Object.hasOwn(stored, name) ? Reflect.get(stored, name) : null,
  );
  if (typeof bits !== "string" || !Array.isArray(lengths)) return [];
  if (typeof probes !== "number" || !(probes >= 1 && probes <= MOST_PROBES)) return [];
  try {
    return { bits: atob(bits), probes, lengths: lengths.slice(0, LONGEST_CUE).filter(isLength) };
  } catch {
    return [];
  }
}

/** Tells names from other stretches of a text. */
export class CueTest {
  readonly #filter: CueFilter;
  /** Which lengths names have. */
  readonly #lengths: ReadonlySet<number>;
  /** The names themselves, in capitals as `upperCode` gives them, where they are known. */
  readonly #names: ReadonlySet<string> | null;

  constructor(cues: Cues) {
    this.#names = "bits" in cues ? null : new Set(cues.map(upperOf));
    this.#filter = "bits" in cues ? cues : filterOf(cues);
    this.#lengths = new Set(this.#filter.lengths);
  }

  /** The longest name has so many units of UTF-16; 0 where there are none. */
  get longest(): number {
    return this.#filter.lengths.at(-1) ?? 0;
  }

  /** Whether a name begins at a place of a text, and ends where `mayEnd` says that one can. */
  standsAt(text: string, start: number, mayEnd: (end: number) => boolean): boolean {
    let hash = hashOn(hashOn(FNV_BASIS, text.charCodeAt(start)), text.charCodeAt(start + 1));
    if (!mayHold(this.#filter, spread(hash))) return false;
    const last = Math.min(this.longest, text.length - start);
    for (let length = 2; length <= last; length++) {
      if (length > 2) hash = hashOn(hash, text.charCodeAt(start + length - 1));
      if (!this.#lengths.has(length) || !mayHold(this.#filter, spread(hash + length))) continue;
      if (mayEnd(start + length) && this.#names?.has(upperOf(text.slice(start, start + length))) !== false)
        return true;
    }
    return false;
  }
}

function upperOf(name: string): string {
  let upper = "";
  for (let at = 0; at < name.length; at++) upper += String.fromCharCode(upperCode(name.charCodeAt(at)));
  return upper;
}
