import type { Change, Contradiction } from "./change.ts";

/** How an article's passage relates to the words of the interview; each is defined in the README. */
export const PASSAGE_KINDS = [
  "verbatim",
  "edited",
  "reworded",
  "spliced",
  "reported",
  "translated",
  "unmatched",
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** What is added to a kind; `altered` and `misattributed` accuse and need evidence that the card can show. */
export const PASSAGE_FLAGS = ["elided", "altered", "misattributed"] as const;
export type PassageFlag = (typeof PASSAGE_FLAGS)[number];

/** A place in a rendition of the interview. Offsets are half-open UTF-16 in the display text of one paragraph. */
export interface PassageSource {
  /** The `id` of the rendition. */
  readonly rendition: string;
  /** From 1. */
  readonly turn: number;
  /** Index of the paragraph within its turn, from 0. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The `id` of the speaker, or `null` where the transcript does not say. */
  readonly speaker: string | null;
  /** The paragraph's display text from `start` to `end`. */
  readonly text: string;
}

/** Whom a page names as the one who says a passage, and who said it: the `id`s of two speakers of the interview. */
export interface Misattribution {
  readonly page: string;
  readonly source: string;
}

/** A stretch of a page's text that goes back to the interview. */
export interface Passage {
  /** Half-open UTF-16 range in the text of the page that was matched. */
  readonly start: number;
  readonly end: number;
  /** The page's text from `start` to `end`. */
  readonly text: string;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  readonly kind: PassageKind;
  readonly flags: readonly PassageFlag[];
  /** Confidence, 0 to 1. */
  readonly score: number;
  /** Where the words come from, in the order of the passage; empty for `unmatched` alone. */
  readonly sources: readonly PassageSource[];
  /** Further places of the transcript that say the same (identical sentences), each as good as `sources`. */
  readonly alternatives: readonly (readonly PassageSource[])[];
  /** In the order of the passage. */
  readonly changes: readonly Change[];
  /** Two facts of which one cannot be true; it alone makes a passage `altered`. */
  readonly contradiction: Contradiction | null;
  /** Two speakers of whom only one said it; it alone makes a passage `misattributed`. */
  readonly misattribution: Misattribution | null;
}

export const LEFT_OUT = ["rest", "page"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What a page has of one interview. */
export interface Coverage {
  /** Whether the page reports the interview at all. */
  readonly covered: boolean;
  /** Confidence, 0 to 1. */
  readonly score: number;
  /** The `id` of the interview, or `null` where nothing of any is found. */
  readonly interview: string | null;
  /** Ordered by `start`. */
  readonly passages: readonly Passage[];
  /** Set where the page reprints (nearly) the whole interview: the half-open UTF-16 range of the reprint. */
  readonly repost: { readonly start: number; readonly end: number } | null;
  /**
   * What was not looked at: the `rest` of a page behind the longest text that is read, or the whole `page` because it
   * would have taken longer than a page may.
   */
  readonly leftOut: LeftOut | null;
}
