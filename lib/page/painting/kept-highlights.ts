import type { Completeness, SoughtQuote } from "../../highlights/anchoring/anchor.ts";
import { HIGHLIGHT_COLOURS, type HighlightColour, type HighlightPiece } from "../../highlights/highlight.ts";
import type { IncompleteHighlight } from "../../highlights/incomplete-highlight.ts";
import { rangesOf } from "../text/document-text.ts";
import type { PageText } from "../text/page-text.ts";
import { FLASH_NAME, keptName } from "./highlight-style.ts";
import { ownerAt } from "./hit-test.ts";
import { paintHighlight } from "./named-highlight.ts";
import { type FoundPiece, PieceSearch } from "./piece-search.ts";
import { boxesOf, frontAt, isBehind } from "./text-at-point.ts";

/** What a page is told of a highlight: nothing that the reader wrote. */
export interface KeptOnPage {
  readonly id: string;
  readonly colour: HighlightColour;
  readonly pieces: readonly HighlightPiece[];
  /** For each piece its quote in other regions' words. */
  readonly variants: readonly (readonly SoughtQuote["quote"][])[];
}

/** How long the highlight that the reader was led to is shown in another colour. */
const FLASH_MILLISECONDS = 1500;

/** The reader's highlights on the page that this script runs in: finds them, paints them, and finds them again. */
export class KeptHighlights {
  #kept: readonly KeptOnPage[] = [];
  #text = "";
  #ranges: ReadonlyMap<string, readonly Range[]> = new Map();
  #incomplete: readonly IncompleteHighlight[] = [];

  /** Ids of those that are not on the page at the moment. */
  get missing(): string[] {
    return this.#kept.flatMap(({ id }) => (this.#ranges.has(id) ? [] : [id]));
  }

  /** Those that are on the page in parts at the moment. */
  get incomplete(): IncompleteHighlight[] {
    return [...this.#incomplete];
  }

  /**
   * Finds highlights in the page's text and paints them in place of those painted before; pauses often.
   * @param readings of the page: each piece is taken from the first in which it stands whole, word for word, else
   * from the one that has most of it. What was kept by an earlier rule of what is read is so found as it was.
   */
  *showSlices(readings: readonly PageText<Node>[], kept: readonly KeptOnPage[]): Generator<void, void, void> {
    const text = readings.map((page) => page.text).join("\f");
    if (kept === this.#kept && text === this.#text && this.#stands()) return;
    const found = new Map<string, readonly Range[]>();
    const incomplete: IncompleteHighlight[] = [];
    const searching = new PieceSearch(readings);
    for (const highlight of kept) {
      const pieces: (FoundPiece | null)[] = [];
      for (const [index, piece] of highlight.pieces.entries()) {
        pieces.push(yield* searching.find(piece, highlight.variants[index] ?? []));
      }
      const ranges = pieces.flatMap((piece) =>
        piece === null
          ? []
          : piece.anchor.parts.flatMap(({ start, end }) => rangesOf(piece.page, start, end)),
      );
      if (ranges.length === 0) continue;
      found.set(highlight.id, ranges);
      const how = completenessOf(pieces);
      if (how !== "whole") incomplete.push({ id: highlight.id, how });
    }
    this.#kept = kept;
    this.#text = text;
    this.#ranges = found;
    this.#incomplete = incomplete;
    this.#paint();
  }

  clear(): void {
    this.#kept = [];
    this.#text = "";
    this.#ranges = new Map();
    this.#incomplete = [];
    this.#paint();
  }

  /** The highlight whose words are drawn at a point of the window; of several the shortest. */
  at(x: number, y: number): KeptOnPage | null {
    const front = frontAt(x, y);
    if (front === null) return null;
    const shown = this.#kept.filter(({ id }) => this.#ranges.has(id));
    const boxes = shown.map(({ id }) =>
      boxesOf((this.#ranges.get(id) ?? []).filter((range) => isBehind(front, range))),
    );
    const index = ownerAt(boxes, x, y);
    return index === null ? null : (shown[index] ?? null);
  }

  /** The highlight that is made of the words of ranges and of no others, white space aside. */
  madeOf(ranges: readonly Range[]): KeptOnPage | null {
    if (this.#ranges.size === 0) return null;
    const words = bareWords(ranges);
    const found = this.#kept.find(({ id }) => {
      const own = this.#ranges.get(id) ?? [];
      const lieWithin = own.every((range) => ranges.some((outer) => liesWithin(range, outer)));
      return own.length > 0 && lieWithin && bareWords(own) === words;
    });
    return found ?? null;
  }

  /** Those of the page, whether they are found on it or not. */
  get all(): readonly KeptOnPage[] {
    return this.#kept;
  }

  get(id: string): KeptOnPage | null {
    return this.#kept.find((highlight) => highlight.id === id) ?? null;
  }

  /** Live ranges of a highlight's words; none where it is not on the page. */
  rangesOf(id: string): readonly Range[] {
    return this.#ranges.get(id) ?? [];
  }

  /** Scrolls to a highlight and lets it flash. @returns whether it is on the page */
  flash(id: string): boolean {
    const ranges = this.#ranges.get(id) ?? [];
    const [first] = ranges;
    if (first === undefined) return false;
    first.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    paintHighlight(FLASH_NAME, ranges, "flash");
    setTimeout(() => paintHighlight(FLASH_NAME, [], "flash"), FLASH_MILLISECONDS);
    return true;
  }

  #stands(): boolean {
    return [...this.#ranges.values()].every((ranges) =>
      ranges.every((range) => range.startContainer.isConnected && !range.collapsed),
    );
  }

  #paint(): void {
    for (const colour of HIGHLIGHT_COLOURS) {
      const ranges = this.#kept
        .filter((highlight) => highlight.colour === colour)
        .flatMap(({ id }) => this.#ranges.get(id) ?? []);
      paintHighlight(keptName(colour), ranges, "kept");
    }
  }
}

const bareWords = (ranges: readonly Range[]): string => ranges.join("").replace(/\s+/g, "");

function liesWithin(range: Range, outer: Range): boolean {
  return (
    range.startContainer.getRootNode() === outer.startContainer.getRootNode() &&
    outer.compareBoundaryPoints(Range.START_TO_START, range) <= 0 &&
    outer.compareBoundaryPoints(Range.END_TO_END, range) >= 0
  );
}

/** What became of a highlight of several pieces; one that is gone is a cut. */
function completenessOf(pieces: readonly (FoundPiece | null)[]): Completeness {
  const each = pieces.map((piece) => piece?.anchor.completeness ?? "cut");
  return each.includes("cut") ? "cut" : each.includes("interrupted") ? "interrupted" : "whole";
}
