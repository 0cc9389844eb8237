import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asText, csvLine, fromText, readTable } from "../../text/csv.ts";
import { inOneGo } from "../../text/work.ts";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight } from "../fixtures/sample-highlight.ts";
import { HIGHLIGHT_COLOURS, type Highlight, highlightText } from "../highlight.ts";
import { HighlightStore } from "../store/highlight-store.ts";
import { toBackup } from "./backup.ts";
import { toCsv } from "./highlight-table.ts";
import { toHypothesis } from "./hypothesis.ts";
import { planMerge } from "./merge.ts";
import type { ImportProblem } from "./read-file.ts";
import { type ImportPreview, readImport } from "./read-import.ts";
import { toReadwise } from "./readwise.ts";
import { toAnnotationPage } from "./web-annotation.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("<script>alert(1)</script>", "\u202eabc", "__proto__", "\u0000", "```", "=1+1", "引文"),
  fc.constantFrom("＝1＋1", "－2", "＠甲", "'=1", "''＝1", "\t=1", "%%藏%%", "==黃==", "1. 一", "標題\n==="),
  fc.constantFrom("AT&amp;T", "2024", "C++", "甲,乙", "甲;乙", '"', "\\n", "甲\r\n乙", "\ufeff", "a\u2028b"),
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

const none = new Map();
const whole = (parts: Iterable<string>): string => [...parts].join("");

const byId = (list: readonly Highlight[]): Highlight[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const WRITTEN = "2026-02-03T04:05:06.000Z";

function readFile(file: string, now = "9999-12-31"): ImportPreview | ImportProblem {
  return inOneGo(readImport(file, { now: Date.parse(now), written: Date.parse(WRITTEN) }));
}

function imported(file: string, now?: string): ImportPreview {
  const read = readFile(file, now);
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe("export and import", () => {
  it("gives the same again through a backup, JSON-LD and Hypothesis' form", () => {
    fc.assert(
      fc.property(highlights, (list) => {
        for (const file of [toBackup(list, []), toAnnotationPage(list), toHypothesis(list)]) {
          const { highlights: read, refused } = imported(whole(file));
          expect(refused).toEqual([]);
          expect(byId(read)).toEqual(byId(list));
        }
      }),
    );
  });

  it("gives the same again through the store", async () => {
    const store = new HighlightStore(freshConnection());
    await fc.assert(
      fc.asyncProperty(highlights, async (list) => {
        await store.clear();
        await store.put(list);
        const all: Highlight[] = [];
        for await (const some of store.all(2)) all.push(...some);
        const file = whole(toBackup(all, []));
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
        { id: "page note", created: "2024-01-01T10:00:00Z", uri: "https://a.org/x", text: "n", target: [{}] },
        { id: "nothing", created: "2024-01-01T10:00:00Z", uri: "https://a.org/x", target: [{}] },
        7,
      ],
    });
    const {
      format,
      highlights: [first, note],
      refused,
    } = imported(file);
    expect(format).toBe("hypothesis");
    expect(first).toMatchObject({
      id: "hypothesis:abc",
      address: "https://a.org/x",
      title: "標題",
      tags: ["t"],
    });
    expect(note).toMatchObject({ id: "hypothesis:page note", note: "n", pieces: [{ quote: { exact: "" } }] });
    expect(first?.pieces[0]?.position).toEqual({ type: "TextPositionSelector", start: 5, end: 9 });
    expect(refused.map(({ row, why }) => [row, why])).toEqual([
      [3, "words"],
      [4, "unreadable"],
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
    expect(refused).toEqual([]);
    expect(read[1]).toMatchObject({ created: WRITTEN, changed: WRITTEN });
    expect(imported(file).highlights.map(({ id }) => id)).toEqual(read.map(({ id }) => id));
  });

  it.each([
    ["", "unknown-format"],
    ["{", "not-readable"],
    ["[[[[", "not-readable"],
    ["[".repeat(100), "beyond-limits"],
    [`Highlight,Title\n"${"x".repeat(5_000_000)}`, "beyond-limits"],
    [`Highlight,Title\n"a${'"b'.repeat(500_000)}`, "beyond-limits"],
    [`Highlight,Title\n${",".repeat(500_000)}`, "beyond-limits"],
    [`Highlight,Title\n${"\n".repeat(1_100_000)}`, "beyond-limits"],
    [`[${"1,".repeat(1_100_000)}1]`, "beyond-limits"],
    ["{}", "unknown-format"],
    ["a,b\n1,2", "unknown-format"],
    ['{"format":"yuanhua-backup","version":9,"highlights":[],"interviews":[]}', "newer-version"],
  ])("says what is wrong with %j", (file, problem) => expect(readFile(file)).toBe(problem));

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
    const read = imported(file, "2026-06-01T00:00:00Z");
    expect(read.highlights).toMatchObject([
      { id: "1", address: "https://a.org/x", changed: "2026-06-01T00:00:00.000Z" },
      { id: "3", note: "later" },
    ]);
    expect(read.refused.map(({ row, field }) => [row, field])).toEqual([[2, "address"]]);
    expect(read.doubled).toBe(2);
  });

  it("never throws, whatever the file is", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (file) => void readFile(file)));
  });
});

