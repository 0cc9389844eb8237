import type { Kept } from "./kept.ts";
import { STORE_PROBLEMS, type StoreProblem } from "./store-error.ts";

/**
 * Why a page's words could not be kept, or a highlight on it not be changed, with nothing wrong in the store; the
 * interface has a sentence for each, under `mark_` and its name.
 */
export const MARK_PROBLEMS = [
  /** What is selected holds no text that a person sees. */
  "no_text",
  /** Its words stand on the page, and are hidden now. */
  "hidden",
  /** Nothing is selected any more, or the words have left the page. */
  "vanished",
  /** More words than one highlight may hold. */
  "too_much",
  /** The frame has no address of its own by which it could be found again. */
  "no_address",
  /** The highlight belongs to another site, of which this page is a copy. */
  "elsewhere",
  /** The highlight was deleted meanwhile. */
  "gone",
  /** Something of the page lies over what was pressed, so that nobody knows what the person saw. */
  "covered",
  /** Whether something does cannot be told here: it has to be pressed a second time. */
  "once_more",
  /** The extension did not answer: it was updated or switched off while the page was open. */
  "unanswered",
] as const;
export type MarkProblem = (typeof MARK_PROBLEMS)[number];

/** What keeping or changing a highlight from a page came to. */
export type Marked =
  | {
      readonly id: string;
      /** Whether the very same words were kept before: then there is no new highlight. */
      readonly isKnown?: boolean;
    }
  | { readonly problem: StoreProblem | MarkProblem };

const isOfStore = (problem: StoreProblem | MarkProblem): problem is StoreProblem =>
  STORE_PROBLEMS.some((known) => known === problem);

/** The key of the sentence that tells a person of a problem. */
export const problemKey = (
  problem: StoreProblem | MarkProblem,
): `store_${StoreProblem}` | `mark_${MarkProblem}` =>
  isOfStore(problem) ? `store_${problem}` : `mark_${problem}`;

/** What the background answered to an order, `null` where it did not. */
export const markedBy = (answer: Kept | null): Marked => answer ?? { problem: "unanswered" };
