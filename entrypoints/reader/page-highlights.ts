import type { HighlightOfPassage } from "../../components/card/card.tsx";
import { fold } from "../../lib/chinese/fold.ts";
import { ask, order } from "../../lib/extension/messages/background-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import type { Kept } from "../../lib/highlights/kept.ts";
import { type Marked, markedBy } from "../../lib/highlights/marked.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { KeptHighlights, type KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { type CanonicalClaim, canonicalClaim, canonicalOfShown } from "../../lib/page/text/canonical-link.ts";
import { markableTextSlices } from "../../lib/page/text/markable-text.ts";
import type { PageText } from "../../lib/page/text/page-text.ts";
import { pageBody } from "../../lib/page/text/unclobbered.ts";

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

  /**
   * Finds and paints the page's highlights, as steps to be run in slices.
   * @param prose the page's text as matching reads it, in which earlier highlights were kept
   */
  async steps(prose: PageText<Node>): Promise<Generator<void, void, void>> {
    this.#kept ??= await this.#ask();
    return this.#show(prose, this.#kept ?? this.#marks.all);
  }

  *#show(prose: PageText<Node>, kept: readonly KeptOnPage[]): Generator<void, void, void> {
    const readings = kept.length === 0 ? [] : [yield* markableTextSlices(pageBody()), prose];
    yield* this.#marks.showSlices(readings, kept);
    if (this.#wanted !== null && this.#marks.flash(this.#wanted)) this.#wanted = null;
  }

  /** @returns `null` where the background gives no answer, which says nothing of what is kept */
  async #ask(): Promise<readonly KeptOnPage[] | null> {
    const own = await ask("page-highlights", this.place());
    const ids = [...this.#copies];
    const copies = ids.length === 0 ? [] : await ask("highlight-copies", { ids });
    this.#wanted = own?.wanted ?? this.#wanted;
    return own === null || copies === null ? null : [...own.kept, ...copies];
  }

  /** What is kept of the page at this moment, by whatever tab. */
  async fresh(): Promise<readonly KeptOnPage[]> {
    this.#kept = await this.#ask();
    return this.#kept ?? this.#marks.all;
  }

  /** Where the frame is now, and what its page calls that. */
  place(): CanonicalClaim {
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

  /** Those of the page, whether they are found on it or not. */
  get onPage(): readonly KeptOnPage[] {
    return this.#marks.all;
  }

  get(id: string): KeptOnPage | null {
    return this.#marks.get(id);
  }

  rangesOf(id: string): readonly Range[] {
    return this.#marks.rangesOf(id);
  }

  /** The highlight on the page that is made of the words of ranges and of no others. */
  madeOf(ranges: readonly Range[]): KeptOnPage | null {
    return this.#marks.madeOf(ranges);
  }

  /**
   * The highlight where a passage stands: the one with the same words, else one that shares some of them.
   * One that is not on the page at the moment counts by its words.
   */
  keptOf({ passage, ranges }: AnnotatedPassage): HighlightOfPassage | null {
    const words = fold(passage.text);
    const here = this.#marks.all.flatMap(({ id, colour, pieces }) => {
      if (this.isElsewhere(id)) return [];
      const whole = fold(pieces.map(({ quote }) => quote.exact).join("")) === words;
      const painted = this.#marks.rangesOf(id);
      const isHere =
        painted.length === 0 ? whole : painted.some((range) => ranges.some((other) => meet(range, other)));
      return isHere ? [{ id, colour, whole }] : [];
    });
    return here.find(({ whole }) => whole) ?? here[0] ?? null;
  }

  recolour(id: string, colour: HighlightColour): Promise<Marked> {
    return this.#change(id, () => order("recolour-highlight", { id, colour }));
  }

  remove(id: string): Promise<Marked> {
    return this.#change(id, () => order("remove-highlight", { id }));
  }

  /** Takes a deletion back. */
  async restore(id: string): Promise<Marked> {
    const answer = await order("restore-highlight", { id });
    this.forget();
    return markedBy(answer);
  }

  async #change(id: string, give: () => Promise<Kept | null>): Promise<Marked> {
    if (this.isElsewhere(id)) return { problem: "elsewhere" };
    const changed = markedBy(await give());
    this.forget();
    if (!("problem" in changed) || changed.problem !== "failed") return changed;
    const isThere = (await this.fresh()).some((kept) => kept.id === id);
    return isThere ? changed : { problem: "gone" };
  }

  /** Whether a highlight belongs to another site, of which this page is a copy: nothing here may change it. */
  isElsewhere(id: string): boolean {
    return this.#copies.includes(id);
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