describe("tables", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", "\t", "'", "=", "＝", "\ufeff", "字"),
    maxLength: 6,
  });

  it("reads the rows that it wrote, however many", () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(rows, fc.boolean(), (list, isLong) => {
        const all = [["Head", "Other"], ...(isLong ? [["x".repeat(100_000), "y"]] : []), ...list];
        const table = inOneGo(readTable(all.map(csvLine).join(""), (head) => head[0] === "Head"));
        if (typeof table === "string") throw new Error(table);
        const read = table.rows.filter((row) => row.some((one) => one !== ""));
        expect(read).toEqual(all.slice(1).filter((row) => row.some((one) => one !== "")));
      }),
    );
  });

  it("writes no formula, and takes back what it marked", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(asText(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/u);
        expect(fromText(asText(text))).toBe(text);
      }),
    );
    const hostile = sampleHighlight("1", { note: "=HYPERLINK()", title: "－1+1" });
    for (const file of [toCsv([hostile], none), toReadwise([hostile])]) {
      const text = whole(file);
      expect(text).toMatch(/,'=HYPERLINK\(\)(?:,|\r)/u);
      expect(text).toContain(",'－1+1,");
      expect(imported(text).highlights[0]).toMatchObject({ note: "=HYPERLINK()", title: "－1+1" });
    }
  });

  it("gives back what a table carries: the words in one piece, and all but their place", () => {
    fc.assert(
      fc.property(highlights, (list) => {
        const joined = list.map((one) => ({
          ...one,
          pieces: [
            {
              quote: {
                type: "TextQuoteSelector",
                exact: highlightText(one),
                prefix: one.pieces[0]?.quote.prefix,
                suffix: one.pieces.at(-1)?.quote.suffix,
              },
              position: null,
              path: null,
            },
          ],
        }));
        const { format, highlights: read, refused } = imported(whole(toCsv(list, none)));
        expect(format).toBe("csv");
        expect(refused).toEqual([]);
        expect(byId(read)).toEqual(joined.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
      }),
    );
  });

  it("gives back what Readwise's columns carry: words, note, title, address, and the time to the second", () => {
    fc.assert(
      fc.property(highlights, (list) => {
        const told = (all: readonly Highlight[]) =>
          all
            .filter((one) => highlightText(one) !== "")
            .map((one) => [
              highlightText(one),
              one.note,
              one.title,
              one.address,
              Math.floor(Date.parse(one.created) / 1000),
            ])
            .map((one) => JSON.stringify(one));
        const { highlights: read, refused } = imported(whole(toReadwise(list)));
        expect(new Set(told(read))).toEqual(new Set(told(list)));
        for (const { why } of refused) expect(why).toBe("words");
      }),
    );
  });

  it("reads what Readwise's import takes, with a date or without, cut by commas, semicolons or tabs", () => {
    for (const mark of [",", ";", "\t"]) {
      const rows = [
        ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"],
        ["一句話", "書", "人", "https://a.org/x", "筆記", "7", "2024-05-01 10:20:30"],
        ["又一句", "書", "人", "", "", "", ""],
      ];
      const { highlights: read, refused } = imported(rows.map((row) => row.join(mark)).join("\n"));
      expect(refused).toEqual([]);
      expect(read).toMatchObject([
        { created: "2024-05-01T10:20:30.000Z", address: "https://a.org/x", note: "筆記" },
        { created: WRITTEN, title: "書" },
      ]);
    }
  });

  it("keeps what differs though the words are the same, and counts rows that are alike", () => {
    const file =
      "Highlight,Title,Note,Date\n同一句,書,甲,2024-05-01\n同一句,書,乙,2024-05-01\n同一句,書,甲,2024-05-01\n";
    const { highlights: read, doubled } = imported(file);
    expect(read.map(({ note }) => note)).toEqual(["甲", "乙"]);
    expect(doubled).toBe(1);
    expect(imported(file).highlights).toEqual(read);
  });

  it("reads the CSV of Hypothesis, page notes as well", () => {
    const file = [
      "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page",
      '2024-01-01 10:00,https://a.org/x,Public,Annotation,"引文, 一",me,筆記,"a,b",',
      "2024-01-01 10:01,https://a.org/x,Public,Annotation,,me,整頁的筆記,,",
    ].join("\n");
    const { format, highlights: read, refused } = imported(file);
    expect([format, refused]).toEqual(["hypothesis", []]);
    expect(read).toMatchObject([
      {
        created: "2024-01-01T10:00:00.000Z",
        note: "筆記",
        tags: ["a", "b"],
        pieces: [{ quote: { exact: "引文, 一" } }],
      },
      { note: "整頁的筆記", pieces: [{ quote: { exact: "" } }] },
    ]);
  });
});

