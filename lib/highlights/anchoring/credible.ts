import type { Candidate } from "./candidate.ts";
import { LONG_LENGTH, STRONG_SUPPORT, SUPPORT, WHOLE_CONTEXT } from "./evidence.ts";

/** Folded words from which a quote that stands on a page once is the one, whatever stands around it. */
const UNIQUE_LENGTH = 5;
/** Of quotes shorter than this an edit leaves too little; both sides of the context must then agree. */
const EDITABLE_LENGTH = 10;
/** Similarity of the words that needs some support, more support, and both sides of the context. */
const LIGHTLY_EDITED = 0.9;
const EDITED = 0.8;
const HEAVILY_EDITED = 0.7;

/** How much the context speaks for a place, on its better and on its worse side; `null` where none is known. */
function support({ prefix, suffix }: Candidate): { better: number; worse: number } | null {
  const sides = [prefix, suffix].filter((side) => side !== null);
  return sides.length === 0 ? null : { better: Math.max(...sides), worse: Math.min(...sides) };
}

export function isSupported(candidate: Candidate): boolean {
  const sides = support(candidate);
  return sides !== null && sides.better >= SUPPORT;
}

const worseOfBoth = ({ prefix, suffix }: Candidate): number =>
  prefix === null || suffix === null ? 0 : Math.min(prefix, suffix);

/** Whether the context on both sides is known, and most of it is there. */
export const isStronglySupported = (candidate: Candidate): boolean =>
  worseOfBoth(candidate) >= STRONG_SUPPORT;

/** Whether nearly all of the context is there, on both sides. */
export const isInItsContext = (candidate: Candidate): boolean => worseOfBoth(candidate) >= WHOLE_CONTEXT;

/**
 * Whether a place is believed to be the quote if no other rivals it.
 * @param length of the folded quote
 * @param stayed whether it stands where the quote stood
 */
export function isCredible(candidate: Candidate, length: number, stayed: boolean): boolean {
  const sides = support(candidate);
  if (candidate.quote === 1) {
    return sides === null || stayed || length >= UNIQUE_LENGTH || sides.better >= SUPPORT;
  }
  if (sides === null) return candidate.quote >= LIGHTLY_EDITED && length >= LONG_LENGTH;
  const bothStrong = isStronglySupported(candidate);
  if (length < EDITABLE_LENGTH || candidate.quote < EDITED)
    return bothStrong && candidate.quote >= HEAVILY_EDITED;
  if (candidate.quote < LIGHTLY_EDITED) return sides.better >= STRONG_SUPPORT && sides.worse >= SUPPORT;
  return sides.better >= STRONG_SUPPORT;
}
