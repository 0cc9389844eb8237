import { describe, expect, it } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { sampleHighlight } from "../fixtures/sample-highlight.ts";
import { importedAddress } from "./imported-address.ts";
import { type ImportPreview, readImport } from "./read-import.ts";
import { toAnnotationPage } from "./web-annotation.ts";

const WRITTEN = "2026-02-03T04:05:06.000Z";

function imported(json: unknown): ImportPreview {
  const times = { now: Date.parse("2026-06-01"), written: Date.parse(WRITTEN) };
  const read = inOneGo(readImport(JSON.stringify(json), times));
  if (typeof read === "string") throw new Error(read);
  return read;
}

const quote = (exact: string, more: object = {}) => ({ type: "TextQuoteSelector", exact, ...more });
const annotation = (more: object) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://notes.example/1",
  type: "Annotation",
  created: "2026-01-02T03:04:05Z",
  target: { source: "https://news.example.org/a", selector: quote("引文") },
  ...more,
});
const words = ({ highlights }: ImportPreview): string[][] =>
  highlights.map(({ pieces }) => pieces.map((piece) => piece.quote.exact));

describe("web annotations of others", () => {
  it("need no time", () => {
    const read = imported(annotation({ created: undefined }));
    expect(read.highlights).toMatchObject([{ created: WRITTEN, changed: WRITTEN }]);
    expect(
      imported(annotation({ created: undefined, modified: "2026-01-05T00:00:00Z" })).highlights,
    ).toMatchObject([{ created: "2026-01-05T00:00:00Z" }]);
  });

  it("may name words within something else", () => {
    const selector = { type: "FragmentSelector", value: "part", refinedBy: quote("引文", { prefix: "前" }) };
    expect(words(imported(annotation({ target: { source: "https://a.org/x", selector } })))).toEqual([
      ["引文"],
    ]);
    const finer = { ...quote("一整段引文"), refinedBy: quote("引文") };
    expect(words(imported(annotation({ target: { source: "https://a.org/x", selector: [finer] } })))).toEqual(
      [["引文"]],
    );
    const position = {
      type: "TextPositionSelector",
      start: 100,
      end: 200,
      refinedBy: { type: "TextPositionSelector", start: 1, end: 2 },
    };
    const target = { source: "https://a.org/x", selector: [quote("引文"), position] };
    expect(imported(annotation({ target })).highlights[0]?.pieces[0]?.position).toBeNull();
  });

  it("may name a range by the words at its ends, of which the last are not of it", () => {
    const selector = (end: object) => ({
      type: "RangeSelector",
      startSelector: quote("第一句"),
      endSelector: end,
    });
    const of = (end: object) =>
      imported(annotation({ target: { source: "https://a.org/x", selector: selector(end) } }));
    expect(words(of(quote("之後", { prefix: "最後一句" })))).toEqual([["第一句", "最後一句"]]);
    expect(of(quote("之後")).highlights[0]?.pieces[0]?.quote).toMatchObject({
      exact: "第一句",
      suffix: "之後",
    });
  });

  it("may offer bodies to choose from, and have bodies in lists", () => {
    const body = [
      {
        type: "Choice",
        items: [
          { type: "TextualBody", value: "une note" },
          { type: "TextualBody", value: "筆記" },
        ],
      },
      { type: "TextualBody", value: "標籤", purpose: ["tagging", "describing"] },
      { type: "SpecificResource", purpose: "tagging", source: "https://tags.example/t" },
      { type: "TextualBody", value: ["一", "二"] },
      "https://notes.example/body",
    ];
    expect(imported(annotation({ body, bodyValue: "短" })).highlights).toMatchObject([
      {
        note: "短\n\nune note\n\n筆記\n\n一\n\n二\n\nhttps://notes.example/body",
        tags: ["標籤", "https://tags.example/t"],
      },
    ]);
  });

  it("of words on two pages become a highlight on each, and on one page one", () => {
    const target = [
      { source: "https://a.org/x", selector: quote("甲") },
      { source: { id: "https://b.org/y" }, selector: quote("乙") },
      { source: "https://a.org/x", selector: quote("丙") },
    ];
    const read = imported(annotation({ target }));
    expect(words(read)).toEqual([["甲", "丙"], ["乙"]]);
    expect(read.highlights.map(({ id, address }) => [id, address])).toEqual([
      ["https://notes.example/1", "https://a.org/x"],
      ["https://notes.example/1#2", "https://b.org/y"],
    ]);
  });

  it("may stand in a graph, apart from their bodies and targets", () => {
    const graph = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      "@graph": [
        { "@id": "_:body", "@type": "TextualBody", value: "筆記" },
        { "@id": "_:target", source: "https://a.org/x", selector: "_:selector" },
        { id: "_:selector", ...quote("引文") },
        {
          "@id": "https://notes.example/1",
          "@type": "Annotation",
          target: "_:target",
          body: { "@id": "_:body" },
        },
      ],
    };
    const read = imported(graph);
    expect(read.refused).toEqual([]);
    expect(words(read)).toEqual([["引文"]]);
    expect(read.highlights[0]).toMatchObject({ note: "筆記", address: "https://a.org/x" });
  });

  it("may be notes on a page as a whole, and need words or a note", () => {
    const target = "https://a.org/x";
    expect(imported(annotation({ target, bodyValue: "筆記" })).highlights).toMatchObject([
      { address: target, note: "筆記", pieces: [{ quote: { exact: "" } }] },
    ]);
    const svg = { source: target, selector: { type: "SvgSelector", value: "<svg/>" } };
    const read = imported([
      annotation({ target }),
      annotation({ target: svg, bodyValue: "筆記" }),
      { type: "Annotation" },
    ]);
    expect(read.highlights).toEqual([]);
    expect(read.refused.map(({ why }) => why)).toEqual(["words", "words", "unreadable"]);
  });
});

