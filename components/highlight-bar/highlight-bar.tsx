import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Kept } from "../../lib/highlights/kept.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { boxesOf } from "../../lib/page/painting/text-at-point.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { CardFrame, type FrameLook } from "../card/card-frame.ts";
import { Bar, type BarView, type Copied } from "./bar.tsx";
import { BAR_STYLE } from "./bar-style.ts";

/** What the bar needs of the rest of the extension. */
export interface BarServices {
  translate(): Promise<Translate>;
  groundOf(element: Element): Background;
  /** The highlight whose words are drawn at a point of the window. */
  at(x: number, y: number): KeptOnPage | null;
  get(id: string): KeptOnPage | null;
  rangesOf(id: string): readonly Range[];
  /** Keeps what a range holds. @param inPrivate whether the person asked for it in a private window */
  keep(range: Range, colour: HighlightColour, inPrivate: boolean): Promise<Kept>;
  recolour(id: string, colour: HighlightColour): Promise<Kept>;
  remove(id: string): Promise<Kept>;
  restore(id: string): Promise<Kept>;
  note(id: string): void;
  /** The words of a highlight with where they come from, and the address that leads to them. */
  citation(highlight: KeptOnPage): string;
  link(highlight: KeptOnPage): string;
}

const BAR_LOOK: FrameLook = {
  element: "yuanhua-bar",
  style: BAR_STYLE,
  role: "toolbar",
  prefers: "before",
  align: "middle",
  changesShape: false,
};

/** How long a deletion can be taken back. */
const UNDO_MILLISECONDS = 10_000;

/** Elements that a click is meant for, rather than for the words that they stand in. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, label, summary, [role='button'], [role='link'], [contenteditable]";

/** What the open bar is about, and where it stands. */
interface Shown {
  readonly view: BarView;
  readonly ranges: readonly Range[];
  /** Of the highlight, where it is about one. */
  readonly id: string | null;
}

/** The bar by selected words and by highlights: keeps, recolours, copies, deletes. */
export class HighlightBar {
  readonly #services: BarServices;
  readonly #frame = new CardFrame((event) => this.#onKey(event), BAR_LOOK);
  #shown: Shown | null = null;
  #translate: Translate | null = null;
  #colour: HighlightColour = "yellow";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offers = true;

