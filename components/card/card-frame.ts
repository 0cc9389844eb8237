import { autoUpdate } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import { CARD_STYLE } from "./card-style.ts";
import type { Box } from "./corridor.ts";
import type { CardAnchor, FrameLook } from "./frame-look.ts";
import { FramePlacing } from "./frame-placing.ts";
import { htmlElement } from "./html-element.ts";
import { pressableHome } from "./pressable-home.ts";
import { scrollByKey } from "./scroll-by-key.ts";
import { SureDeletion } from "./sure-deletion.ts";

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
  #placing: FramePlacing | null = null;
  #stopPlacing: (() => void) | null = null;
  #deletion: SureDeletion | null = null;
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
    this.#placing?.contentsChanged();
    this.#stopPlacing?.();
    const reference = {
      getBoundingClientRect: () => anchor.rectangles()[0] ?? new DOMRect(),
      ...(anchor.element === null ? {} : { contextElement: anchor.element }),
    };
    this.#stopPlacing = autoUpdate(reference, frame, () => this.#placing?.place(anchor));
  }

  render(content: ComponentChild): void {
    const frame = this.#frame;
    if (frame === null || this.#anchor === null) return;
    const root = frame.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    render(content, frame);
    // A button that is gone takes the focus with it, and the keys would go to the page.
    if (focused !== null && !focused.isConnected) this.#refocus(frame);
    this.#placing?.contentsChanged();
    this.#placing?.place(this.#anchor);
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

  /** Whether a person is at it, with the focus or the pointer: then nothing of it goes by itself. */
  get isAttended(): boolean {
    return this.hasFocus || this.#host?.matches(":hover") === true;
  }

  /**
   * Whether the person knows that they delete something.
   * @param id of what is to be deleted
   * @returns why not, or `null`
   */
  async refusesDeletion(id: string): Promise<"covered" | "once_more" | null> {
    return this.#deletion === null ? "covered" : await this.#deletion.refuses(id);
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
    this.#deletion?.stop();
    this.#deletion = null;
    this.#stopPlacing?.();
    this.#stopPlacing = null;
    if (this.#frame !== null) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
    this.#placing = null;
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
    this.#placing = new FramePlacing(frame, this.#look);
    this.#deletion = new SureDeletion(frame, () => this.#raise());
    return frame;
  }
}
