import type { HighlightOfPassage } from "../../components/card/card.tsx";
import { fold } from "../../lib/chinese/fold.ts";
import { detectScript } from "../../lib/chinese/script.ts";
import { ask, order } from "../../lib/extension/messages/background-messages.ts";
import type { HighlightColour, HighlightPiece, KeptPassage } from "../../lib/highlights/highlight.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import type { Kept } from "../../lib/highlights/kept.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { KeptHighlights, type KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { type CanonicalClaim, canonicalClaim, canonicalOfShown } from "../../lib/page/text/canonical-link.ts";
import { documentTextSlices } from "../../lib/page/text/document-text.ts";
import type { PageText } from "../../lib/page/text/page-text.ts";
import { piece, selectedPieces } from "../../lib/page/text/selected-pieces.ts";
import { pageBody, pageTitle } from "../../lib/page/text/unclobbered.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";

/** What a message may hold of what the page says about itself (UTF-16). */
const LONGEST_LINE = 2000;

/** The reader's highlights in the frame that this script runs in. */
export class PageHighlights {
  readonly #marks = new KeptHighlights();
  #kept: readonly KeptOnPage[] | null = null;
  /** Ids of highlights of copies on other sites, which the reader wants to see here. */
  #copies: readonly string[] = [];

  /** The highlight that the page is to lead to once it is found. */
  #wanted: string | null = null;
  readonly #first: CanonicalClaim;

  /** @param first what the page called its own address when our scripts came to it */
  constructor(first: CanonicalClaim) {
    this.#first = first;
  }

  /** Asks for the highlights again at the next look: one was made or deleted, or the address is another. */
  forget(): void {
    this.#kept = null;
  }

  /** Finds and paints the page's highlights, as steps to be run in slices. */
  async steps(page: PageText<Node>): Promise<Generator<void, void, void>> {
    this.#kept ??= await this.#ask();
    return this.#show(page, this.#kept);
  }

  *#show(page: PageText<Node>, kept: readonly KeptOnPage[]): Generator<void, void, void> {
    yield* this.#marks.showSlices(page, kept);
    if (this.#wanted !== null && this.#marks.flash(this.#wanted)) this.#wanted = null;
  }

  async #ask(): Promise<readonly KeptOnPage[]> {
    const own = await ask("page-highlights", this.#shown());
    const ids = [...this.#copies];
    const copies = ids.length === 0 ? [] : await ask("highlight-copies", { ids });
    this.#wanted = own?.wanted ?? this.#wanted;
    return [...(own?.kept ?? []), ...(copies ?? [])];
  }

  /** Where the frame is now, and what its page calls that. */
  #shown(): CanonicalClaim {
    const now = canonicalClaim();
    return { address: now.address, canonical: canonicalOfShown(this.#first, now) };
  }

  /** Looks for highlights of copies of this page from the next look on. */
  showCopies(ids: readonly string[]): void {
    this.#copies = ids;
    this.#kept = null;
  }

  get hasCopies(): boolean {
    return this.#copies.length > 0;
  }

  clear(): void {
    this.#kept = null;
    this.#marks.clear();
  }

  /** Ids of those that are not found on the page at the moment. */
  get missing(): string[] {
    return this.#marks.missing;
  }

  /** Those that are on the page in parts. */
  get incomplete(): IncompleteHighlight[] {
    return this.#marks.incomplete;
  }

  /** Leads to a highlight: at once, or when it is found. @returns whether it is on the page now */
  flash(id: string): boolean {
    const isThere = this.#marks.flash(id);
    this.#wanted = isThere ? null : id;
    return isThere;
  }

  at(x: number, y: number): KeptOnPage | null {
    return this.#marks.at(x, y);
  }

  get(id: string): KeptOnPage | null {
    return this.#marks.get(id);
  }

  rangesOf(id: string): readonly Range[] {
    return this.#marks.rangesOf(id);
  }

  /**
   * The highlight where a passage stands: the one with the same words, else one that shares some of them.
   * One that is not on the page at the moment counts by its words.
   */
  keptOf({ passage, ranges }: AnnotatedPassage): HighlightOfPassage | null {
    const words = fold(passage.text);
    const here = this.#marks.all.flatMap(({ id, colour, pieces }) => {
      const whole = fold(pieces.map(({ quote }) => quote.exact).join("")) === words;
      const painted = this.#marks.rangesOf(id);
      const isHere =
        painted.length === 0 ? whole : painted.some((range) => ranges.some((other) => meet(range, other)));
      return isHere ? [{ id, colour, whole }] : [];
    });
    return here.find(({ whole }) => whole) ?? here[0] ?? null;
  }

  /** Keeps what a range holds. @param inPrivate whether the person asked for it in a private window */
  async keep(range: Range, colour: HighlightColour, inPrivate: boolean, signal: AbortSignal): Promise<Kept> {
    const page = await runInSlices(documentTextSlices(pageBody()), signal);
    return this.#keepPieces(page, selectedPieces(page, range), colour, null, inPrivate);
  }

  /** Keeps a passage with the words of the interview that it goes back to. */
  async keepPassage({ passage, interview }: AnnotatedPassage, signal: AbortSignal): Promise<Kept> {
    const page = await runInSlices(documentTextSlices(pageBody()), signal);
    const { start, end, text, kind, flags, sources } = passage;
    const at = page.text.slice(start, end) === text ? start : page.text.indexOf(text);
    if (at === -1) return { problem: "failed" };
    const pieces = [piece(page, at, at + text.length)];
    const kept: KeptPassage = {
      interview: interview.id,
      kind,
      flags: [...flags],
      sources: sources.map(({ turn, speaker, text }) => ({ turn, speaker, text })),
    };
    return this.#keepPieces(page, pieces, "yellow", kept, false);
  }

  async #keepPieces(
    page: PageText<Node>,
    pieces: HighlightPiece[],
    colour: HighlightColour,
    passage: KeptPassage | null,
    inPrivate: boolean,
  ): Promise<Kept> {
    if (pieces.length === 0) return { problem: "failed" };
    const script = detectScript(page.text.slice(0, 10_000)).script;
    const answer = await order("keep-highlight", {
      ...this.#shown(),
      title: pageTitle().trim().slice(0, LONGEST_LINE),
      script: script === "Hans" || script === "Hant" ? script : "",
      colour,
      pieces,
      passage,
      inPrivate,
    });
    this.forget();
    return answer ?? { problem: "failed" };
  }

  recolour(id: string, colour: HighlightColour): Promise<Kept> {
    return this.#change(order("recolour-highlight", { id, colour }));
  }

  remove(id: string): Promise<Kept> {
    return this.#change(order("remove-highlight", { id }));
  }

  /** Takes a deletion back. */
  restore(id: string): Promise<Kept> {
    return this.#change(order("restore-highlight", { id }));
  }

  async #change(changing: Promise<Kept | null>): Promise<Kept> {
    const answer = await changing;
    this.forget();
    return answer ?? { problem: "failed" };
  }
}

/** Whether two ranges share words. */
function meet(one: Range, other: Range): boolean {
  if (one.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  return (
    one.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
    one.compareBoundaryPoints(Range.END_TO_START, other) < 0
  );
}
