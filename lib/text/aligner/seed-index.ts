import type { TextRange } from "../offset-map.ts";

/** Units that are looked up together. Two are too common in Latin text, four leave short patterns out. */
export const SEED = 3;
const BUCKETS = 1 << 16;
/** Units between two pauses while the index is built: well below a millisecond. */
const UNITS_PER_SLICE = 1 << 15;

function bucketAt(text: string, at: number): number {
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  return mixed >>> 16;
}

/**
 * Knows where each three units of a text stand, so that an approximate search can pass over all text that
 * cannot hold a match: of a pattern cut into one piece more than errors are allowed, one piece at least stands
 * in every match unchanged (the pigeonhole principle: S. Wu and U. Manber, "Fast text searching allowing
 * errors", Communications of the ACM 35, 1992). No match is lost.
 */
export class SeedIndex {
  private constructor(
    readonly text: string,
    /** Where the bucket's places begin in `places`. */
    private readonly starts: Uint32Array,
    private readonly places: Uint32Array,
  ) {}

  /** Builds an index; pauses well within every millisecond. It takes four bytes for each unit. */
  static *slices(text: string): Generator<void, SeedIndex, void> {
    const seeds = Math.max(0, text.length - SEED + 1);
    const starts = new Uint32Array(BUCKETS + 1);
    for (let at = 0; at < seeds; at++) {
      if (at % UNITS_PER_SLICE === UNITS_PER_SLICE - 1) yield;
      const bucket = bucketAt(text, at);
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    let sum = 0;
    for (let bucket = 0; bucket <= BUCKETS; bucket++) {
      sum += starts[bucket] ?? 0;
      starts[bucket] = sum;
    }
    const places = new Uint32Array(seeds);
    for (let at = seeds - 1; at >= 0; at--) {
      if (at % UNITS_PER_SLICE === UNITS_PER_SLICE - 1) yield;
      const bucket = bucketAt(text, at);
      const place = (starts[bucket] ?? 0) - 1;
      starts[bucket] = place;
      places[place] = at;
    }
    return new SeedIndex(text, starts, places);
  }

  /**
   * The stretches of the text outside of which no match can lie.
   * @returns half-open, ordered, apart from one another; the whole text where the pattern is too short, for
   *   its errors, to tell
   */
  windows(pattern: string, maxErrors: number): TextRange[] {
    const pieces = maxErrors + 1;
    if (Math.floor(pattern.length / pieces) < SEED) return [{ start: 0, end: this.text.length }];
    const starts: number[] = [];
    for (let piece = 0; piece < pieces; piece++) {
      const from = Math.floor((piece * pattern.length) / pieces);
      const to = Math.floor(((piece + 1) * pattern.length) / pieces);
      this.#find(pattern.slice(from, to), (at) => starts.push(at - from));
    }
    starts.sort((one, other) => one - other);
    const windows: { start: number; end: number }[] = [];
    for (const at of starts) {
      const start = Math.max(0, at - maxErrors);
      const end = Math.min(this.text.length, at + pattern.length + maxErrors);
      const last = windows.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else windows.push({ start, end });
    }
    return windows;
  }

  /** At how many places the seed that begins at an offset of a pattern may stand: at least at as many as it does. */
  count(pattern: string, at: number): number {
    const bucket = bucketAt(pattern, at);
    return (this.starts[bucket + 1] ?? 0) - (this.starts[bucket] ?? 0);
  }

  /** The places where the seed that begins at an offset of a pattern may stand, in order; others may be among them. */
  placesOf(pattern: string, at: number): Uint32Array {
    const bucket = bucketAt(pattern, at);
    return this.places.subarray(this.starts[bucket] ?? 0, this.starts[bucket + 1] ?? 0);
  }

  #find(piece: string, found: (at: number) => void): void {
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + SEED <= piece.length; at++) {
      const bucket = bucketAt(piece, at);
      const count = (this.starts[bucket + 1] ?? 0) - (this.starts[bucket] ?? 0);
      if (count < fewest) {
        fewest = count;
        rarest = at;
      }
    }
    const bucket = bucketAt(piece, rarest);
    const end = this.starts[bucket + 1] ?? 0;
    for (let index = this.starts[bucket] ?? 0; index < end; index++) {
      const at = (this.places[index] ?? 0) - rarest;
      if (at >= 0 && this.text.startsWith(piece, at)) found(at);
    }
  }
}
