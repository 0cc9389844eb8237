import { SHEET_BELOW } from "./card-style.ts";
import type { CardAnchor, FrameLook } from "./frame-look.ts";
import { placeCard, placeOn, type Shape, type Surroundings } from "./placement.ts";
import { measureShapes, SHAPES, shapeNow, usable } from "./shapes.ts";
import { placeSheet } from "./sheet-placement.ts";

/** Keeps a frame by the words that it is about, inside the window. */
export class FramePlacing {
  readonly #frame: HTMLElement;
  readonly #look: FrameLook;
  /** The shapes that its contents can have, and the width of the window in which they were measured. */
  #measured: { readonly shapes: readonly Shape[]; readonly width: number } | null = null;

  constructor(frame: HTMLElement, look: FrameLook) {
    this.#frame = frame;
    this.#look = look;
  }

  /** What the frame holds is other than when it was measured. */
  contentsChanged(): void {
    this.#measured = null;
  }

  /** Moves the frame to where it stands best by the words at the moment, and shapes it as there is room. */
  place(anchor: CardAnchor): void {
    const frame = this.#frame;
    const width = Math.min(innerWidth, document.documentElement.clientWidth || innerWidth);
    const window = { width, height: innerHeight };
    const lines = anchor.rectangles();
    if (this.#look.changesShape && innerWidth < SHEET_BELOW) {
      const { edge, room } = placeSheet({ window, lines });
      Object.assign(frame.dataset, { shape: "sheet", edge });
      frame.style.setProperty("--room", `${room}px`);
      frame.removeAttribute("data-low");
      frame.toggleAttribute("data-low", shapeNow(frame).least > room);
      frame.style.transform = "";
      return;
    }
    frame.removeAttribute("data-low");
    if (this.#measured?.width !== window.width) {
      const names = this.#look.changesShape ? SHAPES : SHAPES.slice(0, 1);
      this.#measured = { shapes: measureShapes(frame, names), width: window.width };
    }
    const shapes = usable(this.#measured.shapes);
    const surroundings = { ...flowOf(anchor.element), ...this.#look, window, lines };
    const chosen = placeCard(surroundings, shapes);
    const shape = shapes[chosen.shape];
    if (shape === undefined) return;
    frame.dataset.shape = SHAPES[this.#measured.shapes.indexOf(shape)];
    frame.style.setProperty("--room", `${chosen.room}px`);
    // What was unfolded meanwhile makes it higher than it was when its place was chosen.
    const { height } = shapeNow(frame);
    const { left, top } = placeOn(chosen.side, surroundings, { ...shape, height }, chosen.shape);
    frame.style.transform = `translate(${left}px, ${top}px)`;
  }
}

/** How the page writes where the words stand. */
function flowOf(element: Element | null): Pick<Surroundings, "flow" | "rightToLeft"> {
  if (element === null) return { flow: "down", rightToLeft: false };
  const { writingMode, direction } = getComputedStyle(element);
  const flow = writingMode === "horizontal-tb" ? "down" : writingMode.endsWith("-lr") ? "right" : "left";
  return { flow, rightToLeft: direction === "rtl" };
}
