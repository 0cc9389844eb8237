import { foldLines } from "../chinese/fold.ts";
import type { Steps, Work } from "../text/work.ts";

/** A page's text, or its title, as all of matching reads it. */
export interface FoldedPage {
  /** As it stands on the page, lines separated by "\n". */
  readonly text: string;
  /** Folded to the same length, so that one offset serves both; line feeds stay. */
  readonly folded: string;
}

/** Characters that are folded at once, and the units of work for each. */
const FOLDED_AT_ONCE = 1 << 14;
const FOLDING_WORK = 2;

/** Folds a text in steps of a few milliseconds. */
export function* foldSteps(text: string, work: Work): Steps<string> {
  let folded = "";
  for (let start = 0; start < text.length; start += FOLDED_AT_ONCE) {
    folded += foldLines(text.slice(start, start + FOLDED_AT_ONCE));
    work.draw(FOLDED_AT_ONCE * FOLDING_WORK);
    yield* work.pause();
  }
  return folded;
}