/** What the working group's test suite asserts of the properties that we write (w3c/web-annotation-tests). */
describe("a file of ours", () => {
  const path = {
    type: "RangeSelector" as const,
    startContainer: "/div[1]/p[2]",
    startOffset: 3,
    endContainer: "/div[1]/p[3]",
    endOffset: 5,
  };
  const [first] = sampleHighlight("x").pieces;
  const list = [
    sampleHighlight("a b", { address: "", pieces: first === undefined ? [] : [{ ...first, path }] }),
    sampleHighlight("0b1d5a0e-4c1f-4c63-9a43-7c3f0c9a0b11", { note: "筆記", tags: ["標籤"] }),
  ];
  const page = JSON.parse([...toAnnotationPage(list)].join(""));
  const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u;

  it("is a page with an id, the context first, and items without doubles", () => {
    expect(page).toMatchObject({ id: expect.stringMatching(IRI), type: "AnnotationPage" });
    expect(page["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(page.items).toHaveLength(2);
  });

  it("names annotations and sources by IRIs, and has no empty bodies", () => {
    for (const item of page.items) {
      expect(item.id).toMatch(IRI);
      for (const { source } of item.target) expect(source).toMatch(IRI);
    }
    expect(page.items[0]).not.toHaveProperty("body");
    expect(page.items[1].body).toEqual([
      { type: "TextualBody", purpose: "commenting", format: "text/plain", value: "筆記" },
      { type: "TextualBody", purpose: "tagging", value: "標籤" },
    ]);
  });

  it("spells addresses as URIs and times in full, and gives back what was kept", () => {
    const kept = [
      sampleHighlight("1", { address: "https://a.example/x?q=a|b^c" }),
      sampleHighlight("2", { address: "https://a.example/新聞/一 二" }),
      sampleHighlight("3", { created: "2026-01-01T00:00Z", changed: "2026-01-02T00:00Z" }),
    ];
    const { items } = JSON.parse([...toAnnotationPage(kept)].join(""));
    const URI = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~%]+$/u;
    for (const item of items) {
      for (const { source } of item.target) expect(source).toMatch(URI);
      for (const time of [item.created, item.modified])
        expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u);
    }
    const read = imported({ type: "AnnotationPage", items });
    expect(read.refused).toEqual([]);
    expect(read.highlights.map(({ address }) => address)).toEqual(
      kept.map(({ address }) => importedAddress(address)),
    );
    const foreign = { ...items[0], target: [{ ...items[0].target[0], source: "https://other.example/" }] };
    expect(imported(foreign).highlights[0]?.address).toBe("https://other.example/");
  });

  it("has ranges by their selectors, as the model has them", () => {
    expect(page.items[0].target[0].selector[2]).toEqual({
      type: "RangeSelector",
      startSelector: {
        type: "XPathSelector",
        value: "/html/body/div[1]/p[2]",
        refinedBy: { type: "TextPositionSelector", start: 3, end: 3 },
      },
      endSelector: {
        type: "XPathSelector",
        value: "/html/body/div[1]/p[3]",
        refinedBy: { type: "TextPositionSelector", start: 5, end: 5 },
      },
    });
    expect(imported(page).highlights).toEqual(list);
  });
});
