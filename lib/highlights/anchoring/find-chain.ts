import { commonStretches } from "../../text/aligner/common-stretches.ts";
import { stretchChains } from "../../text/aligner/stretch-chains.ts";
import type { Steps } from "../../text/work.ts";
import { isAnotherEntry } from "./another-entry.ts";
import {
  type ChainCandidate,
  chainCandidate,
  HALF,
  isBelieved,
  meets,
  NEARLY_ALL,
} from "./chain-candidate.ts";
import { MARGIN } from "./evidence.ts";
import { withBetween } from "./parts-between.ts";
import { partsOfChain } from "./parts-of-chain.ts";
import { passesOver } from "./passed-over.ts";
import { keptIn } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";
import { withoutStrays } from "./stray-parts.ts";
import { isTakenOut } from "./taken-out.ts";
import { TWIN_DISTANCE, TWINS } from "./twins.ts";

/** Shorter stretches are met everywhere; a part of twelve characters with its marks and spaces has more (folded units). */
const SHORTEST_STRETCH = 8;
/** Units of context that take part in a chain, so that the short beginning or end of a quote does too. */
const CHAINED_CONTEXT = 32;
/** Two parts are no farther apart: a form or an advertisement has some hundred characters (folded units). */
const REACH = 600;
/** So many chains are compared: enough to see that a place has twins. */
const MOST_CHAINS = 8;
/** Score by which what is left of a quote has to lead: it may be a copy, if more of it is left in another place. */
const REST_MARGIN = 0.25;

/** The parts in which a quote stands on a page; `"ambiguous"` where others could as well be it. */
export function* findChain(
  pattern: QuotePattern,
  searched: SearchedText,
): Steps<ChainCandidate | "ambiguous" | null> {
  const { folded, seeds } = searched;
  const before = pattern.prefix?.folded.slice(-CHAINED_CONTEXT) ?? "";
  const behind = pattern.suffix?.folded.slice(0, CHAINED_CONTEXT) ?? "";
  if (isTakenOut(pattern, folded.text)) return null;
  const index = yield* seeds();
  const stretches = yield* commonStretches(index, before + pattern.folded + behind, SHORTEST_STRETCH);
  const chains = yield* stretchChains(stretches, REACH, SHORTEST_STRETCH, MOST_CHAINS);
  const candidates: ChainCandidate[] = [];
  for (const { stretches } of chains) {
    const all = partsOfChain(stretches, pattern, before.length, searched);
    const told = withoutStrays(all, pattern, folded.text);
    const isMostlyThere = keptIn(told) >= HALF * pattern.folded.length;
    const parts = isMostlyThere ? yield* withBetween(told, pattern, searched) : told;
    if (parts.length > 0) candidates.push(chainCandidate(parts, pattern, folded.text));
    yield;
  }
  const believed = candidates.filter(
    (one) => isBelieved(one, pattern) && !isAnotherEntry(one.parts, pattern, searched),
  );
  const [best, ...others] = believed.toSorted((one, other) => other.score - one.score);
  if (best === undefined) return null;
  if (passesOver(best.parts, stretches, before.length, pattern.folded.length)) return "ambiguous";
  const margin = best.kept < NEARLY_ALL ? REST_MARGIN : MARGIN;
  if (others.some((other) => other.score > best.score - margin && !meets(best, other))) return "ambiguous";
  const twins = candidates.filter(
    (other) => other !== best && other.kept >= best.kept * (1 - TWIN_DISTANCE) && !meets(best, other),
  );
  return !best.isComplete && best.kept < 1 && best.kept > HALF && twins.length + 1 >= TWINS ? null : best;
}