it("reads what the API of Hypothesis answers, replies as well", () => {
  const annotation = { created: "2024-01-01T10:00:00Z", uri: "https://a.org/x", text: "n", tags: [] };
  const rows = [
    { ...annotation, id: "a", target: [{ selector: [{ type: "TextQuoteSelector", exact: "引文" }] }] },
  ];
  const replies = [{ ...annotation, id: "b", references: ["a"], target: [{ source: "https://a.org/x" }] }];
  const read = imported(JSON.stringify({ total: 1, rows, replies }));
  expect(read.highlights.map(({ id }) => id)).toEqual(["hypothesis:a", "hypothesis:b"]);
});

it("reads what it wrote as the API of Hypothesis answers it", () => {
  fc.assert(
    fc.property(highlights, (list) => {
      const { annotations } = JSON.parse(whole(toHypothesis(list)));
      const read = imported(JSON.stringify({ total: list.length, rows: annotations }));
      expect(read.refused).toEqual([]);
      expect(byId(read.highlights)).toEqual(byId(list));
    }),
  );
});

it("loses no word of Hypothesis' CSV, whatever stands in its cells", () => {
  const head = "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page".split(",");
  const row = fc.record({ quote: text, body: text, tag: text.map((tag) => tag.replaceAll(",", "").trim()) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const cells = rows.map(({ quote, body, tag }) => [
        "2024-01-01 10:00",
        "https://a.org/x",
        "Public",
        "Annotation",
        quote,
        "me",
        body,
        tag,
        "",
      ]);
      const { highlights: read, refused } = imported([head, ...cells].map(csvLine).join(""));
      const told = rows
        .filter(({ quote, body, tag }) => quote + body + tag !== "")
        .map(({ quote, body, tag }) => JSON.stringify([quote, body, tag === "" ? [] : [tag]]));
      expect(new Set(read.map((one) => JSON.stringify([highlightText(one), one.note, one.tags])))).toEqual(
        new Set(told),
      );
      for (const { why } of refused) expect(why).toBe("words");
    }),
  );
});

it("writes annotations of Hypothesis as its API publishes them", () => {
  const [annotation] = JSON.parse(
    whole(toHypothesis([sampleHighlight("1", { note: "n", tags: ["t"] })])),
  ).annotations;
  expect(annotation).toMatchObject({
    id: "1",
    user: expect.stringMatching(/^acct:[A-Za-z0-9._]{3,30}@.+$/u),
    uri: "https://news.example.org/a",
    text: "n",
    tags: ["t"],
    group: "__world__",
    target: [
      {
        source: "https://news.example.org/a",
        selector: [{ type: "TextPositionSelector" }, { exact: "引文 1" }],
      },
    ],
    document: { title: ["祖克柏談超級智慧"] },
  });
  for (const field of ["created", "updated", "permissions", "links"])
    expect(annotation).toHaveProperty(field);
});
