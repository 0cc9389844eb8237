import type { CardSize } from "../../lib/extension/stored-settings.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import type { Surroundings } from "./placement.ts";

/** What a frame stands by. */
export interface CardAnchor {
  /** The rectangles of the passage's lines at the moment, in the window's coordinates. */
  rectangles(): readonly DOMRect[];
  /** An element of the page next to which the frame moves when the page scrolls. */
  readonly element: Element | null;
  readonly ground: Background;
  /** How large its contents are; as usual where it is left out. */
  readonly size?: CardSize;
}

/** What a frame looks like, and where it stands. */
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
