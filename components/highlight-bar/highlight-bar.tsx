import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { MarkProblem } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { boxesOf } from "../../lib/page/painting/text-at-point.ts";
import { isEdited, selectedRanges } from "../../lib/page/text/selection.ts";
import { isForElement } from "../../lib/page/watching/interactive-target.ts";
import { onSelecting } from "../../lib/page/watching/selecting.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { CardFrame } from "../card/card-frame.ts";
import type { FrameLook } from "../card/frame-look.ts";
import { UNDO_MILLISECONDS } from "../undo-time.ts";
import { Bar } from "./bar.tsx";
import { type AboutHighlight, BarDeeds, type BarSubject } from "./bar-deeds.ts";
import type { BarServices } from "./bar-services.ts";
import { BAR_STYLE } from "./bar-style.ts";
import { areSame, isLookedAt, selectedWords } from "./selected-words.ts";

const BAR_LOOK: FrameLook = {
  element: "yuanhua-bar",
  style: BAR_STYLE,
  role: "toolbar",
  prefers: "before",
  align: "middle",
  changesShape: false,
};

/** The bar by selected words and by highlights: keeps, recolours, copies, deletes. */
export class HighlightBar {
  readonly #services: BarServices;
  readonly #deeds: BarDeeds;
  readonly #frame = new CardFrame((event) => this.#onKey(event), BAR_LOOK);
  #shown: BarSubject | null = null;
  #translate: Translate | null = null;
  /** What had the focus before the bar took it. */
  #focusBefore: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offers = true;

  /** @param signal takes the bar and all listeners away */
  constructor(services: BarServices, signal: AbortSignal) {
    this.#services = services;
    this.#deeds = new BarDeeds(services, {
      open: (shown) => this.#open(shown),
      about: (highlight, how) => this.#about(highlight, how),
      say: (problem, ranges) => this.#say(problem, ranges),
      refusesDeletion: (id) => this.#frame.refusesDeletion(id),
      close: () => this.#close(),
    });
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
    if (ranges.length > 0) await this.#deeds.keep(ranges, null, false);
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
    if (isForElement(event)) return;
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

  #about({ id, colour }: KeptOnPage, about: AboutHighlight = {}): Promise<void> {
    const { copied = null, isKnown = false, refused = null } = about;
    const canChange = !this.#services.isElsewhere(id);
    return this.#open({
      view: { about: "highlight", colour, copied, canChange, isKnown, refused },
      ranges: this.#services.rangesOf(id),
      id,
    });
  }

  /** Says what could not be done. */
  #say(problem: StoreProblem | MarkProblem, ranges: readonly Range[]): Promise<void> {
    return this.#open({ view: { about: "problem", problem }, ranges, id: null });
  }

  async #open(shown: BarSubject): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = shown;
    this.#translate ??= await this.#services.translate();
    if (this.#shown !== shown) return;
    const element = shown.ranges[0]?.startContainer.parentElement ?? null;
    this.#frame.open(
      {
        rectangles: () => boxesOrMiddle(shown.ranges),
        element,
        ground: element === null ? "light" : this.#services.groundOf(element),
      },
      this.#translate("bar_label"),
    );
    this.#frame.render(
      <Bar
        view={shown.view}
        translate={this.#translate}
        onColour={(colour) => void this.#deeds.choose(shown, colour)}
        onNote={() => void this.#deeds.note(shown)}
        onCopy={() => void this.#deeds.copy(shown, "text")}
        onLink={() => void this.#deeds.copy(shown, "link")}
        onRemove={() => void this.#deeds.remove(shown)}
        onUndo={() => void this.#deeds.undo(shown)}
        onInsist={() => void this.#deeds.insist(shown)}
        onClose={() => this.#close()}
      />,
    );
    if (shown.view.about === "removed") this.#closeInTime();
  }

  /** Closes once nobody has come to take a deletion back; whoever is there has all the time. */
  #closeInTime(): void {
    this.#timer = setTimeout(() => {
      if (this.#frame.isAttended) this.#closeInTime();
      else this.#close();
    }, UNDO_MILLISECONDS);
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

/** Where ranges stand; without any, the middle of the window. */
function boxesOrMiddle(ranges: readonly Range[]): DOMRect[] {
  const boxes = boxesOf(ranges);
  return boxes.length > 0 ? boxes : [new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0)];
}
