import { coloursOn } from "../colours.ts";
import { COLOUR_STYLE } from "../highlight-bar/bar-style.ts";

/** The measures of the card in CSS pixels: in its narrow shape, and in the one for little height. */
const NARROW = 372;
const WIDE = 624;
/** Windows narrower than this show the card as a sheet along an edge. */
export const SHEET_BELOW = 520;

const SERIF = `"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "STSong", PMingLiU, "Noto Serif", Georgia, serif`;
const SERIF_CN = `"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", SimSun, Georgia, serif`;
const SERIF_HK = `"Noto Serif CJK HK", "Noto Serif HK", "Songti TC", PMingLiU, serif`;

/** The frame: its colours and where it stands. */
const FRAME_STYLE = `
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; width: auto !important; height: auto !important; max-width: none !important; max-height: none !important; z-index: 2147483647 !important; color-scheme: light; direction: ltr; writing-mode: horizontal-tb; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
.frame {
  ${coloursOn("light")}
  --size: 1;
  position: fixed; left: 0; top: 0; width: calc(${NARROW}px * var(--size)); max-width: calc(100vw - 16px);
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: var(--ink); text-align: start; cursor: default; -webkit-text-size-adjust: 100%;
}
.frame:focus { outline: none; }
.frame:focus-visible .card { outline: 2px solid var(--focus); outline-offset: 2px; }
.frame[data-ground="dark"] { ${coloursOn("dark")} color-scheme: dark; }
.frame[data-size="large"] { --size: 1.15; }
.frame[data-size="largest"] { --size: 1.35; }
.frame:is([data-shape="wide"], [data-shape="tight"]) { width: calc(${WIDE}px * var(--size)); }
.frame[data-shape="sheet"] { left: 0 !important; right: 0; width: auto; max-width: none; transform: none !important; }
.frame[data-shape="sheet"][data-edge="bottom"] { top: auto !important; bottom: 0; }
.frame[data-shape="sheet"][data-edge="top"] { top: 0 !important; }
.card {
  display: flex; flex-direction: column; max-height: calc(var(--room, 480px) / var(--size)); min-height: 0; zoom: var(--size);
  background: var(--paper); border: 1px solid var(--line); border-top: 2px solid var(--red); border-radius: 10px;
  box-shadow: 0 1px 2px #0000001a, 0 12px 32px -8px #00000038; overflow: hidden;
}
.frame[data-shape="sheet"] .card { border-radius: 14px 14px 0 0; }
.frame[data-shape="sheet"][data-edge="top"] .card { border-radius: 0 0 14px 14px; }
p, dl, dd, blockquote { margin: 0; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; }
button:focus-visible, summary:focus-visible, input:focus-visible, .card:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; border-radius: 6px; }
`;

/** What stays in sight: the verdict above, and what can be done below. */
const EDGE_STYLE = `
.head { flex: none; display: grid; grid-template-columns: minmax(min-content, 1fr) auto; align-items: center; padding: 9px 10px 0 20px; }
.verdict { display: inline-flex; align-items: center; gap: 8px; font-size: 14px; font-weight: 600; min-height: 28px; }
@media (max-width: 240px) { .head { padding: 6px 4px 0 14px; } .verdict { gap: 6px; font-size: 13px; line-height: 1.3; } }
.verdict-line { color: var(--red); flex: none; }
.meaning { grid-column: 1 / -1; order: 1; padding-inline-end: 10px; color: var(--quiet); font-size: 12.5px; }
.waiting { padding: 0 20px 16px; color: var(--quiet); }
.window { display: inline-flex; }
.icon { width: 28px; height: 28px; border-radius: 7px; display: inline-grid; place-items: center; color: var(--quiet); }
.icon:hover { background: var(--wash); color: var(--ink); }
.icon[aria-pressed="true"] { color: var(--red); background: var(--wash); }
.icon path { fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.icon[aria-pressed="true"] path { fill: currentColor; }
.foot { flex: none; padding: 8px 14px 9px 20px; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.foot > p, .removed { flex-basis: 100%; }
.removed { display: flex; align-items: center; gap: 8px; }
.foot > [role="alert"] { color: var(--red); }
.undo { min-height: 28px; padding: 2px 8px; border-radius: 7px; color: var(--red); font-weight: 600; }
.undo:hover { background: var(--wash); }
.scripts { display: inline-flex; align-items: center; flex-wrap: wrap; gap: 4px 8px; }
.segments { margin: 0; margin-inline-start: -2px; border: 0; min-width: 0; display: inline-flex; background: var(--wash); border-radius: 8px; padding: 2px; }
.segments button { min-width: 27px; height: 25px; border-radius: 6px; color: var(--quiet); font-size: 13px; line-height: 25px; }
.segments button:hover { color: var(--ink); }
.segments button[aria-pressed="true"] { background: var(--paper); color: var(--red); font-weight: 600; box-shadow: 0 0 0 1px var(--line), 0 1px 2px #0000001f; }
.wording { display: inline-flex; align-items: center; gap: 5px; min-height: 26px; font-size: 12px; color: var(--quiet); }
.wording input { margin: 0; accent-color: var(--red); }
.highlight { display: inline-flex; align-items: center; margin: 0; padding: 0; border: 0; min-width: 0; }
.highlight .colour { width: 25px; height: 28px; border-radius: 7px; }
.highlight .colour::before { width: 13px; height: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 2px; margin-inline-start: -8px; }
.actions button { padding: 3px 8px; border-radius: 7px; font-size: 13px; color: var(--ink); min-height: 28px; }
.actions button:not(.keep, .kept) { text-decoration: underline 1px var(--edge); text-underline-offset: 4px; }
.actions button:hover { background: var(--wash); }
.actions .keep, .actions .kept { color: var(--red); font-weight: 600; }
.leads { display: inline-block; width: 5px; height: 5px; margin: 0 1px 1px 6px; border: solid currentColor; border-width: 1.5px 1.5px 0 0; transform: rotate(45deg); }
.notice { flex-direction: row; align-items: center; gap: 8px; padding: 6px 8px 6px 16px; }
.notice p { flex: 1; }
`;

