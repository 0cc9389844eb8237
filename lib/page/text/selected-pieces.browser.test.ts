import { afterEach, expect, it } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { markableTextSlices } from "./markable-text.ts";
import { selectedPieces } from "./selected-pieces.ts";

afterEach(() => document.body.replaceChildren());

/** The words that are kept of a page of which everything is selected. */
function keptOf(html: string): string[] {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const page = inOneGo(markableTextSlices(document.body));
  return selectedPieces(page, [range]).map(({ quote }) => quote.exact);
}

/** As KaTeX writes a formula and hides its first half. */
const KATEX = (clip: string) =>
  `<span class=katex><span style="${clip}"><math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow>` +
  `<annotation encoding="application/x-tex">E=m\\tex</annotation></semantics></math></span>` +
  `<span aria-hidden=true><span>E</span><span>=</span><span>m</span></span></span>`;
const CLIPPED = "position:absolute;clip:rect(1px,1px,1px,1px);overflow:hidden;width:1px;height:1px";

it.each([
  ["code among words", "<p>請先執行 <code>npm install</code> 再啟動", "請先執行 npm install 再啟動"],
  ["code alone", "<pre><code>let a = 1;\nlet b = 2;</code></pre>", "let a = 1;\nlet b = 2;"],
  ["keys and output", "<p>按 <kbd>Ctrl</kbd> 得 <samp>ok</samp>", "按 Ctrl 得 ok"],
  ["text that cannot be selected", "<p>一<span style='user-select:none'>#<b>1</b></span>二", "一二"],
  [
    "text in such that can be",
    "<p style='user-select:none'>#<span style='user-select:text'>一<b>二</b></span>",
    "一二",
  ],
  ["text for screen readers", `<p>一<span style="${CLIPPED}">read aloud</span>二`, "一二"],
  ["text cut off by its path", "<p>一<span style='clip-path:inset(50%)'>gone</span>二", "一二"],
  [
    "text in a box of one pixel",
    "<p>一<span style='display:inline-block;width:1px;height:1px;overflow:hidden'>x</span>二",
    "一二",
  ],
  ["text off the page", "<p>一<span style='position:absolute;left:-9999px'>gone</span>二", "一二"],
  [
    "text that is transparent or of no size",
    "<p>一<i style='opacity:0'>a</i><i style='font-size:0'>b</i>二",
    "一二",
  ],
  ["hidden text", "<p>一<i hidden>a</i><i style='visibility:hidden'>b</i>二", "一二"],
  ["a formula of which the eye has the boxes", `<p>式 ${KATEX(CLIPPED)} 成立`, "式 E=m 成立"],
  ["a formula without its style sheet", `<p>式 ${KATEX("")} 成立`, "式 E=m 成立"],
  ["what is only hidden from the ear", "<p>約 <span aria-hidden=true>1,234</span> 人", "約 1,234 人"],
])("keeps what a person sees: %s", (_what, html, seen) => {
  expect(keptOf(html)).toEqual([seen]);
});
