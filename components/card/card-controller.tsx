import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardDelay, CardScript, CardSize } from "../../lib/extension/stored-settings.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Kept } from "../../lib/highlights/kept.ts";
import type { AnnotatedPage, AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { Card, type HighlightOfPassage } from "./card.tsx";
import { type CardContent, cardContent } from "./card-content.ts";
import { CardDeeds } from "./card-deeds.ts";
import { CardFrame } from "./card-frame.ts";
import { type CardEvent, type CardState, CLOSED, nextState, openPassage, timeoutOf } from "./card-state.ts";
import { isInCorridor, type Point } from "./corridor.ts";
import { HiddenPassage } from "./hidden-passage.tsx";
import type { ConvertTexts } from "./shown-texts.ts";
import { announcement } from "./verdict-words.ts";

/** What the card needs of the rest of the extension. */
export interface CardServices {
  readonly convert: ConvertTexts;
  translate(): Promise<Translate>;
  /** What the reader chose, or what fits the page. */
  script(
    passage: AnnotatedPassage,
  ): Promise<{ readonly script: CardScript; readonly taiwanWording: boolean }>;
  rememberScript(script: CardScript, taiwanWording: boolean): void;
  /** What the reader has kept where a passage stands; `null` where that is nothing. */
  keptOf(passage: AnnotatedPassage): HighlightOfPassage | null;
  /** Keeps a passage as a highlight. */
  keep(passage: AnnotatedPassage): Promise<Kept>;
  recolour(id: string, colour: HighlightColour): Promise<Kept>;
  remove(id: string): Promise<Kept>;
  restore(id: string): Promise<Kept>;
  /** Leads to a highlight, where its note is written. */
  openHighlight(id: string): void;
  openTranscript(interview: string, turn: number): void;
  groundOf(element: Element): Background;
}

/** Elements that a click is meant for, rather than for the passage that they stand in. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, label, summary, [role='button'], [role='link'], [contenteditable]";

/** Opens, moves and closes the card as pointer, finger and keyboard say. */
export class CardController {
  readonly #page: AnnotatedPage;
  readonly #services: CardServices;
  readonly #frame = new CardFrame((event) => this.#onCardKey(event));
  #state: CardState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was when it last was on the passage. */
  #left: Point = { x: 0, y: 0 };
  #shown: { readonly passage: AnnotatedPassage; content: CardContent | null } | null = null;
  #choice: { script: CardScript; taiwanWording: boolean } = { script: "original", taiwanWording: false };
  #translate: Translate | null = null;
  readonly #deeds: CardDeeds;
  #focusBefore: Element | null = null;
  /** How long the pointer has to rest, and how large the card writes. */
  look: { readonly delay: CardDelay; readonly size: CardSize } = { delay: "usual", size: "usual" };

  /** @param signal takes the card and all listeners away */
  constructor(page: AnnotatedPage, services: CardServices, signal: AbortSignal) {
    this.#page = page;
    this.#services = services;
    this.#deeds = new CardDeeds(services, () => this.#render());
    const options = { signal, passive: true, capture: true } as const;
    let frame = 0;
    onTrusted(
      document,
      "pointermove",
      (event) => {
        if (event.pointerType === "touch" || this.#page.passages.length + (this.#page.repost ? 1 : 0) === 0)
          return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => this.#onPointer(event));
      },
      options,
    );
    onTrusted(
      document,
      "pointerleave",
      ({ target }) => {
        // While it is caught on its way down, this event also tells of every element that the pointer leaves.
        if (target === document || target === document.documentElement) {
          this.#send({ type: "point", passage: null, within: false });
        }
      },
      options,
    );
    onTrusted(document, "click", (event) => this.#onClick(event), options);
    onTrusted(document, "keydown", (event) => this.#onPageKey(event), { signal, capture: true });
    page.onChange(() => this.#send({ type: "standing", passages: this.#all().map(({ id }) => id) }));
    signal.addEventListener("abort", () => this.#send({ type: "close" }));
  }

  /** Opens a passage's card for the keyboard. */
  openByKeyboard(passage: AnnotatedPassage): void {
    if (this.#frame.isOpen === false) this.#focusBefore = document.activeElement;
    this.#send({ type: "step", passage: passage.id });
  }

  #all(): readonly AnnotatedPassage[] {
    const { repost, passages } = this.#page;
    return repost === null ? passages : [repost, ...passages];
  }

  #onPointer(event: PointerEvent): void {
    if (this.#frame.owns(event.target)) {
      this.#send({ type: "point", passage: null, within: true });
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    const passage = event.buttons === 0 ? this.#page.passageAt(point.x, point.y) : null;
    const box = this.#frame.box;
    const within = box !== null && isInCorridor(box, this.#left, point);
    if (passage !== null && !within) this.#left = point;
    this.#send({ type: "point", passage: passage?.id ?? null, within });
  }

  #onClick(event: MouseEvent): void {
    if (this.#frame.owns(event.target)) return;
    const target = event.composedPath()[0];
    const isInteractive = target instanceof Element && target.closest(INTERACTIVE) !== null;
    const selects = getSelection()?.isCollapsed === false;
    const passage = isInteractive || selects ? null : this.#page.passageAt(event.clientX, event.clientY);
    if (passage !== null) this.#left = { x: event.clientX, y: event.clientY };
    const touched = event instanceof PointerEvent && event.pointerType === "touch";
    this.#send({ type: touched ? "tap" : "click", passage: passage?.id ?? null });
  }

  #onPageKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.#frame.isOpen) return;
    this.#send({ type: "close" });
  }

  #onCardKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.#send({ type: "close" });
  }

  #send(event: CardEvent): void {
    const before = this.#state;
    const state = nextState(before, event);
    if (state === before) return;
    this.#state = state;
    clearTimeout(this.#timer);
    const wait = timeoutOf(state, this.look.delay);
    if (wait !== null) this.#timer = setTimeout(() => this.#send({ type: "elapse" }), wait);
    const open = openPassage(state);
    if (open === null) this.#close();
    else if (open !== openPassage(before)) this.#open(open, state.name === "keyboard");
    else this.#render();
  }

  #open(id: string, byKeyboard: boolean): void {
    const passage = this.#all().find((candidate) => candidate.id === id);
    if (passage === undefined) return;
    const shown = { passage, content: null };
    this.#shown = shown;
    this.#deeds.begin(passage);
    void this.#prepare(shown, byKeyboard);
  }

  async #prepare(
    shown: { readonly passage: AnnotatedPassage; content: CardContent | null },
    byKeyboard: boolean,
  ): Promise<void> {
    this.#translate = await this.#services.translate();
    this.#choice = await this.#services.script(shown.passage);
    if (this.#shown !== shown) return;
    const content = await this.#load(shown.passage);
    if (this.#shown !== shown) return;
    shown.content = content;
    this.#page.emphasise(shown.passage);
    const element = shown.passage.ranges[0]?.startContainer.parentElement ?? null;
    this.#frame.open(
      {
        rectangles: () => this.#page.rectanglesOf(shown.passage),
        element,
        ground: element === null ? "light" : this.#services.groundOf(element),
        size: this.look.size,
      },
      content === null ? this.#translate("card_label") : announcement(content, this.#translate),
    );
    this.#render();
    if (byKeyboard) this.#frame.focus();
  }

  #load({ passage, interview }: AnnotatedPassage): Promise<CardContent | null> {
    const { script, taiwanWording } = this.#choice;
    return cardContent(passage, interview, script, taiwanWording, this.#services.convert);
  }

  #render(): void {
    const shown = this.#shown;
    const translate = this.#translate;
    if (shown === null || translate === null || !this.#frame.isOpen) return;
    const { passage, content } = shown;
    this.#frame.render(
      this.#state.name === "hidden" ? (
        <HiddenPassage
          translate={translate}
          onUndo={() => {
            this.#send({ type: "close" });
            this.#page.unhide(passage);
          }}
          onClose={() => this.#send({ type: "close" })}
        />
      ) : (
        <Card
          content={content}
          script={this.#choice.script}
          taiwanWording={this.#choice.taiwanWording}
          pinned={this.#state.name === "pinned"}
          repost={passage.id === this.#page.repost?.id}
          translate={translate}
          {...this.#deeds.props(content)}
          onScript={(script, taiwanWording) => void this.#changeScript(script, taiwanWording)}
          onTranscript={() =>
            this.#services.openTranscript(passage.interview.id, content?.sources[0]?.turn ?? 1)
          }
          onHide={() => {
            this.#send({ type: "hide" });
            this.#page.emphasise(null);
            this.#page.hide(passage);
          }}
          onPin={() => this.#send({ type: "pin" })}
          onClose={() => this.#send({ type: "close" })}
        />
      ),
    );
  }

  async #changeScript(script: CardScript, taiwanWording: boolean): Promise<void> {
    const shown = this.#shown;
    if (shown === null) return;
    this.#choice = { script, taiwanWording };
    this.#services.rememberScript(script, taiwanWording);
    const content = await this.#load(shown.passage);
    if (this.#shown !== shown) return;
    shown.content = content;
    this.#render();
  }

  #close(): void {
    if (this.#shown === null) return;
    this.#shown = null;
    this.#frame.close();
    this.#page.emphasise(null);
    if (this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }
}
