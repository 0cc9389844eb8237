import { cleanAddress } from "../../lib/address/clean-address.ts";
import { detectScript } from "../../lib/chinese/script.ts";
import { order } from "../../lib/extension/messages/background-messages.ts";
import {
  type HighlightColour,
  type HighlightPiece,
  type KeptPassage,
  LONGEST_TEXT,
} from "../../lib/highlights/highlight.ts";
import { type Marked, type MarkProblem, markedBy } from "../../lib/highlights/marked.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { documentTextSlices } from "../../lib/page/text/document-text.ts";
import { markableTextSlices } from "../../lib/page/text/markable-text.ts";
import type { PageText } from "../../lib/page/text/page-text.ts";
import { piece, selectedPieces } from "../../lib/page/text/selected-pieces.ts";
import { pageBody, pageTitle } from "../../lib/page/text/unclobbered.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import type { PageHighlights } from "./page-highlights.ts";

/** What a message may hold of what the page says about itself (UTF-16). */
const LONGEST_LINE = 2000;
/** A highlight's pieces, as its schema has it. */
const MOST_PIECES = 1000;

/** Whether a highlight of this frame can be found again: one without an address of its own is nowhere to be found. */
export const canKeepHere = (): boolean => cleanAddress(location.href) !== null;

/** Makes highlights of the words of the frame that this script runs in. */
export class HighlightKeeping {
  readonly #highlights: PageHighlights;
  readonly #signal: AbortSignal;
  /** One after the other, so that a second press finds what the first has kept. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(highlights: PageHighlights, signal: AbortSignal) {
    this.#highlights = highlights;
    this.#signal = signal;
  }

  /**
   * Keeps what ranges hold as one highlight, unless the very same words are kept already.
   * @param inPrivate whether the person asked for it in a private window
   */
  keep(ranges: readonly Range[], colour: HighlightColour, inPrivate: boolean): Promise<Marked> {
    return this.#inTurn(async () => {
      if (!canKeepHere()) return { problem: "no_address" };
      const page = await runInSlices(markableTextSlices(pageBody()), this.#signal);
      const pieces = selectedPieces(page, ranges);
      if (pieces.length === 0) return { problem: reasonForNothing(ranges) };
      const known = (await this.#highlights.fresh()).find((kept) => haveSamePieces(kept, pieces));
      if (known !== undefined) return { id: known.id, isKnown: true };
      return this.#keepPieces(page, pieces, colour, null, inPrivate);
    });
  }

  /** Keeps a passage with the words of the interview that it goes back to. */
  keepPassage({ passage, interview }: AnnotatedPassage): Promise<Marked> {
    return this.#inTurn(async () => {
      if (!canKeepHere()) return { problem: "no_address" };
      const page = await runInSlices(documentTextSlices(pageBody()), this.#signal);
      const { start, end, text, kind, flags, sources } = passage;
      const at = page.text.slice(start, end) === text ? start : page.text.indexOf(text);
      if (at === -1) return { problem: "vanished" };
      const pieces = [piece(page, at, at + text.length)];
      const kept: KeptPassage = {
        interview: interview.id,
        kind,
        flags: [...flags],
        sources: sources.map(({ turn, speaker, text }) => ({ turn, speaker, text })),
      };
      return this.#keepPieces(page, pieces, "yellow", kept, false);
    });
  }

  #inTurn(keep: () => Promise<Marked>): Promise<Marked> {
    const kept = this.#last.then(keep, keep);
    this.#last = kept;
    return kept;
  }

  async #keepPieces(
    page: PageText<Node>,
    pieces: HighlightPiece[],
    colour: HighlightColour,
    passage: KeptPassage | null,
    inPrivate: boolean,
  ): Promise<Marked> {
    const length = pieces.reduce((sum, { quote }) => sum + quote.exact.length, 0);
    if (pieces.length > MOST_PIECES || length > LONGEST_TEXT) return { problem: "too_much" };
    const script = detectScript(page.text.slice(0, 10_000)).script;
    const answer = await order("keep-highlight", {
      ...this.#highlights.place(),
      title: pageTitle().trim().slice(0, LONGEST_LINE),
      script: script === "Hans" || script === "Hant" ? script : "",
      colour,
      pieces,
      passage,
      inPrivate,
    });
    this.#highlights.forget();
    return markedBy(answer);
  }
}

/** Why ranges hold no words to keep. */
function reasonForNothing(ranges: readonly Range[]): MarkProblem {
  const standing = ranges.filter((range) => range.startContainer.isConnected && !range.collapsed);
  if (standing.length === 0) return "vanished";
  const isShown = standing.some((range) => range.getClientRects().length > 0);
  return isShown || standing.every((range) => range.toString().trim() === "") ? "no_text" : "hidden";
}

/** Whether a highlight was made of the very same words in the same place. */
function haveSamePieces(kept: KeptOnPage, pieces: readonly HighlightPiece[]): boolean {
  return (
    kept.pieces.length === pieces.length &&
    pieces.every(({ quote, position }, index) => {
      const other = kept.pieces[index];
      if (other === undefined || other.quote.exact !== quote.exact) return false;
      if (position !== null && other.position?.start === position.start) return true;
      return other.quote.prefix === quote.prefix && other.quote.suffix === quote.suffix;
    })
  );
}
