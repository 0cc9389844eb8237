import { ALL_FIXTURES } from "../all-fixtures.ts";
import { wordsIn } from "../interface-words.ts";
import { stage } from "../stage.ts";
import { viewOf } from "./view.ts";

/** Around what stands on somebody's page, so that its shadow can be seen. In CSS pixels. */
const MARGIN = 8;
const SHADOW = 24;
/** What is higher scrolls in its window. */
const HIGHEST = 1200;

const query = new URLSearchParams(location.search);
const view = viewOf(query);
const fixtures = await ALL_FIXTURES.get(view.component)?.();
const state = fixtures?.states[query.get("state") ?? ""];
if (fixtures === undefined || state === undefined) throw new Error("There is no such state.");

document.title = `${view.component}: ${query.get("state")}`;
const { surface } = fixtures;
if (surface.on === "web-page") {
  document.documentElement.style.background = view.theme === "dark" ? "#15171a" : "#ffffff";
}
if (surface.on === "extension-page" && surface.height !== undefined) makeHigh(surface.height);
const { place } = await stage(surface, state, view, await wordsIn(view.language));
if (place.className === "frame" && place.dataset.shape !== "sheet") {
  place.style.transform = `translate(${MARGIN}px, ${MARGIN}px)`;
}
if (surface.on === "web-page" || surface.height === undefined)
  followContents(place.firstElementChild ?? place);

/** The window around this document, where there is one. */
function makeHigh(height: number): void {
  frameElement?.setAttribute("height", String(Math.min(HIGHEST, Math.ceil(height))));
}

function followContents(contents: Element): void {
  const room = surface.on === "web-page" ? SHADOW : 0;
  new ResizeObserver(() => makeHigh(contents.getBoundingClientRect().bottom + room)).observe(contents);
}
