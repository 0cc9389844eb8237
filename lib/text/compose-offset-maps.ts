import { type OffsetMap, OffsetMapBuilder } from "./offset-map.ts";

/** Walks the pieces of a map along the text that it shares with another one. */
class PieceCursor {
  readonly #shared: Uint32Array;
  readonly #far: Uint32Array;
  #piece = 0;
  #at = 0;

  constructor(shared: Uint32Array, far: Uint32Array) {
    this.#shared = shared;
    this.#far = far;
  }

  get isDone(): boolean {
    return this.#piece >= this.#shared.length - 1;
  }

  /** Where the current piece ends in the shared text. */
  get end(): number {
    return this.#shared[this.#piece + 1] ?? this.#at;
  }

  /** Whether the current piece is nothing in the shared text. */
  get isEmpty(): boolean {
    return !this.isDone && this.#start === this.end;
  }

  /** Whether the current piece can only be taken as a whole. */
  get isWhole(): boolean {
    return !this.isDone && this.end - this.#start !== this.#farEnd - this.#farStart;
  }

  /** The place on the other side of the map; only right where `advance` could stop. */
  get across(): number {
    return this.#farStart + (this.isDone ? 0 : this.#at - this.#start);
  }

  /** Steps over the current piece. */
  skip(): void {
    this.#at = this.end;
    this.#piece++;
  }

  /**
   * Goes on to a place in the shared text, before the empty pieces there.
   * @returns that place, or the end of the whole piece that it lies inside
   */
  advance(target: number): number {
    while (!this.isDone && this.#start < target && this.end <= target) this.#piece++;
    this.#at = target;
    return this.isWhole && this.#start < target ? this.end : target;
  }

  get #start(): number {
    return this.#shared[this.#piece] ?? 0;
  }

  get #farStart(): number {
    return this.#far[this.#piece] ?? 0;
  }

  get #farEnd(): number {
    return this.#far[this.#piece + 1] ?? this.#farStart;
  }
}

/**
 * The map of the source of `first` on the result of `next`, whose source is the result of `first`. Pieces that
 * can only be taken whole join with what they overlap on the other side (where the lengths of the joined piece
 * happen to be equal, it counts as one to one like any other).
 * @throws RangeError where the lengths show that the maps are not of one text
 */
export function composeOffsetMaps(first: OffsetMap, next: OffsetMap): OffsetMap {
  if (first.resultLength !== next.sourceLength) throw new RangeError("The second map is of another text.");
  const builder = new OffsetMapBuilder();
  const one = new PieceCursor(first.result, first.source);
  const other = new PieceCursor(next.source, next.result);
  while (!one.isDone || !other.isDone) {
    const [source, result] = [one.across, other.across];
    if (one.isEmpty) one.skip();
    else if (other.isEmpty) other.skip();
    else if (!one.isWhole && !other.isWhole) {
      const target = Math.min(one.end, other.end);
      one.advance(target);
      other.advance(target);
    } else {
      let target = Math.max(one.isWhole ? one.end : 0, other.isWhole ? other.end : 0);
      for (let reached = -1; reached !== target; ) {
        reached = target;
        target = other.advance(one.advance(target));
      }
    }
    builder.replace(one.across - source, other.across - result);
  }
  return builder.build();
}
