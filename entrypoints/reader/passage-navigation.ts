import { nextPassage } from "../../lib/page/painting/next-passage.ts";

/** What a person can be taken to: a passage or a highlight. */
export interface Stop {
  readonly id: string;
  /** None where it has left the page. */
  readonly ranges: readonly Range[];
  /** Opens what there is to say of it. */
  arrive(): void;
}

/** Takes a person from passage to passage and highlight to highlight, by command or from the popup's list. */
export class PassageNavigation {
  readonly #stops: () => readonly Stop[];
  #current: string | null = null;

  /** @param stops of the page at the moment, in any order */
  constructor(stops: () => readonly Stop[]) {
    this.#stops = stops;
  }

  step(direction: "next" | "previous"): void {
    const stops = this.#stops()
      .filter(({ ranges }) => ranges.length > 0)
      .sort(inOrderOfPage);
    const current = stops.findIndex(({ id }) => id === this.#current);
    const tops = stops.map(({ ranges }) => ranges[0]?.getBoundingClientRect().top ?? 0);
    const index = nextPassage(tops, current === -1 ? null : current, direction);
    this.#goTo(index === null ? undefined : stops[index]);
  }

  /** @param id of a passage; nothing happens where it has left the page */
  show(id: string): void {
    this.#goTo(this.#withId(id));
  }

  /** As `show`, and nothing opens there: the side panel has beside itself what the card would say. */
  scrollTo(id: string): void {
    this.#scroll(this.#withId(id));
  }

  #withId(id: string): Stop | undefined {
    return this.#stops().find((stop) => stop.id === id);
  }

  #goTo(stop: Stop | undefined): void {
    this.#scroll(stop);
    stop?.arrive();
  }

  #scroll(stop: Stop | undefined): void {
    if (stop === undefined) return;
    this.#current = stop.id;
    const quietly = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const element = stop.ranges[0]?.startContainer.parentElement;
    if (element) {
      Element.prototype.scrollIntoView.call(element, {
        block: "center",
        behavior: quietly ? "instant" : "smooth",
      });
    }
  }
}

/** By where they begin in the document, a shadow root standing where its element does. */
function inOrderOfPage({ ranges: [one] }: Stop, { ranges: [other] }: Stop): number {
  if (one === undefined || other === undefined) return 0;
  if (one.startContainer.getRootNode() === other.startContainer.getRootNode())
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  const [node, otherNode] = [inDocument(one.startContainer), inDocument(other.startContainer)];
  return node.compareDocumentPosition(otherNode) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inDocument(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}