  /** @param signal takes the bar and all listeners away */
  constructor(services: BarServices, signal: AbortSignal) {
    this.#services = services;
    const options = { signal, passive: true, capture: true } as const;
    onTrusted(document, "pointerup", (event) => this.#afterSelecting(event), options);
    onTrusted(document, "keyup", (event) => this.#afterSelecting(event), options);
    onTrusted(document, "pointerdown", ({ target }) => this.#onPress(target), options);
    onTrusted(document, "click", (event) => this.#onClick(event), options);
    onTrusted(document, "selectionchange", () => this.#onSelectionChange(), options);
    onTrusted(document, "keydown", (event) => this.#onKey(event), { signal, capture: true });
    signal.addEventListener("abort", () => this.#close());
  }

  /** Whether the bar offers to keep what is selected; highlights have theirs anyway. */
  set offers(offers: boolean) {
    this.#offers = offers;
    if (!offers && this.#shown?.view.about === "selection") this.#close();
  }

  /** Offers to keep what is selected, if anything is. */
  offer(): void {
    const range = this.#offers ? selectedRange() : null;
    if (range === null) return;
    void this.#open({ view: { about: "selection" }, ranges: [range], id: null });
  }

  /** Keeps what is selected at once. @returns whether something was */
  async keepSelection(): Promise<boolean> {
    const range = selectedRange();
    if (range === null) return false;
    await this.#keep(range, this.#colour, false);
    return true;
  }

  #afterSelecting(event: Event): void {
    if (this.#frame.owns(event.target)) return;
    if (event instanceof KeyboardEvent && !event.shiftKey && event.key !== "Shift") return;
    // The browser drops a selection that was clicked into only after the event.
    setTimeout(() => this.offer());
  }

  #onPress(target: EventTarget | null): void {
    if (!this.#frame.owns(target) && this.#shown?.view.about !== "removed") this.#close();
  }

  #onSelectionChange(): void {
    if (this.#shown?.view.about === "selection" && selectedRange() === null) this.#close();
  }

  #onClick(event: MouseEvent): void {
    if (this.#frame.owns(event.target) || selectedRange() !== null) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(INTERACTIVE) !== null) return;
    const highlight = this.#services.at(event.clientX, event.clientY);
    if (highlight === null) return;
    void this.#about(highlight);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.#shown === null) return;
    this.#close();
  }

  #about({ id, colour }: KeptOnPage, copied: Copied | null = null): Promise<void> {
    return this.#open({
      view: { about: "highlight", colour, copied },
      ranges: this.#services.rangesOf(id),
      id,
    });
  }

  async #open(shown: Shown): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = shown;
    this.#translate ??= await this.#services.translate();
    if (this.#shown !== shown) return;
    const element = shown.ranges[0]?.startContainer.parentElement ?? null;
    this.#frame.open(
      {
        rectangles: () => boxesOf(shown.ranges),
        element,
        ground: element === null ? "light" : this.#services.groundOf(element),
      },
      this.#translate("bar_label"),
    );
    this.#frame.render(
      <Bar
        view={shown.view}
        translate={this.#translate}
        onColour={(colour) => void this.#choose(shown, colour)}
        onNote={() => void this.#note(shown)}
        onCopy={() => void this.#copy(shown, "text")}
        onLink={() => void this.#copy(shown, "link")}
        onRemove={() => void this.#remove(shown)}
        onUndo={() => void this.#undo(shown)}
        onInsist={() => void this.#insist(shown)}
        onClose={() => this.#close()}
      />,
    );
    if (shown.view.about === "removed") this.#timer = setTimeout(() => this.#close(), UNDO_MILLISECONDS);
  }

  async #choose({ id, ranges }: Shown, colour: HighlightColour): Promise<void> {
    this.#colour = colour;
    const [range] = ranges;
    if (id === null && range !== undefined) await this.#keep(range, colour, false);
    else if (id !== null) await this.#after(await this.#services.recolour(id, colour), ranges);
  }

  /** @returns the id of what was kept, `null` where that failed and the bar says why */
  async #keep(range: Range, colour: HighlightColour, inPrivate: boolean): Promise<string | null> {
    const kept = await this.#services.keep(range, colour, inPrivate);
    if ("problem" in kept) {
      await this.#open({ view: { about: "problem", problem: kept.problem }, ranges: [range], id: null });
      return null;
    }
    this.#close();
    getSelection()?.removeAllRanges();
    return kept.id;
  }

  async #insist({ ranges: [range] }: Shown): Promise<void> {
    if (range !== undefined) await this.#keep(range, this.#colour, true);
  }

  async #note({ id, ranges: [range] }: Shown): Promise<void> {
    const kept = id ?? (range === undefined ? null : await this.#keep(range, this.#colour, false));
    if (kept === null) return;
    this.#close();
    this.#services.note(kept);
  }

  async #copy({ id }: Shown, what: "text" | "link"): Promise<void> {
    const highlight = id === null ? null : this.#services.get(id);
    if (highlight === null) return;
    const text = what === "text" ? this.#services.citation(highlight) : this.#services.link(highlight);
    await this.#about(highlight, (await copyText(text)) ? what : "refused");
  }

  async #remove({ id, ranges }: Shown): Promise<void> {
    if (id === null) return;
    const words = ranges.map((range) => range.cloneRange());
    const removed = await this.#services.remove(id);
    await this.#after(removed, words, { view: { about: "removed" }, ranges: words, id });
  }

  async #undo({ id, ranges }: Shown): Promise<void> {
    if (id !== null) await this.#after(await this.#services.restore(id), ranges);
  }

  /** Closes the bar after something was done, goes on to `next`, or says what is wrong. */
  async #after(kept: Kept, ranges: readonly Range[], next: Shown | null = null): Promise<void> {
    if ("problem" in kept)
      await this.#open({ view: { about: "problem", problem: kept.problem }, ranges, id: null });
    else if (next === null) this.#close();
    else await this.#open(next);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.#frame.close();
  }
}

/** What is selected of the page's text, `null` where nothing is, or where it is being edited. */
function selectedRange(): Range | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  const isEdited = element instanceof HTMLElement && element.isContentEditable;
  return isEdited || range.toString().trim() === "" ? null : range.cloneRange();
}
