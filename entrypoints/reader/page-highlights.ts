import { detectScript } from "../../lib/chinese/script.ts";
import { documentTextSlices } from "../../lib/page/document-text.ts";
import { KeptHighlights, type KeptOnPage } from "../../lib/page/kept-highlights.ts";
import type { PageText } from "../../lib/page/page-text.ts";
import { selectedPieces } from "../../lib/page/selected-pieces.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { attribute, pageBody, pageTitle } from "../../lib/page/unclobbered.ts";
import { askBackground } from "./ask-background.ts";

/** What a message may hold of what the page says about itself (UTF-16). */
const LONGEST_LINE = 2000;

/** The reader's highlights in the frame that this script runs in. */
export class PageHighlights {
  readonly #marks = new KeptHighlights();
  #kept: readonly KeptOnPage[] | null = null;

  /** Asks for the highlights again at the next look: one was made or deleted, or the address is another. */
  forget(): void {
    this.#kept = null;
  }

  /** Finds and paints the page's highlights, as steps to be run in slices. */
  async steps(page: PageText<Node>): Promise<Generator<void, void, void>> {
    this.#kept ??=
      (await askBackground<KeptOnPage[]>({ type: "page-highlights", canonical: canonical() })) ?? [];
    return this.#marks.showSlices(page, this.#kept);
  }

  clear(): void {
    this.#kept = null;
    this.#marks.clear();
  }

  flash(id: string): boolean {
    return this.#marks.flash(id);
  }

  /** Keeps what is selected. @returns whether something was */
  async keepSelection(signal: AbortSignal): Promise<boolean> {
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return false;
    const range = selection.getRangeAt(0).cloneRange();
    const page = await runInSlices(documentTextSlices(pageBody()), signal);
    const pieces = selectedPieces(page, range);
    if (pieces.length === 0) return false;
    const script = detectScript(page.text.slice(0, 10_000)).script;
    const answer = await askBackground<{ readonly id: string } | { readonly problem: string }>({
      type: "keep-highlight",
      canonical: canonical(),
      title: pageTitle().trim().slice(0, LONGEST_LINE),
      script: script === "Hans" || script === "Hant" ? script : "",
      colour: "yellow",
      pieces,
    });
    this.forget();
    return answer !== null && "id" in answer;
  }
}

/** What the page calls its own address; empty if nothing. */
function canonical(): string {
  const link = document.querySelector('link[rel="canonical"]');
  return link === null ? "" : (attribute(link, "href") ?? "").slice(0, LONGEST_LINE);
}
