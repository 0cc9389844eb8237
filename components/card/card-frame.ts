import { autoUpdate } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import type { CardSize } from "../../lib/extension/stored-settings.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import { FullSight } from "../../lib/page/watching/full-sight.ts";
import { CARD_STYLE, SHEET_BELOW } from "./card-style.ts";
import type { Box } from "./corridor.ts";
import { htmlElement } from "./html-element.ts";
import { placeCard, placeOn, type Shape, type Surroundings } from "./placement.ts";
import { pressableHome } from "./pressable-home.ts";
import { scrollByKey } from "./scroll-by-key.ts";
import { measureShapes, SHAPES, shapeNow, usable } from "./shapes.ts";
import { placeSheet } from "./sheet-placement.ts";

/** So long after a question a press is an answer to it, in milliseconds: a double press is none. */
const TIME_TO_READ = 600;

/** What the frame stands by. */
interface CardAnchor {
  /** The rectangles of the passage's lines at the moment, in the window's coordinates. */
  rectangles(): readonly DOMRect[];
  /** An element of the page next to which the card moves when the page scrolls. */
  readonly element: Element | null;
  readonly ground: Background;
  /** How large its contents are; as usual where it is left out. */
  readonly size?: CardSize;
}

/** What the frame looks like, and where it stands. */
export interface FrameLook {
  /** The name of its one element on the page. */
  readonly element: string;
  readonly style: string;
  readonly role: "dialog" | "toolbar";
  /** Whether it stands behind the words or before them, if there is room. */
  readonly prefers: Surroundings["prefers"];
  readonly align: Surroundings["align"];
  /** Whether it is a sheet along an edge in narrow windows, and wider where it does not fit. */
  readonly changesShape: boolean;
}

const CARD_LOOK: FrameLook = {
  element: "yuanhua-card",
  style: CARD_STYLE,
  role: "dialog",
  prefers: "after",
  align: "start",
  changesShape: true,
};

/** Of what a person does in the card the page's own handlers need not know. */
const PRIVATE_EVENTS = [
  "keydown",
  "keyup",
  "keypress",
  "click",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "wheel",
  "touchstart",
  "touchend",
] as const;

/**
 * One element of ours with a closed shadow root, attached only while a card is open: shows what it is given and
 * stays by the words that it is about, inside the window.
 */
export class CardFrame {
  #host: HTMLElement | null = null;
  #frame: HTMLElement | null = null;
  #anchor: CardAnchor | null = null;
  /** The shapes that its contents can have, and the width of the window in which they were measured. */
  #measured: { readonly shapes: readonly Shape[]; readonly width: number } | null = null;
  #stopPlacing: (() => void) | null = null;
  #sight: FullSight | null = null;
  /** What was asked about before it is deleted, and when. */
  #asked: { readonly id: string; readonly at: number } | null = null;
  readonly #onKey: (event: KeyboardEvent) => void;
  readonly #look: FrameLook;

  /** @param onKey hears keys that are pressed inside the card */
  constructor(onKey: (event: KeyboardEvent) => void, look: FrameLook = CARD_LOOK) {
    this.#onKey = onKey;
    this.#look = look;
  }

  get isOpen(): boolean {
    return this.#host !== null;
  }

  /** Where the card is, in the window's coordinates. */
  get box(): Box | null {
    return this.#frame?.getBoundingClientRect() ?? null;
  }

  /** Whether an event's target is the card. */
  owns(target: EventTarget | null): boolean {
    return this.#host !== null && target === this.#host;
  }

  /** Shows the card by a passage, or takes the open one there. */
  open(anchor: CardAnchor, label: string): void {
    const home = pressableHome(anchor.element);
    if (this.#host?.parentNode !== home || !home.isConnected) this.close();
    const frame = this.#frame ?? this.#attach(home);
    frame.dataset.ground = anchor.ground;
    frame.dataset.size = anchor.size ?? "usual";
    frame.setAttribute("aria-label", label);
    this.#anchor = anchor;
    this.#measured = null;
    this.#stopPlacing?.();
    const reference = {
      getBoundingClientRect: () => anchor.rectangles()[0] ?? new DOMRect(),
      ...(anchor.element === null ? {} : { contextElement: anchor.element }),
    };
    this.#stopPlacing = autoUpdate(reference, frame, () => this.#place(frame, anchor));
  }

  render(content: ComponentChild): void {
    const frame = this.#frame;
    if (frame === null || this.#anchor === null) return;
    const root = frame.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    render(content, frame);
    // A button that is gone takes the focus with it, and the keys would go to the page.
    if (focused !== null && !focused.isConnected) this.#refocus(frame);
    this.#measured = null;
    this.#place(frame, this.#anchor);
  }

  focus(): void {
    this.#frame?.focus({ preventScroll: true });
  }

  /** Gives the focus to what takes the last deed back, else to a toolbar's first control, else to the whole. */
  #refocus(frame: HTMLElement): void {
    const undo = frame.querySelector<HTMLElement>(".undo");
    if (undo !== null) undo.focus({ preventScroll: true });
    else if (this.#look.role === "toolbar") this.focusControl();
    if (!this.hasFocus) this.focus();
  }

  /** Gives the focus to the control that Tab stops at. */
  focusControl(): void {
    this.#frame?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    const root = this.#frame?.getRootNode();
    return root instanceof ShadowRoot && root.activeElement !== null;
  }

  /**
   * Whether the person knows that they delete something: a page can lay over the card what lets presses through.
   * @param id of what is to be deleted
   * @returns why not, or `null`
   */
  async refusesDeletion(id: string): Promise<"covered" | "once_more" | null> {
    const sight = (await this.#sight?.now()) ?? "covered";
    if (sight !== "unknown") return sight === "seen" ? null : "covered";
    const now = performance.now();
    if (this.#asked?.id !== id) {
      this.#asked = { id, at: now };
      this.#raise();
    }
    return now - this.#asked.at >= TIME_TO_READ ? null : "once_more";
  }

  /** Before all that the page has laid over it until now. */
  #raise(): void {
    const host = this.#host;
    if (host === null || host.popover !== "manual") return;
    const focused = this.hasFocus;
    host.hidePopover();
    host.showPopover();
    if (focused) this.focusControl();
  }

  close(): void {
    this.#sight?.stop();
    this.#sight = null;
    this.#asked = null;
    this.#stopPlacing?.();
    this.#stopPlacing = null;
    if (this.#frame !== null) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
    this.#anchor = null;
  }

  #attach(home: Element): HTMLElement {
    const host = htmlElement(this.#look.element);
    const root = host.attachShadow({ mode: "closed" });
    const style = new CSSStyleSheet();
    style.replaceSync(this.#look.style);
    root.adoptedStyleSheets = [style];
    const frame = htmlElement("div");
    frame.className = "frame";
    frame.tabIndex = -1;
    frame.setAttribute("role", this.#look.role);
    root.append(frame);
    for (const type of PRIVATE_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
    frame.addEventListener("keydown", (event) => {
      this.#onKey(event);
      const scroller = frame.querySelector(".scroll");
      if (scroller !== null) scrollByKey(event, scroller);
    });
    // A click on a button of a toolbar must not take the page's selection away.
    if (this.#look.role === "toolbar") frame.addEventListener("mousedown", (event) => event.preventDefault());
    Element.prototype.append.call(home, host);
    if (typeof host.showPopover === "function") {
      host.popover = "manual";
      host.showPopover();
    }
    this.#host = host;
    this.#frame = frame;
    this.#sight = new FullSight(frame);
    return frame;
  }

  #place(frame: HTMLElement, anchor: CardAnchor): void {
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