/** The two versions, what they answer and what follows. */
export const WORDS_STYLE = `
.scroll { padding: 10px 20px 12px; overflow-y: auto; overscroll-behavior: contain; min-height: 0; flex: 0 1 auto; }
.label { color: var(--quiet); font-size: 11.5px; }
.probable { margin-inline-start: 4px; color: var(--quiet); font-size: 12px; font-weight: 400; }
.question { color: var(--quiet); font-size: 12.5px; margin-bottom: 10px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); }
.question b { font-weight: 500; }
.question summary { list-style: none; cursor: pointer; }
.question summary::-webkit-details-marker { display: none; }
.excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.question[open] .excerpt { display: none; }
.question p { white-space: pre-line; }
.article { margin-bottom: 9px; padding: 7px 10px 8px; margin-inline: -10px; border-radius: 8px; background: var(--wash); }
.article .text { font-size: 15px; line-height: 1.6; overflow-wrap: anywhere; text-wrap: pretty; }
.place { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 10px; color: var(--quiet); font-size: 12px; }
.place .moment { color: inherit; font-variant-numeric: tabular-nums; }
.place b { color: var(--ink); font-size: 13px; font-weight: 600; }
.original { font-family: ${SERIF}; font-size: 17px; line-height: 1.65; overflow-wrap: anywhere; text-wrap: pretty; }
.original:lang(zh-Hans), .original:lang(zh-CN) { font-family: ${SERIF_CN}; }
.original:lang(zh-Hant-HK) { font-family: ${SERIF_HK}; }
ins, del { background: none; color: inherit; font-weight: 700; text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
del { text-decoration: underline 1.5px var(--red); }
ins { text-decoration: underline dashed 1.5px var(--red); }
.gap { display: flex; align-items: center; gap: 10px; margin: 6px 0; color: var(--quiet); font: 12px/1.4 system-ui, sans-serif; }
.gap::before, .gap::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
.following { margin-top: 8px; color: var(--quiet); }
.following summary { cursor: pointer; font-size: 12.5px; }
.following p { margin-top: 4px; white-space: pre-line; font-size: 14px; line-height: 1.65; }
.last { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 4px 16px; margin-top: 8px; color: var(--quiet); font-size: 11.5px; }
.last > :first-child { flex: 1 1 60%; }
.provenance { text-wrap: pretty; }
.hide { flex: none; min-height: 24px; padding: 2px 6px; margin: 0 -6px -3px 0; border-radius: 6px; text-decoration: underline 1px var(--edge); text-underline-offset: 3px; }
.hide:hover { background: var(--wash); color: var(--ink); }
.accusation { margin: 0 -10px 12px; border: 1px solid var(--red); border-radius: 8px; overflow: hidden; }
.charge { padding: 5px 10px; color: var(--red); font-size: 12.5px; font-weight: 600; }
.accusation dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 112px), 1fr)); gap: 1px; border-top: 1px solid var(--line); background: var(--line); }
.accusation dl > div { padding: 5px 10px 7px; background: var(--paper); }
.accusation dl > div + div { background: var(--wash); }
.accusation dt { color: var(--quiet); font-size: 11.5px; }
.accusation dd { font: 600 16px/1.45 ${SERIF}; overflow-wrap: anywhere; }
.accusation dd:lang(zh-Hans) { font-family: ${SERIF_CN}; }
.accusation dd:lang(zh-Hant-HK) { font-family: ${SERIF_HK}; }
`;

