import { type FoldedText, FoldedTextBuilder, foldedText } from "../../chinese/folded-text.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { paintHighlight } from "../painting/named-highlight.ts";
import { CURRENT_HIT_HIGHLIGHT, HIT_HIGHLIGHT } from "../painting/search-style.ts";
import { runInSlices } from "../time-slices.ts";
import { documentTextSlices, rangesOf } from "./document-text.ts";
import type { PageText } from "./page-text.ts";
import { pageBody } from "./unclobbered.ts";

/** More hits than a person steps through; the search ends there. */
export const MOST_HITS = 2000;
/** Characters that are folded between two looks at the clock: about a millisecond. */
const FOLDED_AT_ONCE = 20_000;

/**
 * Where a text stands in another, whatever script, width, case and punctuation; never over the end of a line.
 * @returns half-open UTF-16 ranges in the text that was folded, none overlapping, at most `MOST_HITS`
 */
export function findFolded(folded: FoldedText, original: string, query: string): TextRange[] {
  const sought = foldedText(query).text;
  const hits: TextRange[] = [];
  if (sought === "") return hits;
  let at = folded.text.indexOf(sought);
  while (at !== -1 && hits.length < MOST_HITS) {
    const range = folded.map.toSource(at, at + sought.length);
    const isOneLine = !original.slice(range.start, range.end).includes("\n");
    if (isOneLine) hits.push(range);
    at = folded.text.indexOf(sought, at + (isOneLine ? sought.length : 1));
  }
  return hits;
}

/** A search through the page that this script runs in, painted without touching a node of it. */
export class PageSearch {
  #hits: readonly (readonly Range[])[] = [];
  #current = -1;
  #query = "";
  #searching = new AbortController();

  get count(): number {
    return this.#hits.length;
  }

  /** Index of the hit that the reader is at; -1 if there is none. */
  get current(): number {
    return this.#current;
  }

  /** Looks for a text and goes to the first hit from what is in sight on. */
  async find(query: string): Promise<void> {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    this.#query = query;
    try {
      const page = await runInSlices(documentTextSlices(pageBody()), signal);
      const folded = await runInSlices(foldingSlices(page), signal);
      this.#hits = findFolded(folded, page.text, query)
        .map(({ start, end }) => rangesOf(page, start, end))
        .filter((ranges) => ranges.length > 0);
    } catch (problem) {
      if (signal.aborted) return;
      throw problem;
    }
    const inSight = this.#hits.findIndex((ranges) => (ranges[0]?.getBoundingClientRect().bottom ?? -1) >= 0);
    this.#current = this.#hits.length === 0 ? -1 : Math.max(0, inSight);
    this.#paint();
  }

  /** Goes to the next hit or the one before, round the end; looks again first where the page has changed. */
  async step(direction: 1 | -1): Promise<void> {
    const stands = this.#hits[this.#current]?.every(
      (range) => range.startContainer.isConnected && !range.collapsed,
    );
    if (stands !== true) await this.find(this.#query);
    else this.#current = (this.#current + direction + this.#hits.length) % this.#hits.length;
    this.#paint();
  }

  clear(): void {
    this.#searching.abort();
    this.#hits = [];
    this.#current = -1;
    this.#paint();
  }

  #paint(): void {
    const current = this.#hits[this.#current] ?? [];
    paintHighlight(HIT_HIGHLIGHT, this.#hits.flat(), "hit");
    paintHighlight(CURRENT_HIT_HIGHLIGHT, current, "current-hit");
    const box = current[0]?.getBoundingClientRect();
    if (box !== undefined && (box.top < 0 || box.bottom > innerHeight)) {
      current[0]?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    }
  }
}

function* foldingSlices(page: PageText<Node>): Generator<void, FoldedText, void> {
  const builder = new FoldedTextBuilder();
  for (let at = 0; at < page.text.length; at += FOLDED_AT_ONCE) {
    builder.append(page.text.slice(at, at + FOLDED_AT_ONCE));
    yield;
  }
  return builder.build();
}
