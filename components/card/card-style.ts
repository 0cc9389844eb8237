/** The measure of the card in CSS pixels, as the stylesheet and the placing share it. */
export const CARD_WIDTH = 372;
/** Windows narrower than this show the card as a sheet along an edge. */
export const SHEET_BELOW = 520;

/** The one style of the card, for its shadow root. Colours follow the ground on which the page's words stand. */
export const CARD_STYLE = `
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; width: auto !important; height: auto !important; max-width: none !important; max-height: none !important; z-index: 2147483647 !important; color-scheme: light; direction: ltr; writing-mode: horizontal-tb; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
.frame {
  --paper: #fffdf8; --ink: #211d19; --quiet: #6b6257; --line: #e8e0d3; --wash: #f6f1e7; --red: #b3261e; --focus: #1f5fbf;
  position: fixed; left: 0; top: 0; width: ${CARD_WIDTH}px; max-width: calc(100vw - 16px);
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: var(--ink); text-align: start; cursor: default; -webkit-text-size-adjust: 100%;
}
.frame:focus { outline: none; }
.frame:focus-visible .card { outline: 2px solid var(--focus); outline-offset: 2px; }
.frame[data-ground="dark"] { --paper: #24211d; --ink: #efe9df; --quiet: #b0a698; --line: #413b33; --wash: #2e2a25; --red: #ff8f80; --focus: #8ab4f8; color-scheme: dark; }
.frame[data-shape="sheet"] { left: 0 !important; right: 0; width: auto; max-width: none; transform: none !important; }
.frame[data-shape="sheet"][data-edge="bottom"] { top: auto !important; bottom: 0; }
.frame[data-shape="sheet"][data-edge="top"] { top: 0 !important; }
.card {
  display: flex; flex-direction: column; max-height: var(--room, 480px); min-height: 0;
  background: var(--paper); border: 1px solid var(--line); border-top: 2px solid var(--red); border-radius: 10px;
  box-shadow: 0 1px 2px #0000001a, 0 12px 32px -8px #00000038; overflow: hidden;
}
.frame[data-low] .card { overflow-y: auto; overscroll-behavior: contain; }
.frame[data-low] .scroll { overflow: visible; flex: none; }
.frame[data-low] .question .excerpt { -webkit-line-clamp: 1; }
.frame[data-shape="sheet"] .card { border-radius: 14px 14px 0 0; }
.frame[data-shape="sheet"][data-edge="top"] .card { border-radius: 0 0 14px 14px; }
header { display: flex; align-items: center; gap: 8px; padding: 12px 10px 0 20px; }
.verdict { display: inline-flex; align-items: center; gap: 7px; font-size: 13px; font-weight: 600; flex: 1 1 auto; min-height: 26px; }
.verdict-line { color: var(--red); flex: none; }
.window { display: inline-flex; gap: 0; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; }
button:focus-visible, summary:focus-visible, input:focus-visible, .card:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.icon { width: 28px; height: 28px; border-radius: 7px; display: inline-grid; place-items: center; color: var(--quiet); }
.icon:hover { background: var(--wash); color: var(--ink); }
.icon[aria-pressed="true"] { color: var(--red); background: var(--wash); }
.icon path { fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.icon[aria-pressed="true"] path { fill: currentColor; }
.scripts { display: inline-flex; align-items: center; flex-wrap: wrap; gap: 4px; }
.segments { margin: 0; border: 0; min-width: 0; display: inline-flex; background: var(--wash); border-radius: 8px; padding: 2px; }
.segments button { min-width: 26px; height: 24px; border-radius: 6px; color: var(--quiet); font-size: 13px; line-height: 24px; }
.segments button:hover { color: var(--ink); }
.segments button[aria-pressed="true"] { background: var(--paper); color: var(--red); font-weight: 600; box-shadow: 0 0 0 1px var(--line), 0 1px 2px #0000001f; }
.wording { display: inline-flex; align-items: center; gap: 4px; font-size: 12px; color: var(--quiet); }
.wording input { margin: 0; accent-color: var(--red); }
.meaning { margin: 0 20px; color: var(--quiet); font-size: 12.5px; }
.meaning:last-child { margin-bottom: 16px; }
.scroll { padding: 12px 20px 14px; overflow-y: auto; overscroll-behavior: contain; min-height: 0; flex: 0 1 auto; }
.label { color: var(--quiet); font-size: 11.5px; }
.question { color: var(--quiet); margin-bottom: 14px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); }
.question summary { list-style: none; cursor: pointer; }
.question summary::-webkit-details-marker { display: none; }
.excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; white-space: pre-line; }
.question[open] .excerpt { -webkit-line-clamp: unset; display: block; }
.original { font-family: "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "STSong", PMingLiU, "Noto Serif", Georgia, serif; font-size: 17px; line-height: 1.75; overflow-wrap: anywhere; }
.original:lang(zh-Hans), .original:lang(zh-CN) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", SimSun, Georgia, serif; }
.original:lang(zh-Hant-HK) { font-family: "Noto Serif CJK HK", "Noto Serif HK", "Songti TC", PMingLiU, serif; }
blockquote { margin: 0; }
ins, del { background: none; color: inherit; text-decoration: none; text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
del { font-weight: 700; text-decoration: underline 1.5px var(--red); }
ins { text-decoration: underline dashed 1.5px var(--quiet); }
.gap { display: flex; align-items: center; gap: 10px; margin: 8px 0; color: var(--quiet); font: 12px/1.4 system-ui, sans-serif; }
.gap::before, .gap::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
.place { margin: 0 0 2px; display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 10px; color: var(--quiet); font-size: 12px; }
.place b { color: var(--ink); font-size: 13px; font-weight: 600; }
.following { margin-top: 8px; color: var(--quiet); }
.following summary { cursor: pointer; font-size: 12.5px; }
.following p { margin: 4px 0 0; white-space: pre-line; font-size: 14px; line-height: 1.7; }
.article { margin-top: 12px; padding: 8px 10px 9px; border-radius: 8px; background: var(--wash); }
.article p { margin: 1px 0 0; font-size: 14px; line-height: 1.65; overflow-wrap: anywhere; }
.evidence { margin: 0 0 14px; display: grid; grid-template-columns: 1fr 1fr; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.evidence div { padding: 7px 12px 9px; }
.evidence div + div { border-inline-start: 2px solid var(--red); background: var(--wash); }
.evidence dt { color: var(--quiet); font-size: 11.5px; }
.evidence dd { margin: 0; font: 600 16px/1.5 "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", STSong, Georgia, serif; overflow-wrap: anywhere; }
footer { padding: 10px 12px 10px 18px; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }
footer p { margin: 0; }
.provenance { margin: 12px 0 0; font-size: 11.5px; color: var(--quiet); text-wrap: pretty; }
.actions { display: flex; flex-wrap: wrap; gap: 2px; margin-inline-start: -6px; }
.actions button { padding: 3px 7px; border-radius: 7px; font-size: 12.5px; color: var(--ink); min-height: 26px; }
.actions button:hover { background: var(--wash); }
.actions button:first-child { color: var(--red); font-weight: 600; }
@media (prefers-contrast: more) { .frame { --quiet: var(--ink); --line: currentColor; } }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } del { text-decoration-color: Highlight; } .segments button[aria-pressed="true"] { outline: 2px solid Highlight; } }
@media (prefers-reduced-motion: no-preference) { .card { animation: appear 110ms ease-out; } @keyframes appear { from { opacity: 0; transform: translateY(3px); } } }
@media print { :host { display: none !important; } }
`;
