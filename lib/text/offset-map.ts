/** A half-open range of offsets in units of UTF-16. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Says which part of a text (the source) became which part of another (the result), both ways. Both texts are
 * cut into the same number of pieces. Where a piece has one length on both sides its units belong together one
 * by one; else the piece is one whole, and either side of it may be empty (left out, or put in).
 */
export class OffsetMap {
  /**
   * @param source ascending bounds of the pieces in the source, from 0 to its length: piece `n` runs from
   *   `source[n]` to `source[n + 1]`
   * @param result as many bounds in the result
   * @throws RangeError where these are no such bounds
   */
  constructor(
    readonly source: Uint32Array,
    readonly result: Uint32Array,
  ) {
    if (source.length !== result.length || source.length === 0)
      throw new RangeError("Bounds do not pair up.");
    if (source[0] !== 0 || result[0] !== 0) throw new RangeError("The first bound is not 0.");
  }

  /** The map of a text on itself. */
  static identity(length: number): OffsetMap {
    const builder = new OffsetMapBuilder();
    builder.keep(length);
    return builder.build();
  }

  get sourceLength(): number {
    return this.source[this.source.length - 1] ?? 0;
  }

  get resultLength(): number {
    return this.result[this.result.length - 1] ?? 0;
  }

  /** How many pieces there are: what the map costs is eight bytes for each. */
  get pieces(): number {
    return this.source.length - 1;
  }

  /**
   * The smallest range of the source that the given range of the result was made of. An empty range gives the
   * empty range behind what stands before it.
   * @throws RangeError where the range does not lie in the result
   */
  toSource(start: number, end: number): TextRange {
    return across(this.result, this.source, start, end);
  }

  /**
   * The smallest range of the result that was made of the given range of the source: empty where all of it was
   * left out.
   * @throws RangeError where the range does not lie in the source
   */
  toResult(start: number, end: number): TextRange {
    return across(this.source, this.result, start, end);
  }

  /** The map that goes the other way. */
  inverse(): OffsetMap {
    return new OffsetMap(this.result, this.source);
  }
}

/** Makes an `OffsetMap` from the start of the text to its end. */
export class OffsetMapBuilder {
  #source = new Uint32Array(16);
  #result = new Uint32Array(16);
  #bounds = 1;
  /** Whether the last piece is one to one, so that what is kept next joins it. */
  #keeping = false;

  /** The next `length` units of the source are the next units of the result, one by one. */
  keep(length: number): void {
    if (length === 0) return;
    this.#add(length, length, this.#keeping);
    this.#keeping = true;
  }

  /** The next units of the source became the next units of the result, as one whole; either may be 0. */
  replace(sourceLength: number, resultLength: number): void {
    if (sourceLength === resultLength) {
      this.keep(sourceLength);
      return;
    }
    this.#add(sourceLength, resultLength, false);
    this.#keeping = false;
  }

  /** The next texts are those of another map, piece by piece. */
  append(map: OffsetMap): void {
    for (let piece = 0; piece < map.pieces; piece++) {
      const [start = 0, end = 0] = [map.source[piece], map.source[piece + 1]];
      const [resultStart = 0, resultEnd = 0] = [map.result[piece], map.result[piece + 1]];
      this.replace(end - start, resultEnd - resultStart);
    }
  }

  build(): OffsetMap {
    return new OffsetMap(this.#source.slice(0, this.#bounds), this.#result.slice(0, this.#bounds));
  }

  #add(sourceLength: number, resultLength: number, joins: boolean): void {
    const last = this.#bounds - 1;
    const sourceEnd = (this.#source[last] ?? 0) + sourceLength;
    const resultEnd = (this.#result[last] ?? 0) + resultLength;
    const at = joins ? last : this.#bounds++;
    if (at === this.#source.length) {
      this.#source = doubled(this.#source);
      this.#result = doubled(this.#result);
    }
    this.#source[at] = sourceEnd;
    this.#result[at] = resultEnd;
  }
}

function doubled(bounds: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(bounds.length * 2);
  larger.set(bounds);
  return larger;
}

/** The last piece that starts at or before the offset and, so that empty pieces are passed over, the last such. */
function pieceAt(bounds: Uint32Array, offset: number): number {
  let low = 0;
  let high = bounds.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((bounds[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function across(from: Uint32Array, to: Uint32Array, start: number, end: number): TextRange {
  const length = from[from.length - 1] ?? 0;
  if (!(start >= 0 && start <= end && end <= length)) {
    throw new RangeError(`No range of a text of ${length} units: ${start} to ${end}.`);
  }
  if (start === end) {
    const behind = start === 0 ? 0 : endAcross(from, to, start);
    return { start: behind, end: behind };
  }
  const resultEnd = endAcross(from, to, end);
  return { start: Math.min(startAcross(from, to, start), resultEnd), end: resultEnd };
}

/** Where the unit at `offset` starts on the other side. */
function startAcross(from: Uint32Array, to: Uint32Array, offset: number): number {
  const piece = pieceAt(from, offset);
  const within = offset - (from[piece] ?? 0);
  return (to[piece] ?? 0) + (isOneToOne(from, to, piece) ? within : 0);
}

/** Where the unit before `offset` ends on the other side. */
function endAcross(from: Uint32Array, to: Uint32Array, offset: number): number {
  const piece = pieceAt(from, offset - 1);
  const within = offset - (from[piece] ?? 0);
  return isOneToOne(from, to, piece) ? (to[piece] ?? 0) + within : (to[piece + 1] ?? 0);
}

function isOneToOne(from: Uint32Array, to: Uint32Array, piece: number): boolean {
  return (from[piece + 1] ?? 0) - (from[piece] ?? 0) === (to[piece + 1] ?? 0) - (to[piece] ?? 0);
}
