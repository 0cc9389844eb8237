import { coloursOfScheme } from "../colours.ts";

/** The one style of the search bar, for its shadow root. */
export const SEARCH_BAR_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 12px 12px auto auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; z-index: 2147483647 !important; color-scheme: light dark !important; direction: ltr; writing-mode: horizontal-tb; }
* { box-sizing: border-box; }
form {
  ${coloursOfScheme}
  display: flex; align-items: center; gap: 4px; width: min(372px, calc(100vw - 24px)); padding: 6px;
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-top: 2px solid var(--red); border-radius: 10px;
  box-shadow: 0 1px 2px #0000001a, 0 12px 32px -8px #00000038;
}
input { flex: 1 1 auto; min-width: 0; height: 30px; padding: 0 8px; font: inherit; font-size: 14px; color: inherit; background: var(--wash); border: 0; border-radius: 7px; }
input::placeholder { color: var(--quiet); }
output { flex: none; min-width: 56px; text-align: center; color: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
output:empty { min-width: 0; }
button { flex: none; width: 28px; height: 28px; display: grid; place-items: center; padding: 0; border: 0; border-radius: 7px; color: var(--quiet); background: none; cursor: pointer; }
button:hover { color: var(--ink); background: var(--wash); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
path { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
@media (prefers-contrast: more) { form { --quiet: var(--ink); --line: currentColor; } }
@media (forced-colors: active) { form { border: 2px solid CanvasText; } }
@media print { :host { display: none !important; } }
`;
