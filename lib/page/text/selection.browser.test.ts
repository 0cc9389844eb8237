import { afterEach, expect, it } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { markableTextSlices } from "./markable-text.ts";
import { selectedPieces } from "./selected-pieces.ts";
import { selectedRanges } from "./selection.ts";

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** A page with words in a shadow root, and in one within that. */
function shadowPage(): { readonly outer: ShadowRoot; readonly inner: ShadowRoot } {
  document.body.innerHTML = "<p>before</p><div></div><p>behind</p>";
  const outer = document.querySelector("div")?.attachShadow({ mode: "open" });
  if (outer === undefined) throw new Error("There is no element.");
  outer.innerHTML = "<p>outer one</p><span></span><p>outer two</p>";
  const inner = outer.querySelector("span")?.attachShadow({ mode: "open" });
  if (inner === undefined) throw new Error("There is no element.");
  inner.innerHTML = "<b>inner words</b>";
  return { outer, inner };
}

function textIn(root: ParentNode, words: string): Text {
  const walker = document.createTreeWalker(root as ParentNode & Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(words)) return node;
  }
  throw new Error("The words are not there.");
}

function pieces(): string[] {
  const page = inOneGo(markableTextSlices(document.body));
  return selectedPieces(page, selectedRanges()).map(({ quote }) => quote.exact);
}

it("reads what is selected in a shadow root, and in one within it", () => {
  const { outer, inner } = shadowPage();
  const [one, words] = [textIn(outer, "outer one"), textIn(inner, "inner")];
  getSelection()?.setBaseAndExtent(one, 0, one, 5);
  expect(selectedRanges().map(String)).toEqual(["outer"]);
  getSelection()?.setBaseAndExtent(words, 6, words, 11);
  expect(selectedRanges().map(String)).toEqual(["words"]);
  expect(pieces()).toEqual(["words"]);
});

it("reads what is selected over the edges of shadow roots, backwards too", () => {
  const { outer, inner } = shadowPage();
  const [before, words] = [textIn(document.body, "before"), textIn(inner, "inner")];
  getSelection()?.setBaseAndExtent(before, 2, words, 5);
  expect(pieces()).toEqual(["fore", "outer one", "inner"]);
  getSelection()?.setBaseAndExtent(textIn(outer, "outer two"), 5, words, 6);
  expect(pieces()).toEqual(["outer", "words"]);
});

it("takes shadow roots within a selection whole", () => {
  shadowPage();
  getSelection()?.selectAllChildren(document.body);
  expect(pieces()).toEqual(["before\nbehind", "outer one\nouter two", "inner words"]);
});

it("makes a piece of each range, and one of those that follow upon each other", () => {
  document.body.innerHTML =
    "<table><tr><td>a1<td>b1<td>c1<tr><td>a2<td>b2<td>c2<tr><td>a3<td>b3<td>c3</table>";
  const page = inOneGo(markableTextSlices(document.body));
  const cells = [...document.querySelectorAll("td")];
  const over = (names: string) =>
    cells
      .filter(({ textContent }) => names.split(" ").includes(textContent ?? ""))
      .map((cell) => {
        const range = document.createRange();
        range.selectNode(cell);
        return range;
      });
  const words = (names: string) => selectedPieces(page, over(names)).map(({ quote }) => quote.exact);
  expect(words("b1 b2 b3")).toEqual(["b1", "b2", "b3"]);
  expect(words("b1 c1 c2")).toEqual(["b1\nc1", "c2"]);
});

it("finds nothing selected in text fields and in roots that are closed", () => {
  document.body.innerHTML = "<p>one<textarea>two words</textarea><input value=three><span></span>";
  for (const field of document.querySelectorAll<HTMLInputElement>("textarea, input")) {
    field.focus();
    field.select();
    expect(selectedRanges()).toEqual([]);
  }
  const closed = document.querySelector("span")?.attachShadow({ mode: "closed" });
  if (closed === undefined) throw new Error("There is no element.");
  closed.textContent = "words";
  getSelection()?.selectAllChildren(closed);
  expect(selectedRanges()).toEqual([]);
});
