import { coloursOn } from "../colours.ts";

/** Of the choice of a colour, wherever it stands. */
export const COLOUR_STYLE = `
.colours { display: flex; }
.colour { width: 30px; height: 30px; display: grid; place-items: center; }
.colour::before { content: ""; width: 16px; height: 16px; border-radius: 50%; background: var(--swatch); box-shadow: inset 0 0 0 1px #00000026; }
.colour[aria-pressed="true"]::before { box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--ink); }
@media (forced-colors: active) { .colour::before { forced-color-adjust: none; } .colour[aria-pressed="true"] { outline: 2px solid Highlight; } }
`;

/** The one style of the bar, for its shadow root. Colours follow the ground on which the page's words stand. */
export const BAR_STYLE = `${COLOUR_STYLE}
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; width: auto !important; height: auto !important; z-index: 2147483647 !important; color-scheme: light; direction: ltr; writing-mode: horizontal-tb; }
* { box-sizing: border-box; }
.frame {
  ${coloursOn("light")}
  position: fixed; left: 0; top: 0; width: max-content; max-width: min(420px, calc(100vw - 16px));
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: var(--ink); cursor: default; -webkit-text-size-adjust: 100%; user-select: none; -webkit-user-select: none;
}
.frame[data-ground="dark"] { ${coloursOn("dark")} color-scheme: dark; }
.frame:focus { outline: none; }
.bar {
  display: flex; align-items: center; gap: 2px; padding: 4px;
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: 0 1px 2px #0000001a, 0 8px 24px -6px #00000038;
}
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; border-radius: 7px; }
button:hover { background: var(--wash); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: -1px; }
.rule { width: 1px; height: 20px; margin: 0 4px; background: var(--line); }
.icon { width: 30px; height: 30px; display: grid; place-items: center; color: var(--quiet); }
.icon:hover { color: var(--ink); }
.icon svg { display: block; }
.icon path { fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.done path { stroke: var(--red); }
.text { min-height: 30px; padding: 3px 10px; color: var(--red); font-weight: 600; }
p { margin: 0; padding: 4px 8px; color: var(--ink); flex: 0 1 auto; }
.text, .icon { flex: none; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; min-width: 0; }
.bar:has(.colours) { flex-wrap: wrap; }
.bar:has(.colours) > p { flex-grow: 1; }
@media (pointer: coarse) { .colour, .icon { width: 44px; height: 44px; } .text { min-height: 44px; min-width: 44px; } .colour::before { width: 20px; height: 20px; } }
@media (prefers-contrast: more) { .frame { --quiet: var(--ink); --line: currentColor; } }
@media (forced-colors: active) { .bar { border: 2px solid CanvasText; } }
@media (prefers-reduced-motion: no-preference) { .bar { animation: appear 110ms ease-out; } @keyframes appear { from { opacity: 0; transform: translateY(2px); } } }
@media print { :host { display: none !important; } }
`;
