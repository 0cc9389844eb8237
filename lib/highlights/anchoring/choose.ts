import { type NumberDifference, numbersAt } from "./another-entry.ts";
import type { Candidate } from "./candidate.ts";
import { isCredible, isInItsContext, isStronglySupported } from "./credible.ts";
import { MARGIN } from "./evidence.ts";
import type { Layer } from "./layer.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import { TWIN_DISTANCE, TWIN_LEAD, TWINS } from "./twins.ts";

/** Score that a place needs where the very words stand elsewhere too: nearly all of the context has to agree. */
const AMONG_COPIES = 0.95;
/** Between places that are equally good, the nearest is believed if the next is this many times as far. */
const POSITION_LEAD = 8;

/** The one place that is believed; `"ambiguous"` where several could be it, `null` where none is. */
export type Choice = Candidate | "ambiguous" | null;

/**
 * Of the places with the very words the one that their context, or else the place where they stood, tells.
 * @param position where the quote stood in the folded text, if that is known
 */
export function chooseIdentical(
  candidates: readonly Candidate[],
  pattern: QuotePattern,
  position: number | null,
): Choice {
  const distance = ({ start }: Candidate): number =>
    position === null ? Number.POSITIVE_INFINITY : Math.abs(start - position);
  const credible = (candidate: Candidate): boolean =>
    isCredible(candidate, pattern.folded.length, distance(candidate) === 0);
  const [best] = candidates.toSorted(
    (one, other) => other.score - one.score || distance(one) - distance(other),
  );
  if (best === undefined) return null;
  const rivals = rivalsOf(best, candidates);
  if (rivals.length === 0) {
    const copies = candidates.some((other) => other.start !== best.start);
    return credible(best) && (!copies || best.score >= AMONG_COPIES) ? best : null;
  }
  const [nearest, next] = [best, ...rivals].toSorted((one, other) => distance(one) - distance(other));
  if (nearest === undefined || next === undefined || position === null) return "ambiguous";
  if (pattern.prefix === null && pattern.suffix === null)
    return distance(nearest) === 0 ? nearest : "ambiguous";
  const leads = distance(next) > distance(nearest) * POSITION_LEAD;
  return leads && nearest.score >= AMONG_COPIES && credible(nearest) ? nearest : "ambiguous";
}

/**
 * Of the places that are like the quote the one that leads. Where it stood says nothing here: what stands there
 * now may be another entry made on the same pattern, as is a place that differs in a number alone.
 */
export function chooseAlike(
  candidates: readonly Candidate[],
  pattern: QuotePattern,
  { searched, patterns }: Layer,
): Choice {
  const numbersOf = (form: QuotePattern, candidate: Candidate): NumberDifference =>
    numbersAt(form, { start: 0, end: form.folded.length }, searched, candidate);
  const hasTwin = (candidate: Candidate): boolean =>
    candidates.some(
      (other) => other !== candidate && Math.abs(other.quote - candidate.quote) <= TWIN_DISTANCE,
    );
  // In its whole context, and with none like it, a number was changed where it stood.
  const isEdited = (candidate: Candidate): boolean => isInItsContext(candidate) && !hasTwin(candidate);
  const isOther = (candidate: Candidate): boolean =>
    (patterns.some((form) => numbersOf(form, candidate) === "alone") && !isEdited(candidate)) ||
    (numbersOf(pattern, candidate) === "among others" && !isStronglySupported(candidate));
  const best = candidates.toSorted((one, other) => other.score - one.score).find((one) => !isOther(one));
  if (best === undefined) return candidates.length === 0 ? null : "ambiguous";
  if (rivalsOf(best, candidates).some((rival) => !isOther(rival))) return "ambiguous";
  const twins = candidates.filter(
    ({ quote, score }) => Math.abs(quote - best.quote) <= TWIN_DISTANCE && score > best.score - TWIN_LEAD,
  );
  if (twins.length >= TWINS) return "ambiguous";
  return isCredible(best, pattern.folded.length, false) ? best : null;
}

/** The places that score nearly as well, and are no part of the same one. */
function rivalsOf(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    ({ score, start, end }) => score > best.score - MARGIN && !(start < best.end && best.start < end),
  );
}
