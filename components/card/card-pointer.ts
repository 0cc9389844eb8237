import { type AnnotatedPage, allPassages } from "../../lib/page/painting/annotated-passage.ts";
import { isForElement } from "../../lib/page/watching/interactive-target.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import type { CardFrame } from "./card-frame.ts";
import type { CardEvent } from "./card-state.ts";
import { isInCorridor, type Point } from "./corridor.ts";

/** Tells what pointer and finger do with passages and their card. */
export class CardPointer {
  readonly #page: AnnotatedPage;
  readonly #frame: Pick<CardFrame, "owns" | "box">;
  readonly #send: (event: CardEvent) => void;
  /** Where the pointer was when it last was on the passage. */
  #left: Point = { x: 0, y: 0 };

  /** @param signal ends listening */
  constructor(
    page: AnnotatedPage,
    frame: Pick<CardFrame, "owns" | "box">,
    send: (event: CardEvent) => void,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#frame = frame;
    this.#send = send;
    const options = { signal, passive: true, capture: true } as const;
    let turn = 0;
    onTrusted(
      document,
      "pointermove",
      (event) => {
        if (event.pointerType === "touch" || allPassages(page).length === 0) return;
        cancelAnimationFrame(turn);
        turn = requestAnimationFrame(() => this.#onPointer(event));
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
    const selects = getSelection()?.isCollapsed === false;
    const passage =
      isForElement(event) || selects ? null : this.#page.passageAt(event.clientX, event.clientY);
    if (passage !== null) this.#left = { x: event.clientX, y: event.clientY };
    const touched = event instanceof PointerEvent && event.pointerType === "touch";
    this.#send({ type: touched ? "tap" : "click", passage: passage?.id ?? null });
  }
}
