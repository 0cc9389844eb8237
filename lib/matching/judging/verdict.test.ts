import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Work } from "../../text/work.ts";
import { changedWords } from "../change.ts";
import { sourceOf } from "../fixtures/passage-source.ts";
import { judge } from "./verdict.ts";

const judged = (page: string, ...sources: readonly string[]) =>
  judge(page, sources.map(sourceOf), { reported: false, spliced: false, across: false }, new Work());

describe("a verdict", () => {
  it.each([
    ["我們的錢是公司的。", "我们的钱,是公司的", "verbatim"],
    ["我們的錢是公司的，不是我的。", "我們的錢都是公司的，不是我的。", "edited"],
    ["那些資金屬於企業", "我們的錢是公司的，不是我的。", "reworded"],
  ])("on %s, said as %s, is %s", (page, said, kind) => expect(judged(page, said).kind).toBe(kind));

  it("says of a change where it stands, though the same character stands before it", () => {
    const page = "我們的錢是公司的";
    const said = "我們的錢是公司喔";
    const [change, ...others] = judged(page, said).changes;
    expect(others).toEqual([]);
    expect(change?.page).toEqual({ start: 7, end: 8 });
    expect(change && changedWords(change, { text: page, sources: [sourceOf(said)] })).toEqual({
      page: "的",
      source: "喔",
    });
  });

  it("gives ranges in the texts of all sources, one behind the other", () => {
    const said = ["第一段的話在這裡，", "第二段的話在那裡。"];
    const page = "第一段的話在這裡，第二段的事在那裡。";
    const { changes } = judged(page, ...said);
    const words = changes.map((change) => changedWords(change, { text: page, sources: said.map(sourceOf) }));
    expect(words).toEqual([{ page: "事", source: "話" }]);
  });

  it("has changes in order, that do not overlap, and differ", () => {
    const text = fc.array(fc.constantFrom(..."的話在這裡，是公司了。 Ａ1"), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [page, said] = [one.join(""), other.join("")];
        let [onPage, inSource] = [0, 0];
        for (const change of judged(page, said).changes) {
          expect(change.page.start).toBeGreaterThanOrEqual(onPage);
          expect(change.source.start).toBeGreaterThanOrEqual(inSource);
          const words = changedWords(change, { text: page, sources: [sourceOf(said)] });
          expect(words.page).not.toBe(words.source);
          [onPage, inSource] = [change.page.end, change.source.end];
        }
        expect(onPage).toBeLessThanOrEqual(page.length);
        expect(inSource).toBeLessThanOrEqual(said.length);
      }),
    );
  });
});
