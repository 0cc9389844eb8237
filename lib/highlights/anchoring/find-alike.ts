import type { Steps } from "../../text/work.ts";
import { type Choice, chooseAlike } from "./choose.ts";
import { isInItsContext } from "./credible.ts";
import { type Answer, type Found, type Layer, partsIn, placesLike, wholeAt } from "./layer.ts";
import { partsOfPlace } from "./parts-of-place.ts";
import { isCut, keptIn } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";

/** Share of the quote in a place to which parts of the same place add nothing: one unit of twenty was edited. */
const WHOLE_PLACE = 0.95;
/** Parts elsewhere that have this share of the quote are its very words, interrupted: at the seams a unit may be lost. */
const VERY_WORDS = 0.98;
/** Of longer quotes (folded units) no edit script is made in one step: chains alone tell their parts. */
const LONGEST_SCRIPT = 1500;
/** Share of the quote that a chain of parts must have more than one place, to be believed in its stead. */
const MORE = 0.05;

/**
 * One place that is like the words, or the parts of it that are; unless a chain of parts has more of them there, or
 * has the very words elsewhere.
 */
export function* findAlike(layer: Layer, pattern: QuotePattern): Steps<Answer> {
  const { searched } = layer;
  const candidates = yield* placesLike(layer, pattern);
  const chosen: Choice = chooseAlike(candidates, pattern, layer);
  if (chosen === null) return null;
  const inParts = yield* partsIn(layer, pattern);
  const chain = inParts === "ambiguous" ? null : inParts;
  const hasVeryWords = chain !== null && chain.kept >= VERY_WORDS;
  if (chosen === "ambiguous") return hasVeryWords ? chain : "ambiguous";
  const { length } = pattern.folded;
  const place: Found =
    length > LONGEST_SCRIPT
      ? wholeAt(chosen, pattern)
      : { parts: partsOfPlace(chosen, pattern, searched), score: chosen.score };
  yield;
  const kept = keptIn(place.parts) / length;
  const isThere = chain?.parts.some(({ text }) => text.start < chosen.end && chosen.start < text.end);
  if (hasVeryWords && isThere === false && chain.kept > kept) {
    if (!isInItsContext(chosen)) return chain;
    return chain.isComplete ? "ambiguous" : place;
  }
  if (place.parts.length === 0) return wholeAt(chosen, pattern);
  if (!isCut(place.parts, length) && kept >= WHOLE_PLACE) return place;
  return chain !== null && isThere === true && chain.kept > kept + MORE ? chain : place;
}