/** With little height: wide, in smaller type, and in as few rows as can be. */
const WIDE_STYLE = `
.frame:is([data-shape="wide"], [data-shape="tight"]) .head { grid-template-columns: auto 1fr auto; gap: 0 12px; padding-top: 4px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .meaning { grid-column: auto; order: 0; padding: 0; line-height: 1.35; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .scroll { padding-top: 2px; padding-bottom: 8px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .question { margin-bottom: 5px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .question:not([open]) summary { display: flex; gap: 6px; white-space: nowrap; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .excerpt { -webkit-line-clamp: 1; white-space: normal; word-break: break-all; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .article { margin-bottom: 5px; padding: 4px 10px 5px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .article .text { font-size: 14px; line-height: 1.5; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .original { font-size: 16px; line-height: 1.5; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .accusation { margin-bottom: 6px; display: grid; grid-template-columns: auto 1fr; align-items: stretch; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .charge { align-self: center; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .accusation dl { border-top: 0; border-inline-start: 1px solid var(--line); }
.frame:is([data-shape="wide"], [data-shape="tight"]) .accusation dl > div { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 8px; padding: 3px 10px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .foot { padding-block: 4px; }
.frame:is([data-shape="wide"], [data-shape="tight"]) .following { margin-top: 4px; }
`;

/** With hardly any height: the two versions alone between the verdict and the actions; the rest is scrolled to. */
const TIGHT_STYLE = `
.frame:is([data-shape="tight"], [data-low]) .head { padding-top: 1px; }
.frame:is([data-shape="tight"], [data-low]) .words { display: flex; flex-direction: column; }
.frame:is([data-shape="tight"], [data-low]) .question { order: 1; margin: 6px 0 0; }
.frame:is([data-shape="tight"], [data-low]) .article { margin-bottom: 3px; padding-block: 2px 3px; }
.frame:is([data-shape="tight"], [data-low]) .article .label { float: inline-start; margin-inline-end: 8px; line-height: 20px; }
.frame:is([data-shape="tight"], [data-low]) .article .text { line-height: 20px; }
.frame:is([data-shape="tight"], [data-low]) .place { line-height: 18px; }
.frame:is([data-shape="tight"], [data-low]) .original { font-size: 15px; line-height: 21px; }
.frame:is([data-shape="tight"], [data-low]) .foot { padding-block: 2px; }
`;

/** A sheet has the width of a phone: the words take what they can get. */
const SHEET_STYLE = `
.frame[data-shape="sheet"] .excerpt { -webkit-line-clamp: 1; word-break: break-all; }
.frame[data-shape="sheet"] .article .text { font-size: 14px; line-height: 1.5; }
.frame[data-shape="sheet"] .original { font-size: 16px; line-height: 1.5; }
.frame[data-shape="sheet"] .meaning { line-height: 1.35; }
.frame[data-low] .meaning { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.frame[data-low] .scroll { padding-top: 4px; }
.frame[data-low] .foot { gap: 0 12px; }
`;

/** What the reader's system asks for. */
const SYSTEM_STYLE = `
@media (prefers-contrast: more) { .frame { --quiet: var(--ink); --line: currentColor; } }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } del, ins { text-decoration-color: Highlight; } .segments button[aria-pressed="true"] { outline: 2px solid Highlight; } .accusation { border-color: Highlight; } }
@media (prefers-reduced-motion: no-preference) { .card { animation: appear 110ms ease-out; } @keyframes appear { from { opacity: 0; transform: translateY(3px); } } }
@media print { :host { display: none !important; } }
`;

/** The one style of the card, for its shadow root. Colours follow the ground on which the page's words stand. */
export const CARD_STYLE = [
  COLOUR_STYLE,
  FRAME_STYLE,
  EDGE_STYLE,
  WORDS_STYLE,
  WIDE_STYLE,
  TIGHT_STYLE,
  SHEET_STYLE,
  SYSTEM_STYLE,
].join("");
