import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleHighlight } from "../fixtures/sample-highlight.ts";
import type { KnownInterviews } from "./exported-facts.ts";
import { toMarkdown } from "./markdown.ts";
import { noteNames, toMarkdownArchive } from "./markdown-archive.ts";
import { escapedText, obsidianTag, yamlText } from "./markdown-text.ts";

const none: KnownInterviews = new Map();
const written = (...list: Parameters<typeof toMarkdown>[0]): string => [...toMarkdown(list, none)].join("");

/** What CommonMark makes of escapes, in a text that has nothing else. */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/gu, "$1");

describe("a text in Markdown", () => {
  it.each([
    ["1. 一", "1\\. 一"],
    ["12) 二", "12\\) 二"],
    ["1.5 倍", "1.5 倍"],
    ["標題\n===", "標題\n\\=\\=\\="],
    ["標題\n---", "標題\n\\---"],
    ["- - -", "\\- - -"],
    ["AT&amp;T &#65;", "AT\\&amp;T \\&\\#65;"],
    ["R&D & 其他", "R\\&D & 其他"],
    ["%%藏%%", "\\%\\%藏\\%\\%"],
    ["50% 與 ==黃==", "50% 與 \\=\\=黃\\=\\="],
    ["verdict:: verbatim", "verdict\\:\\: verbatim"],
    ["    code", "code"],
    ["[[筆記]] #標籤 ^block", "\\[\\[筆記\\]\\] \\#標籤 \\^block"],
    ["<img src=x>", "\\<img src=x\\>"],
  ])("%j stays what it is", (text, markdown) => expect(escapedText(text)).toBe(markdown));

  it("loses no word, and leaves no mark that means something", () => {
    const marks = fc.string({
      unit: fc.constantFrom(..."a1.)-+=%&;:#>|~^$[]\\`*_<\n ", "字"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(marks, (text) => {
        const markdown = escapedText(text);
        const lines = text.split("\n").map((line) => line.trimStart());
        expect(unescaped(markdown)).toBe(lines.join("\n"));
        expect(markdown).not.toMatch(/%%|==|::|^[-+=]|^\d+[.)](?:\s|$)/mu);
      }),
    );
  });
});

describe("a tag in Obsidian", () => {
  it.each([
    ["2024", "_2024"],
    ["2024/05", "_2024/05"],
    ["C++", "Cplusplus"],
    ["C#", "Csharp"],
    ["人工 智慧", "人工-智慧"],
    ["！", "tag"],
    ["a//b/", "a/b"],
  ])("%j is #%s", (tag, made) => expect(obsidianTag(tag)).toBe(made));

  it("has the characters that it may have, and one that is no digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (tag) => {
        expect(obsidianTag(tag)).toMatch(/^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+$/u);
        expect(obsidianTag(tag)).toMatch(/[^\p{N}/]/u);
      }),
    );
  });
});

it("writes text into YAML that reads as itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const yaml = yamlText(text);
      expect(JSON.parse(yaml)).toBe(text);
      expect(yaml).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff]/u);
    }),
  );
});

const kept = sampleHighlight("0b1d", {
  note: "筆記",
  tags: ["C++", "人物"],
  pieces: [
    {
      quote: { type: "TextQuoteSelector", exact: "我们花了九十亿", prefix: "他说", suffix: "美元" },
      position: null,
      path: null,
    },
  ],
  passage: {
    interview: "talk",
    kind: "edited",
    flags: ["altered", "elided"],
    sources: [{ turn: 12, speaker: "guest", text: "我們花了七十億" }],
  },
});

describe("a highlight in Markdown", () => {
  it("has all that is known of it", () => {
    const text = written(kept);
    for (const fact of [
      "\n> 我们花了九十亿\n\n^yuanhua-0b1d\n\n筆記\n",
      "- original:: 我們花了七十億\n  - speaker:: guest\n  - turn:: 12\n",
      "- verdict:: edited\n",
      "- flags:: altered, elided\n",
      "- interview:: talk\n",
      "- difference:: 「九」 → 「七」\n",
      "- tags:: #Cplusplus #人物\n- tag:: C++\n",
      "- colour:: yellow\n- script:: Hant\n- created:: 2026-01-01T00:00:04.000Z\n- changed:: 2026-01-01",
      `- link:: [↗](<https://news.example.org/a#:~:text=${encodeURIComponent("他说")}-,`,
    ])
      expect(text).toContain(fact);
    expect(text).toMatch(/^---\ntags: \["Cplusplus", "人物"\]\n---\n\n# 祖克柏談超級智慧\n\n<https:/u);
  });

  it("has a block of its own whatever its id is", () => {
    const blocks = [
      ...written(sampleHighlight("a:b"), sampleHighlight("a-b"), sampleHighlight("a/b")).matchAll(
        /^\^.*$/gmu,
      ),
    ];
    const ids = blocks.map(([id]) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^\^yuanhua-[A-Za-z0-9-]+$/u);
  });
});

describe("a note for each page", () => {
  it("stands in an archive under a name of its own, with the page's properties", () => {
    const other = sampleHighlight("2", { address: "https://b.example/x", title: "祖克柏談超級智慧" });
    const parts = [...toMarkdownArchive([kept, other, sampleHighlight("3")], none)];
    const files = unzipSync(new Uint8Array(parts.flatMap((part) => [...part])));
    expect(Object.keys(files)).toEqual(["祖克柏談超級智慧.md", "祖克柏談超級智慧 2.md"]);
    const first = strFromU8(files["祖克柏談超級智慧.md"] ?? new Uint8Array());
    expect(first).toMatch(
      /^---\ntitle: "祖克柏談超級智慧"\nsource: "https:\/\/news.example.org\/a"\ncreated: "2026-01-01T00:00:01.000Z"\ninterviews: \["talk"\]\ntags: /u,
    );
    expect(first).toContain("> 引文 3");
  });

  it("has a name that file systems and links take", () => {
    const names = noteNames(["a/b: c?", "A B C", "con", "", "...", "x".repeat(300), "a 2", "a", "A", "a"]);
    expect(names).toEqual([
      "a b c.md",
      "A B C 2.md",
      "_con.md",
      "_.md",
      "_ 2.md",
      `${"x".repeat(60)}.md`,
      "a 2.md",
      "a.md",
      "A 3.md",
      "a 4.md",
    ]);
  });
});
