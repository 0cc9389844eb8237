import { describe, expect, test } from "vitest";
import { checkRow, readInterviewSets, SPLITS } from "./interview-sets.ts";
import { placesOf } from "./ranges.ts";

const sets = readInterviewSets();

test("an interview in either language lies in each half", () => {
  for (const split of SPLITS) {
    const own = sets.filter((set) => set.split === split);
    const languages = new Set(own.map(({ interview }) => interview.renditions[0]?.language.slice(0, 2)));
    expect([...languages].sort()).toEqual(["en", "zh"]);
  }
});

test("pages of other occasions have nothing that goes back to the interview", () => {
  for (const { pages } of sets)
    for (const { covers, rows } of pages)
      if (!covers) expect(rows.filter(({ kind }) => kind !== "unmatched" && kind !== "term")).toEqual([]);
});

describe("a label is refused", () => {
  const page = "He said that goods are no longer the problem.";
  const row = (text: string, kind: string, sources: string[]) => ({
    text,
    kind,
    sources,
    quoted: false,
    flags: [],
    places: placesOf(text, page),
  });
  const set = sets.find(({ name }) => name === "central-bank");
  const source = "Goods are no longer the problem; haircuts, insurance and school meals are.";

  test.each([
    ["that is not on the page", row("bads are", "reported", [source]), "not on it"],
    ["without a source", row("goods are", "reported", []), "no source"],
    ["whose source is nowhere", row("goods are", "reported", ["Bads are."]), "not in the transcript"],
    ["called verbatim that is not", row("He said", "verbatim", [source]), "letter for letter"],
  ])("%s", (_, label, reason) => {
    if (set === undefined) throw new Error("There is no set central-bank.");
    expect(() => checkRow("A page", label, set.transcript)).toThrow(reason);
    expect(() => checkRow("A page", row("goods are", "verbatim", [source]), set.transcript)).not.toThrow();
  });
});
