import { afterEach, expect, it } from "vitest";
import { type HighlightLayer, ownName, paintHighlight } from "./named-highlight.ts";

const NAME = ownName("hit");
afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

function rangeOver(words: string): Range {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  document.body.append(paragraph);
  const range = new Range();
  range.selectNodeContents(paragraph);
  return range;
}

const painted = (): string[] => [...(CSS.highlights.get(NAME) ?? [])].map(String);

it("paints ranges in place of those before, and takes the name away with the last", () => {
  paintHighlight(NAME, [rangeOver("one"), rangeOver("two")], "hit");
  expect(painted()).toEqual(["one", "two"]);
  paintHighlight(NAME, [rangeOver("three")], "hit");
  expect(painted()).toEqual(["three"]);
  paintHighlight(NAME, [], "hit");
  expect(CSS.highlights.has(NAME)).toBe(false);
});

it("changes no node, and leaves the page's own highlights alone", () => {
  const range = rangeOver("one");
  const before = document.body.innerHTML;
  CSS.highlights.set("hit", new Highlight(range));
  paintHighlight(NAME, [range], "hit");
  paintHighlight(NAME, [], "hit");
  expect(document.body.innerHTML).toBe(before);
  expect([...CSS.highlights.keys()]).toEqual(["hit"]);
});

it("paints what is kept lowest, the emphasis over it, then lines and hits, and highest what a person was led to", () => {
  const range = rangeOver("one");
  const layers: HighlightLayer[] = ["flash", "kept", "current-hit", "underline", "emphasis", "hit"];
  for (const layer of layers) paintHighlight(ownName(layer), [range], layer);
  const byHeight = [...CSS.highlights].sort(([, one], [, other]) => one.priority - other.priority);
  expect(byHeight.map(([name]) => name)).toEqual(
    ["kept", "emphasis", "underline", "hit", "current-hit", "flash"].map(ownName),
  );
});
