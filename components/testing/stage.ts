import { render } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import type { InterfaceLanguage } from "../../lib/extension/stored-settings.ts";
import type { State, Surface } from "./fixtures.ts";

/** How a component is looked at. */
export interface Look {
  readonly language: InterfaceLanguage;
  readonly theme: "light" | "dark";
  readonly direction: "ltr" | "rtl";
}

/** A component in one of its states. */
export interface Staged {
  /** The element that holds it, in the document or in a shadow root. */
  readonly place: HTMLElement;
  /** Takes it away with its styles. */
  clear(): void;
}

/** Shows a state of a component in this document as it is shown in the product. */
export async function stage(
  surface: Surface,
  state: State,
  look: Look,
  translate: Translate,
): Promise<Staged> {
  const { documentElement: root } = document;
  root.lang = interfaceTag(look.language);
  root.dir = look.direction;
  root.style.colorScheme = look.theme;
  const staged =
    surface.on === "web-page" ? onWebPage(surface, look, translate) : onExtensionPage(surface.style);
  render(state.show(translate), staged.place);
  await state.reach?.(staged.place);
  const moving = staged.place.getAnimations({ subtree: true });
  await Promise.all(moving.map((animation) => animation.finished));
  return staged;
}

function onExtensionPage(style: string): Staged {
  const sheet = sheetOf(style);
  document.adoptedStyleSheets.push(sheet);
  const place = document.createElement("div");
  document.body.append(place);
  return {
    place,
    clear: () => {
      render(null, place);
      place.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      document.documentElement.removeAttribute("style");
    },
  };
}

function onWebPage(
  surface: Extract<Surface, { readonly on: "web-page" }>,
  { theme }: Look,
  translate: Translate,
): Staged {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheetOf(surface.style)];
  const place = document.createElement("div");
  place.style.colorScheme = theme;
  if (surface.frame !== null) {
    place.className = "frame";
    place.dataset.ground = theme;
    place.setAttribute("role", surface.frame.role);
    place.setAttribute("aria-label", translate(surface.frame.label));
    if (innerWidth < surface.sheetBelow) Object.assign(place.dataset, { shape: "sheet", edge: "top" });
  }
  root.append(place);
  document.body.append(host);
  return {
    place,
    clear: () => {
      render(null, place);
      host.remove();
      document.documentElement.removeAttribute("style");
    },
  };
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
