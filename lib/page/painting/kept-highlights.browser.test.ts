import { afterEach, expect, it } from "vitest";
import { describeQuote } from "../../highlights/anchoring/describe.ts";
import { inOneGo } from "../../text/work.ts";
import { documentTextSlices } from "../text/document-text.ts";
import { markableTextSlices } from "../text/markable-text.ts";
import { keptName } from "./highlight-style.ts";
import { KeptHighlights } from "./kept-highlights.ts";

const FIRST = "The strike at the harbour entered its second week on Tuesday morning.";
const SECOND = "Neither side expects the talks to be taken up again before the holidays.";
const QUOTE = `${FIRST}\n\n${SECOND}`;

const marks = new KeptHighlights();
afterEach(() => {
  marks.clear();
  document.body.replaceChildren();
});

function show(...paragraphs: string[]): void {
  document.body.replaceChildren(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  const quote = describeQuote(`Harbour news\n\n${QUOTE}\n\nThe weather`, 14, 14 + QUOTE.length);
  const piece = { quote, position: null, path: null };
  const kept = { id: "one", colour: "green", pieces: [piece], variants: [] } as const;
  inOneGo(marks.showSlices([inOneGo(documentTextSlices(document.body))], [kept]));
}

const drawn = (): string[] => marks.rangesOf("one").map((range) => range.toString());

it("draws an interrupted highlight with its gap", () => {
  show(
    "Harbour news",
    FIRST,
    "Read also: where the ships wait, and who pays for the time",
    SECOND,
    "The weather",
  );
  expect(drawn()).toEqual([FIRST, SECOND]);
  expect(marks.incomplete).toEqual([{ id: "one", how: "interrupted" }]);
  expect(CSS.highlights.get(keptName("green"))?.size).toBe(2);
});

it("draws what is left of one that was cut, and says so", () => {
  show("Harbour news", FIRST, "Subscribe to read on");
  expect(drawn()).toEqual([FIRST]);
  expect(marks.incomplete).toEqual([{ id: "one", how: "cut" }]);
  show("Harbour news", FIRST, SECOND, "The weather");
  expect(marks.incomplete).toEqual([]);
});

it("finds as before what was kept when code was no part of a highlight", () => {
  document.body.innerHTML =
    "<p>安裝的方法<p>請先執行 <code>npm install --global</code> 再啟動這個程式，然後等它說完<p>其他";
  const prose = inOneGo(documentTextSlices(document.body));
  const markable = inOneGo(markableTextSlices(document.body));
  const [earlier, now] = [prose, markable].map(({ text }) => {
    const start = text.indexOf("請先");
    const quote = describeQuote(text, start, text.indexOf("程式") + 2);
    return { pieces: [{ quote, position: null, path: null }], colour: "green", variants: [] } as const;
  });
  if (earlier === undefined || now === undefined) throw new Error("Nothing was described.");
  inOneGo(
    marks.showSlices(
      [markable, prose],
      [
        { id: "earlier", ...earlier },
        { id: "now", ...now },
      ],
    ),
  );
  const words = (id: string) => marks.rangesOf(id).map(String);
  expect(words("earlier")).toEqual(["請先執行 ", " 再啟動這個程式"]);
  expect(words("now")).toEqual(["請先執行 ", "npm install --global", " 再啟動這個程式"]);
  expect(marks.incomplete).toEqual([]);
});
