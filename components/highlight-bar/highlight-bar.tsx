import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Marked, MarkProblem } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { boxesOf } from "../../lib/page/painting/text-at-point.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import { holdsMarkableText } from "../../lib/page/text/markable-text.ts";
import { isEdited, selectedRanges } from "../../lib/page/text/selection.ts";
import { onSelecting } from "../../lib/page/watching/selecting.ts";
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
  /** The highlight that is made of the words of ranges and of no others. */
  madeOf(ranges: readonly Range[]): KeptOnPage | null;
  /** Whether a highlight belongs to another site, so that it cannot be changed here. */
  isElsewhere(id: string): boolean;
  /** Keeps what ranges hold. @param inPrivate whether the person asked for it in a private window */
  keep(ranges: readonly Range[], colour: HighlightColour, inPrivate: boolean): Promise<Marked>;
  recolour(id: string, colour: HighlightColour): Promise<Marked>;
  remove(id: string): Promise<Marked>;
  restore(id: string): Promise<Marked>;
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
  /** What had the focus before the bar took it. */
  #focusBefore: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offers = true;

  /** @param signal takes the bar and all listeners away */
  constructor(services: BarServices, signal: AbortSignal) {
    this.#services = services;
    const options = { signal, passive: true, capture: true } as const;
    onSelecting((event) => this.#afterSelecting(event), signal);
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
    const ranges = this.#offers ? selectedWords() : [];
    if (ranges.length === 0 || (this.#shown !== null && areSame(this.#shown.ranges, ranges))) return;
    const known = this.#services.madeOf(ranges);
    void (known === null
      ? this.#open({ view: { about: "selection" }, ranges, id: null })
      : this.#about(known, { isKnown: true }));
  }

  /** Keeps what is selected at once, or says why that cannot be. */
  async keepSelection(): Promise<void> {
    const ranges = selectedRanges();
    if (ranges.some(isEdited)) return;
    if (ranges.length > 0) await this.#keep(ranges, null, false);
    else if (isLookedAt()) await this.#say("vanished", []);
  }

  #afterSelecting(event: Event | null): void {
    if (event !== null && this.#frame.owns(event.target)) return;
    // The browser drops a selection that was clicked into only after the event.
    setTimeout(() => this.offer());
  }

  #onPress(target: EventTarget | null): void {
    if (!this.#frame.owns(target) && this.#shown?.view.about !== "removed") this.#close();
  }

  #onSelectionChange(): void {
    if (this.#shown?.view.about === "selection" && selectedWords().length === 0) this.#close();
  }

  #onClick(event: MouseEvent): void {
    if (this.#frame.owns(event.target) || selectedWords().length > 0) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(INTERACTIVE) !== null) return;
    const highlight = this.#services.at(event.clientX, event.clientY);
    if (highlight === null) return;
    void this.#about(highlight);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#shown === null) return;
    if (event.key === "Escape") this.#close();
    else if (event.key === "Tab" && this.#frame.hasFocus) this.#returnFocus();
    else if (event.key === "Tab" && isTabFromPage(event)) {
      event.preventDefault();
      this.#takeFocus();
    }
  }

  /** Opens the bar of a highlight for the keyboard. */
  async openByKeyboard(highlight: KeptOnPage): Promise<void> {
    await this.#about(highlight);
    this.#takeFocus();
  }

  #takeFocus(): void {
    if (!this.#frame.hasFocus) this.#focusBefore = document.activeElement;
    this.#frame.focusControl();
  }

  /** To where the person was, so that Tab goes on from there. */
  #returnFocus(): void {
    const before = this.#focusBefore;
    this.#focusBefore = null;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  #about(
    { id, colour }: KeptOnPage,
    { copied = null, isKnown = false }: { readonly copied?: Copied | null; readonly isKnown?: boolean } = {},
  ): Promise<void> {
    const canChange = !this.#services.isElsewhere(id);
    return this.#open({
      view: { about: "highlight", colour, copied, canChange, isKnown },
      ranges: this.#services.rangesOf(id),
      id,
    });
  }

  /** Says what could not be done. */
  #say(problem: StoreProblem | MarkProblem, ranges: readonly Range[]): Promise<void> {
    return this.#open({ view: { about: "problem", problem }, ranges, id: null });
  }

  async #open(shown: Shown): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = shown;
    this.#translate ??= await this.#services.translate();
    if (this.#shown !== shown) return;
    const element = shown.ranges[0]?.startContainer.parentElement ?? null;
    this.#frame.open(
      {
        rectangles: () => placeOf(shown.ranges),
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
    if (id === null) await this.#keep(ranges, colour, false);
    else await this.#after(await this.#services.recolour(id, colour), ranges);
  }

  /**
   * @param colour that the person chose, `null` where none was chosen
   * @returns the id of what was kept, `null` where that failed and the bar says why
   */
  async #keep(
    ranges: readonly Range[],
    colour: HighlightColour | null,
    inPrivate: boolean,
  ): Promise<string | null> {
    const kept = await this.#services.keep(ranges, colour ?? this.#colour, inPrivate);
    if ("problem" in kept) {
      await this.#say(kept.problem, ranges);
      return null;
    }
    const known = kept.isKnown === true ? this.#services.get(kept.id) : null;
    if (known !== null && colour === null) await this.#about(known, { isKnown: true });
    else if (known !== null && colour !== null && colour !== known.colour)
      await this.#after(await this.#services.recolour(known.id, colour), ranges);
    else this.#close();
    if (known === null || colour !== null) getSelection()?.removeAllRanges();
    return kept.id;
  }

  async #insist({ ranges }: Shown): Promise<void> {
    await this.#keep(ranges, this.#colour, true);
  }

  async #note({ id, ranges }: Shown): Promise<void> {
    const kept = id ?? (await this.#keep(ranges, null, false));
    if (kept === null) return;
    this.#close();
    this.#services.note(kept);
  }

  async #copy({ id }: Shown, what: "text" | "link"): Promise<void> {
    const highlight = id === null ? null : this.#services.get(id);
    if (highlight === null) return;
    const text = what === "text" ? this.#services.citation(highlight) : this.#services.link(highlight);
    await this.#about(highlight, { copied: (await copyText(text)) ? what : "refused" });
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
  async #after(kept: Marked, ranges: readonly Range[], next: Shown | null = null): Promise<void> {
    if ("problem" in kept) await this.#say(kept.problem, ranges);
    else if (next === null) this.#close();
    else await this.#open(next);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    if (this.#frame.hasFocus) this.#returnFocus();
    this.#frame.close();
  }
}

/** Whether Tab was pressed where it leads from selected words or from a highlight, and not from a field. */
function isTabFromPage(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const isTyped = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyped;
}

/** What is selected of the page's text; nothing where no word of it can be kept, or where somebody is writing. */
function selectedWords(): Range[] {
  const ranges = selectedRanges();
  const canBeKept = !ranges.some(isEdited) && ranges.some((range) => holdsMarkableText(range));
  return canBeKept ? ranges : [];
}

/** Whether the person is in this frame, and not in one within it. */
const isLookedAt = (): boolean =>
  document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);

const areSame = (ranges: readonly Range[], others: readonly Range[]): boolean =>
  ranges.length === others.length &&
  ranges.every((range, index) => {
    const other = others[index];
    return (
      range.startContainer === other?.startContainer &&
      range.startOffset === other.startOffset &&
      range.endContainer === other.endContainer &&
      range.endOffset === other.endOffset
    );
  });

/** Where ranges stand; without any, the middle of the window. */
function placeOf(ranges: readonly Range[]): DOMRect[] {
  const boxes = boxesOf(ranges);
  return boxes.length > 0 ? boxes : [new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0)];
}
