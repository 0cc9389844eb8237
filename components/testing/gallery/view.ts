import { INTERFACE_LANGUAGES } from "../../../lib/extension/stored-settings.ts";
import type { Look } from "../stage.ts";

/** What the gallery shows, and how; its address says so, so that a view can be handed on. */
export interface View extends Look {
  readonly component: string;
  readonly width: (typeof WIDTHS)[number];
  readonly zoom: (typeof ZOOMS)[number];
}

export const THEMES = ["light", "dark"] as const;
export const WIDTHS = ["popup", "phone", "wide"] as const;
export const ZOOMS = ["100", "150", "200"] as const;
export const DIRECTIONS = ["ltr", "rtl"] as const;

const PIXELS: Readonly<Record<View["width"], number>> = { phone: 360, popup: 400, wide: 1040 };

/** How wide a window is, in its own CSS pixels: zoom makes all windows narrower but the popup's, which grows. */
export function windowWidth({ width, zoom }: View): number {
  return width === "popup" ? PIXELS.popup : PIXELS[width] / (Number(zoom) / 100);
}

/** @returns what an address says, the first of each where it says nothing that can be understood */
export function viewOf(query: URLSearchParams): View {
  const one = <Name extends string>(key: string, names: readonly [Name, ...Name[]]): Name =>
    names.find((name) => name === query.get(key)) ?? names[0];
  return {
    component: query.get("component") ?? "card",
    language: one("language", INTERFACE_LANGUAGES),
    theme: one("theme", THEMES),
    width: one("width", WIDTHS),
    zoom: one("zoom", ZOOMS),
    direction: one("direction", DIRECTIONS),
  };
}

/** @returns the address of a view, as `viewOf` reads it */
export function queryOf(view: View): string {
  return `?${new URLSearchParams({ ...view })}`;
}
