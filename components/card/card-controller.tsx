import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardDelay, CardScript, CardSize } from "../../lib/extension/stored-settings.ts";
import {
  type AnnotatedPage,
  type AnnotatedPassage,
  allPassages,
} from "../../lib/page/painting/annotated-passage.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { Card } from "./card.tsx";
import { type CardContent, cardContent } from "./card-content.ts";
import { CardDeeds } from "./card-deeds.ts";
import { CardFrame } from "./card-frame.ts";
import { CardPointer } from "./card-pointer.ts";
import type { CardServices } from "./card-services.ts";
import { type CardEvent, type CardState, CLOSED, nextState, openPassage, timeoutOf } from "./card-state.ts";
import { HiddenPassage } from "./hidden-passage.tsx";
import { announcement } from "./verdict-words.ts";

/** Opens, moves and closes the card as pointer, finger and keyboard say. */
export class CardController {
  readonly #page: AnnotatedPage;
  readonly #services: CardServices;
  readonly #frame = new CardFrame((event) => this.#onCardKey(event));
  #state: CardState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
    this.#deeds = new CardDeeds(
      services,
      (id) => this.#frame.refusesDeletion(id),
      () => this.#render(),
    );
    new CardPointer(page, this.#frame, (event) => this.#send(event), signal);
    onTrusted(document, "keydown", (event) => this.#onPageKey(event), { signal, capture: true });
    page.onChange(() =>
      this.#send({ type: "standing", passages: allPassages(this.#page).map(({ id }) => id) }),
    );
    signal.addEventListener("abort", () => this.#send({ type: "close" }));
  }

  /** Opens a passage's card for the keyboard. */
  openByKeyboard(passage: AnnotatedPassage): void {
    if (this.#frame.isOpen === false) this.#focusBefore = document.activeElement;
    this.#send({ type: "step", passage: passage.id });
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
    if (wait !== null) this.#elapseIn(wait);
    const open = openPassage(state);
    if (open === null) this.#close();
    else if (open !== openPassage(before)) this.#open(open, state.name === "keyboard");
    else this.#render();
  }

  /** What can be taken back stays so while a person is at it. */
  #elapseIn(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      if (this.#state.name === "hidden" && this.#frame.isAttended) this.#elapseIn(milliseconds);
      else this.#send({ type: "elapse" });
    }, milliseconds);
  }

  #open(id: string, byKeyboard: boolean): void {
    const passage = allPassages(this.#page).find((candidate) => candidate.id === id);
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
            this.#services.openTranscript(
              passage.interview.id,
              content?.sources[0]?.turn ?? 1,
              content?.furtherRendition ?? null,
            )
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
