import { type FoldedText, foldedText } from "../../lib/chinese/folded-text.ts";
import type { Turn } from "../../lib/interview/interview.ts";
import { findFolded, MOST_HITS } from "../../lib/page/text/page-search.ts";

/** Where in a transcript something stands. */
export interface TranscriptHit {
  /** Number of the turn. */
  readonly turn: number;
  /** Index in the turn. */
  readonly paragraph: number;
  /** In UTF-16 units of the paragraph's shown text, half-open. */
  readonly start: number;
  readonly end: number;
}

export interface TranscriptHits {
  /** In the order of the transcript, at most `MOST_HITS`. */
  readonly hits: readonly TranscriptHit[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** The texts of a transcript, folded as they are first looked through. */
export class SearchableTurns {
  readonly #turns: readonly Turn[];
  readonly #folded = new Map<string, FoldedText>();

  constructor(turns: readonly Turn[]) {
    this.#turns = turns;
  }

  /**
   * Finds a text in whatever script, width, case and punctuation, within paragraphs.
   * @returns steps of a paragraph each, and in the end what was found
   */
  *find(query: string): Generator<void, TranscriptHits, void> {
    const hits: TranscriptHit[] = [];
    if (foldedText(query).text === "") return { hits, isCut: false };
    for (const { number, paragraphs } of this.#turns) {
      for (const [paragraph, { text }] of paragraphs.entries()) {
        const found = findFolded(this.#foldedAt(number, paragraph, text), text, query);
        hits.push(...found.map(({ start, end }) => ({ turn: number, paragraph, start, end })));
        if (hits.length > MOST_HITS) return { hits: hits.slice(0, MOST_HITS), isCut: true };
        yield;
      }
    }
    return { hits, isCut: false };
  }

  #foldedAt(turn: number, paragraph: number, text: string): FoldedText {
    const key = `${turn} ${paragraph}`;
    const known = this.#folded.get(key);
    if (known !== undefined) return known;
    const folded = foldedText(text);
    this.#folded.set(key, folded);
    return folded;
  }
}
