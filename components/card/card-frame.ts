import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import { CARD_STYLE, SHEET_BELOW } from "./card-style.ts";
import type { Box } from "./corridor.ts";

/** Distance from the line of text, and from the window's edges, in CSS pixels. */
const GAP = 8;
const MARGIN = 8;
/** With less room than this the card scrolls inside rather than shrink further. */
const LEAST_ROOM = 160;
/** A higher card is a page of its own. */
const MOST_ROOM = 520;
/** With less room than this the words would be squeezed between head and foot, so the card scrolls as a whole. */
const LOW_ROOM = 320;
/** A sheet leaves the rest of the window to the page. */
const SHEET_SHARE = 0.62;

/** What the frame stands by. */
export interface CardAnchor {
  /** The rectangles of the passage's lines at the moment, in the window's coordinates. */
  rectangles(): readonly DOMRect[];
  /** An element of the page next to which the card moves when the page scrolls. */
  readonly element: Element | null;
  /** Index of the rectangle that the pointer was on. */
  readonly line: number;
  readonly vertical: boolean;
  readonly ground: Background;
}

/** What the frame looks like, and where it stands. */
export interface FrameLook {
  /** The name of its one element on the page. */
  readonly element: string;
  readonly style: string;
  readonly role: "dialog" | "toolbar";
  /** The side of the line that it stands on if there is room. */
  readonly side: "above" | "below";
  /** Whether it is a sheet along an edge in narrow windows. */
  readonly sheet: boolean;
}

const CARD_LOOK: FrameLook = {
  element: "yuanhua-card",
  style: CARD_STYLE,
  role: "dialog",
  side: "below",
  sheet: true,
};

/**
 * One element of ours with a closed shadow root, attached only while a card is open: shows what it is given and
 * stays by the line of text that it is about, inside the window.
 */
export class CardFrame {
  #host: HTMLElement | null = null;
  #frame: HTMLElement | null = null;
  #stopPlacing: (() => void) | null = null;
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
    const frame = this.#frame ?? this.#attach();
    frame.dataset.ground = anchor.ground;
    frame.setAttribute("aria-label", label);
    this.#stopPlacing?.();
    const reference = {
      getBoundingClientRect: () => lineOf(anchor),
      ...(anchor.element === null ? {} : { contextElement: anchor.element }),
    };
    this.#stopPlacing = autoUpdate(reference, frame, () => void place(reference, frame, anchor, this.#look));
  }

  render(content: ComponentChild): void {
    if (this.#frame !== null) render(content, this.#frame);
  }

  focus(): void {
    this.#frame?.focus({ preventScroll: true });
  }

  close(): void {
    this.#stopPlacing?.();
    this.#stopPlacing = null;
    if (this.#frame !== null) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
  }

  #attach(): HTMLElement {
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
    // The page's own handlers need not see what a person does in the card.
    for (const type of [
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
    ]) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    frame.addEventListener("keydown", this.#onKey);
    // A click on a button of a toolbar must not take the page's selection away.
    if (this.#look.role === "toolbar") frame.addEventListener("mousedown", (event) => event.preventDefault());
    document.documentElement.append(host);
    if (typeof host.showPopover === "function") {
      host.popover = "manual";
      host.showPopover();
    }
    this.#host = host;
    this.#frame = frame;
    return frame;
  }
}

/** An element of HTML, in documents of any kind. */
function htmlElement(name: string): HTMLElement {
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", name);
  if (!(element instanceof HTMLElement)) throw new TypeError(`<${name}> is no element of HTML here.`);
  return element;
}

function lineOf({ rectangles, line }: CardAnchor): DOMRect {
  const all = rectangles();
  return all[Math.min(line, all.length - 1)] ?? new DOMRect();
}

/** @param room the height that there is for the card, in CSS pixels */
function giveRoom(frame: HTMLElement, room: number): void {
  const given = Math.round(Math.max(LEAST_ROOM, room));
  frame.style.setProperty("--room", `${given}px`);
  frame.toggleAttribute("data-low", given < LOW_ROOM);
}

async function place(
  reference: { getBoundingClientRect(): DOMRect; contextElement?: Element },
  frame: HTMLElement,
  anchor: CardAnchor,
  look: FrameLook,
): Promise<void> {
  const line = reference.getBoundingClientRect();
  if (look.sheet && innerWidth < SHEET_BELOW) {
    const above = line.top - GAP;
    const below = innerHeight - line.bottom - GAP;
    frame.dataset.shape = "sheet";
    frame.dataset.edge = above > below ? "top" : "bottom";
    giveRoom(frame, Math.min(Math.max(above, below), innerHeight * SHEET_SHARE));
    frame.style.transform = "";
    return;
  }
  delete frame.dataset.shape;
  const { x, y } = await computePosition(reference, frame, {
    strategy: "fixed",
    placement: anchor.vertical ? "left-start" : look.side === "above" ? "top" : "bottom-start",
    middleware: [
      offset(GAP),
      // Beside a line of prose the card would cover the lines around it; it scrolls inside instead.
      flip({ padding: MARGIN, fallbackAxisSideDirection: anchor.vertical ? "start" : "none" }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          giveRoom(frame, Math.min(availableHeight, MOST_ROOM));
        },
      }),
      shift({ padding: MARGIN }),
    ],
  });
  frame.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
