import type { AnnotatedPage, AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { nextPassage } from "../../lib/page/painting/next-passage.ts";

/** Takes a person from passage to passage, by command or from the popup's list. */
export class PassageNavigation {
  readonly #page: AnnotatedPage;
  readonly #onArrival: (passage: AnnotatedPassage) => void;
  #current: string | null = null;

  /** @param onArrival gets each passage that a person is taken to */
  constructor(page: AnnotatedPage, onArrival: (passage: AnnotatedPassage) => void) {
    this.#page = page;
    this.#onArrival = onArrival;
  }

  step(direction: "next" | "previous"): void {
    const passages = this.#all().filter(({ ranges }) => ranges.length > 0);
    const current = passages.findIndex(({ id }) => id === this.#current);
    const tops = passages.map((passage) => this.#page.rectanglesOf(passage)[0]?.top ?? 0);
    const index = nextPassage(tops, current === -1 ? null : current, direction);
    this.#goTo(index === null ? undefined : passages[index]);
  }

  /** @param id of a passage; nothing happens where it has left the page */
  show(id: string): void {
    this.#goTo(this.#withId(id));
  }

  /** As `show`, and nothing opens there: the side panel has beside itself what the card would say. */
  scrollTo(id: string): void {
    this.#scroll(this.#withId(id));
  }

  #withId(id: string): AnnotatedPassage | undefined {
    return this.#all().find((passage) => passage.id === id);
  }

  #all(): readonly AnnotatedPassage[] {
    const { repost, passages } = this.#page;
    return repost === null ? passages : [repost, ...passages];
  }

  #goTo(passage: AnnotatedPassage | undefined): void {
    if (passage === undefined) return;
    this.#scroll(passage);
    this.#onArrival(passage);
  }

  #scroll(passage: AnnotatedPassage | undefined): void {
    if (passage === undefined) return;
    this.#current = passage.id;
    const quietly = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const element = passage.ranges[0]?.startContainer.parentElement;
    if (element) {
      Element.prototype.scrollIntoView.call(element, {
        block: "center",
        behavior: quietly ? "instant" : "smooth",
      });
    }
  }
}
