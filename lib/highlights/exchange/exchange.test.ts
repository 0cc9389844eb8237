import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleHighlight } from "../fixtures/sample-highlight.ts";
import { HIGHLIGHT_COLOURS, type Highlight } from "../highlight.ts";
import { HighlightStore } from "../highlight-store.ts";
import { toBackup } from "./backup.ts";
import { readCsv, toCsv, writeCsv } from "./csv.ts";
import { planMerge } from "./merge.ts";
import { type ImportPreview, readImport } from "./read-import.ts";
import { toAnnotationPage } from "./web-annotation.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("<script>alert(1)</script>", "\u202eabc", "__proto__", "\u0000", "```", "=1+1", "引文"),
);
const time = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString());

const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.oneof(fc.uuid(), fc.constantFrom("__proto__", "constructor", "hypothesis:x")),
  address: fc.constantFrom("https://a.org/x", "https://b.org/?q=1", "file:///a.html", ""),
  canonical: fc.constantFrom(null, "https://a.org/y"),
  title: text,
  script: fc.constantFrom("Hans", "Hant", ""),
  created: time,
  changed: time,
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  note: text,
  tags: fc.array(
    text.filter((tag) => tag !== ""),
    { maxLength: 3 },
  ),
  pieces: fc.array(
    fc.record({
      quote: fc.record({
        type: fc.constant("TextQuoteSelector" as const),
        exact: text,
        prefix: text,
        suffix: text,
      }),
      position: fc.constantFrom(null, { type: "TextPositionSelector" as const, start: 1, end: 4 }),
      path: fc.constantFrom(null, {
        type: "RangeSelector" as const,
        startContainer: "/p[1]",
        startOffset: 0,
        endContainer: "/p[1]",
        endOffset: 3,
      }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  passage: fc.constantFrom(null, {
    interview: "i",
    kind: "edited" as const,
    flags: ["altered" as const],
    sources: [{ turn: 2, speaker: null, text: "原話" }],
  }),
});
const highlights = fc.uniqueArray(highlight, { selector: ({ id }) => id, maxLength: 6 });

const byId = (list: readonly Highlight[]): Highlight[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

function imported(file: string): ImportPreview {
  const read = readImport(file, Date.parse("9999-12-31"));
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe("export and import", () => {
  it("gives the same again through a backup and through JSON-LD", () => {
    fc.assert(
      fc.property(highlights, (list) => {
        for (const file of [toBackup(list, []), toAnnotationPage(list)]) {
          const { highlights: read, refused } = imported(file);
          expect(refused).toEqual([]);
          expect(byId(read)).toEqual(byId(list));
        }
      }),
    );
  });

  it("gives the same again through the store", async () => {
    const store = new HighlightStore("exchange");
    await fc.assert(
      fc.asyncProperty(highlights, async (list) => {
        await store.clear();
        await store.put(list);
        const all: Highlight[] = [];
        for await (const some of store.all(2)) all.push(...some);
        const file = toBackup(all, []);
        await store.clear();
        const { highlights: read } = imported(file);
        await store.put(planMerge(read, await store.getMany(read.map(({ id }) => id))).added);
        expect(await store.count()).toBe(list.length);
        expect(byId(await store.getMany(list.map(({ id }) => id)))).toEqual(byId(list));
      }),
      { numRuns: 30 },
    );
  });

  it("merges without doubles; the later state wins", () => {
    const old = sampleHighlight("1");
    const later = { ...old, changed: "2026-05-01T00:00:00.000Z", note: "neu" };
    expect(planMerge([old], [old])).toEqual({ added: [], updated: [], kept: [old] });
    expect(planMerge([later], [old])).toEqual({ added: [], updated: [later], kept: [] });
    expect(planMerge([old], [later])).toEqual({ added: [], updated: [], kept: [later] });
  });

  it("reads an export of Hypothesis", () => {
    const file = JSON.stringify({
      export_date: "2024-01-01",
      annotations: [
        {
          id: "abc",
          created: "2024-01-01T10:00:00.000000+00:00",
          updated: "2024-01-02T10:00:00.000000+00:00",
          uri: "https://a.org/x?utm_source=y#z",
          text: "note",
          tags: ["t"],
          target: [
            {
              source: "https://a.org/x",
              selector: [
                {
                  type: "RangeSelector",
                  startContainer: "/p",
                  startOffset: 1,
                  endContainer: "/p",
                  endOffset: 2,
                },
                { type: "TextPositionSelector", start: 5, end: 9 },
                { type: "TextQuoteSelector", exact: "引文", prefix: "a", suffix: "b" },
              ],
            },
          ],
          document: { title: ["標題"] },
        },
        { id: "page note", created: "2024-01-01T10:00:00Z", uri: "https://a.org/x", target: [{}] },
        7,
      ],
    });
    const {
      format,
      highlights: [first],
      refused,
    } = imported(file);
    expect(format).toBe("hypothesis");
    expect(first).toMatchObject({
      id: "hypothesis:abc",
      address: "https://a.org/x",
      title: "標題",
      tags: ["t"],
    });
    expect(first?.pieces[0]?.position).toEqual({ type: "TextPositionSelector", start: 5, end: 9 });
    expect(refused.map(({ row, field }) => [row, field])).toEqual([
      [2, "pieces"],
      [3, null],
    ]);
  });

  it("reads Readwise's CSV, twice without doubles", () => {
    const file = [
      "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags",
      '"說，""好""\n再說",書,人,,筆記,blue,"a, b",,,2024-05-01 10:20:30+00:00,',
      "無時間,書,,,,,,,,,",
    ].join("\r\n");
    const { format, highlights: read, refused } = imported(file);
    expect(format).toBe("readwise");
    expect(read[0]).toMatchObject({
      title: "書",
      note: "筆記",
      colour: "blue",
      tags: ["a", "b"],
      address: "",
    });
    expect(read[0]?.pieces[0]?.quote.exact).toBe('說，"好"\n再說');
    expect(refused).toMatchObject([{ row: 2, field: "created" }]);
    expect(imported(file).highlights.map(({ id }) => id)).toEqual(read.map(({ id }) => id));
  });

  it.each([
    ["", "unknown-format"],
    ["{", "not-readable"],
    ["[[[[", "not-readable"],
    ["{}", "unknown-format"],
    ["a,b\n1,2", "unknown-format"],
    ['{"format":"yuanhua-backup","version":9,"highlights":[],"interviews":[]}', "newer-version"],
  ])("says what is wrong with %j", (file, problem) => expect(readImport(file)).toBe(problem));

  it("refuses hostile rows and goes on", () => {
    const good = sampleHighlight("1");
    const rows = [
      { ...good, address: "javascript:alert(1)" },
      { ...good, note: "x".repeat(3_000_000) },
      { ...good, tags: Array.from({ length: 10_001 }, () => "t") },
      { ...good, created: "yesterday" },
      JSON.parse('{"__proto__":{"polluted":true}}'),
      null,
      good,
    ];
    const file = JSON.stringify({ format: "yuanhua-backup", version: 1, highlights: rows, interviews: [] });
    const { highlights: read, refused } = imported(file);
    expect(read).toEqual([good]);
    expect(refused.map(({ field }) => field)).toEqual(["address", "note", "tags", "created", "id", null]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("takes no credentials, no file of another machine and no state of the future, and counts what stands twice", () => {
    const good = sampleHighlight("1");
    const rows = [
      { ...good, address: "https://user:secret@a.org/x?utm_source=b", changed: "9999-01-01T00:00:00Z" },
      { ...sampleHighlight("2"), address: "file://server/share/a.html" },
      { ...good, changed: "2026-01-01T00:00:00+09:00", note: "older" },
      { ...good, id: "3", changed: "2025-12-31T23:00:00Z", note: "later" },
      { ...good, id: "3", changed: "2026-01-01T00:00:00+09:00", note: "earlier" },
    ];
    const file = JSON.stringify({ format: "yuanhua-backup", version: 1, highlights: rows, interviews: [] });
    const read = readImport(file, Date.parse("2026-06-01T00:00:00Z"));
    if (typeof read === "string") throw new Error(read);
    expect(read.highlights).toMatchObject([
      { id: "1", address: "https://a.org/x", changed: "2026-06-01T00:00:00.000Z" },
      { id: "3", note: "later" },
    ]);
    expect(read.refused.map(({ row, field }) => [row, field])).toEqual([[2, "address"]]);
    expect(read.doubled).toBe(2);
  });

  it("never throws, whatever the file is", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (file) => void readImport(file)));
  });
});

describe("tables", () => {
  it("reads the rows that it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "字"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(readCsv(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  it("writes no formula", () => {
    const hostile = sampleHighlight("1", { note: "=HYPERLINK()" });
    expect(readCsv(toCsv([hostile]))[1]?.[1]).toBe("'=HYPERLINK()");
    for (const sign of ["＝", "＋", "－", "＠", "\n", "\t"]) {
      const row = readCsv(toCsv([sampleHighlight("1", { note: `${sign}1+1` })]))[1];
      expect(row?.[1]).toBe(`'${sign}1+1`);
    }
  });
});
