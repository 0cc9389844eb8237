import {
  type Anchor,
  anchorSlices,
  type Completeness,
  type SoughtQuote,
} from "../../highlights/anchoring/anchor.ts";
import { type SearchedText, searchedTextSlices } from "../../highlights/anchoring/searched-text.ts";
import { rangeFromPosition } from "../../highlights/anchoring/text-parts.ts";
import type { HighlightPiece } from "../../highlights/highlight.ts";
import type { Steps } from "../../text/work.ts";
import { type PageText, partsOf } from "../text/page-text.ts";

/** A place on the page, in the offsets of one of its readings. */
export interface FoundPiece {
  readonly page: PageText<Node>;
  readonly anchor: Anchor;
}

/** From the best to the worst. */
const COMPLETENESS: readonly Completeness[] = ["whole", "interrupted", "cut"];

/** Finds pieces of highlights in several readings of one page; makes a reading ready when it is first needed. */
export class PieceSearch {
  readonly #readings: readonly PageText<Node>[];
  readonly #searched = new Map<PageText<Node>, SearchedText>();

  /** @param readings what is asked first stands first */
  constructor(readings: readonly PageText<Node>[]) {
    this.#readings = readings.filter(
      ({ text }, index) => readings.findIndex((other) => other.text === text) === index,
    );
  }

  /** @returns the place in the first reading that has the very words, else the best of all; `null` where there is none */
  *find(piece: HighlightPiece, variants: readonly SoughtQuote["quote"][]): Steps<FoundPiece | null> {
    let best: FoundPiece | null = null;
    for (const page of this.#readings) {
      const anchor: Anchor | null = yield* this.#findIn(page, piece, variants);
      if (anchor === null || (best !== null && !isBetter(anchor, best.anchor))) continue;
      best = { page, anchor };
      if (anchor.completeness === "whole" && anchor.score === 1) break;
    }
    return best;
  }

  *#findIn(
    page: PageText<Node>,
    { quote, position }: HighlightPiece,
    variants: readonly SoughtQuote["quote"][],
  ): Steps<Anchor | null> {
    const searched = this.#searched.get(page) ?? (yield* searchedTextSlices(page.text));
    this.#searched.set(page, searched);
    const known = rangeFromPosition(partsOf(page), position ?? undefined);
    return yield* anchorSlices(searched, { quote, position: known, variants });
  }
}

function isBetter(one: Anchor, other: Anchor): boolean {
  const difference = COMPLETENESS.indexOf(other.completeness) - COMPLETENESS.indexOf(one.completeness);
  return difference > 0 || (difference === 0 && one.score > other.score);
}
