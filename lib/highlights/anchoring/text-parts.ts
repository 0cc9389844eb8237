import type { TextRange } from "../../text/offset-map.ts";

/** A stretch of a longer text (all text nodes of a body, say) that stands in the text that is searched. */
export interface TextPart {
  /** Where it begins in the searched text. */
  readonly start: number;
  /** Where it begins in the longer text. */
  readonly position: number;
  /** UTF-16; the same in both. */
  readonly length: number;
}

/**
 * The range of the searched text that lies within a range of the longer one.
 * @param parts in the order of both texts
 * @returns `undefined` where none of the range is searched
 */
export function rangeFromPosition(
  parts: readonly TextPart[],
  position: TextRange | undefined,
): TextRange | undefined {
  if (position === undefined) return undefined;
  const { start: from, end: to } = position;
  const within = parts.filter((part) => part.position < to && part.position + part.length > from);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    start: first.start + Math.max(0, from - first.position),
    end: last.start + Math.min(last.length, to - last.position),
  };
}

/** The range of the longer text, from the first to the last character of a range of the searched one. */
export function positionFromRange(
  parts: readonly TextPart[],
  { start, end }: TextRange,
): TextRange | undefined {
  const within = parts.filter((part) => part.start < end && part.start + part.length > start);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    start: first.position + Math.max(0, start - first.start),
    end: last.position + Math.min(last.length, end - last.start),
  };
}
