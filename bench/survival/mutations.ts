import { mapOfConversion } from "../../lib/chinese/conversion.ts";
import { Converter } from "../../lib/chinese/converter.ts";
import { foldedText } from "../../lib/chinese/folded-text.ts";
import { detectScript } from "../../lib/chinese/script.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import { readConversionDictionary } from "../../tooling/conversion-data.ts";
import type { Random } from "./random.ts";

/** A page's text with a quote in it. */
export interface Quoted {
  readonly text: string;
  readonly quote: TextRange;
}

/** A page after a change, and where the quote now stands. */
export interface Mutated {
  readonly text: string;
  /** In the order of the text, disjoint; none where it is gone. */
  readonly parts: readonly TextRange[];
}

export interface Mutation {
  readonly name: string;
  /** The page that the quote is kept on, if it is another. @returns `null` where none can be made */
  setting?(page: Quoted, random: Random, stranger: string): Quoted | null;
  /** @returns `null` where the change makes no sense for the page */
  apply(page: Quoted, random: Random, stranger: string): Mutated | null;
}

/** A copy nearer than this stands in the quote's own context (UTF-16). */
const ELSEWHERE = 300;

const dictionary = readConversionDictionary();

const joined = (before: string, quote: string, behind: string): Mutated => ({
  text: before + quote + behind,
  parts: [{ start: before.length, end: before.length + quote.length }],
});

const parts = ({ text, quote }: Quoted): [before: string, quote: string, behind: string] => [
  text.slice(0, quote.start),
  text.slice(quote.start, quote.end),
  text.slice(quote.end),
];

/** Replaces, deletes and inserts single characters, at most the given share of them. */
function edited(text: string, share: number, random: Random, letters: string): string {
  const characters = [...text];
  const edits = Math.floor(characters.length * share);
  for (let edit = 0; edit < edits; edit++) {
    const at = random.between(0, characters.length);
    if (!/\S/.test(characters[at] ?? "")) continue;
    const letter = letters.charAt(random.between(0, letters.length));
    const way = random.between(0, 3);
    if (way === 0) characters[at] = letter;
    else if (way === 1) characters.splice(at, 1);
    else characters.splice(at, 0, letter);
  }
  return characters.join("");
}

function someLines(text: string, count: number, random: Random): string {
  const lines = text.split("\n").filter((line) => line.length > 10);
  const from = random.between(0, Math.max(1, lines.length - count));
  return lines
    .slice(from, from + count)
    .map((line) => `${line}\n`)
    .join("");
}

/** Offsets behind each line feed, and the start and end of the text. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  "，": ",",
  "。": "．",
  "：": ":",
  "；": ";",
  "！": "!",
  "？": "?",
  "“": "「",
  "”": "」",
  "「": "“",
  "」": "”",
  "（": "(",
  "）": ")",
  "、": "，",
  ",": "，",
  ":": "：",
  '"': "”",
  "'": "’",
  "-": "–",
  " ": "\u00a0 ",
  "\n": " \n ",
};

const restyled = (text: string): string =>
  text.replace(/[，。：；！？“”「」（）、,:"'\- \n]/g, (mark) => PUNCTUATION[mark] ?? mark);

/** Characters that nobody sees and that editors, feeds and copy protection put into text. */
const UNSEEN = "\u200b\ufeff\u00ad\u2060\u200c";
const UNSEEN_SHARE = 0.1;

/** Unseen characters between others, and spaces that do not break. */
const interspersed = (text: string, random: Random): string =>
  [...text.replaceAll(" ", "\u00a0")]
    .map((character) =>
      random.next() < UNSEEN_SHARE ? character + UNSEEN.charAt(random.between(0, UNSEEN.length)) : character,
    )
    .join("");

/** Line feeds gone, and others put behind full stops. */
const relined = (text: string): string => text.replace(/\n/g, "").replace(/([。！？])/g, "$1\n");

function converted(to: ScriptVariant): Mutation {
  return {
    name: `script converted to ${to}`,
    apply({ text, quote }) {
      const { script } = detectScript(text);
      if (script === "none" || /[\u3040-\u30ff]{3}/.test(text)) return null;
      const from = script === "Hans" ? "cn" : "tw";
      if (from === to) return null;
      const conversion = new Converter(dictionary, from, to).convertWithMap(text);
      const part = mapOfConversion(conversion).toResult(quote.start, quote.end);
      return { text: conversion.text, parts: [part] };
    },
  };
}

/** Kinds of changes that leave a quote in one place, or take it away. */
export const MUTATIONS: readonly Mutation[] = [
  { name: "unchanged", apply: ({ text, quote }) => ({ text, parts: [quote] }) },
  {
    name: "words edited in the quote (up to 10 %)",
    apply(page, random, stranger) {
      const [before, quote, behind] = parts(page);
      return joined(before, edited(quote, 0.1, random, stranger.replace(/\s/g, "")), behind);
    },
  },
  {
    name: "text inserted before",
    apply(page, random, stranger) {
      const [before, quote, behind] = parts(page);
      return joined(someLines(stranger, 8, random) + before, quote, behind);
    },
  },
  {
    name: "paragraphs moved",
    apply({ text, quote }, random) {
      const start = text.lastIndexOf("\n", quote.start - 1) + 1;
      const lineEnd = text.indexOf("\n", quote.end - 1);
      const end = lineEnd === -1 ? text.length : Math.max(lineEnd + 1, quote.end);
      const rest = text.slice(0, start) + text.slice(end);
      const at = random.of(lineStarts(rest), 0);
      const block = text.slice(start, end);
      const before = rest.slice(0, at) + block.slice(0, quote.start - start);
      return joined(
        before,
        text.slice(quote.start, quote.end),
        block.slice(quote.end - start) + rest.slice(at),
      );
    },
  },
  {
    name: "quote duplicated elsewhere",
    apply(page, random) {
      const [before, quote, behind] = parts(page);
      const copy = `${quote}\n`;
      const early = random.next() < 0.5;
      const distant = lineStarts(early ? before : behind).filter(
        (at) => (early ? before.length - at : at) >= ELSEWHERE,
      );
      if (distant.length === 0) return null;
      const at = random.of(distant, 0);
      return early
        ? joined(before.slice(0, at) + copy + before.slice(at), quote, behind)
        : joined(before, quote, behind.slice(0, at) + copy + behind.slice(at));
    },
  },
  {
    name: "removed",
    apply(page) {
      const [before, quote, behind] = parts(page);
      const text = before + behind;
      return foldedText(text).text.includes(foldedText(quote).text) ? null : { text, parts: [] };
    },
  },
  {
    name: "markup changed (lines broken elsewhere)",
    apply(page) {
      const [before, quote, behind] = parts(page);
      return joined(relined(before), relined(quote), relined(behind));
    },
  },
  {
    name: "white space and punctuation changed",
    apply(page) {
      const [before, quote, behind] = parts(page);
      return joined(restyled(before), restyled(quote), restyled(behind));
    },
  },
  {
    name: "unseen characters put in",
    apply(page, random) {
      const [before, quote, behind] = parts(page);
      return joined(interspersed(before, random), interspersed(quote, random), interspersed(behind, random));
    },
  },
  {
    name: "other lines in another order",
    apply({ text, quote }, random) {
      const start = text.lastIndexOf("\n", quote.start - 1) + 1;
      const lineEnd = text.indexOf("\n", quote.end - 1);
      const end = lineEnd === -1 ? text.length : Math.max(lineEnd, quote.end);
      const lines = `${text.slice(0, start)}\n${text.slice(end)}`.split("\n").filter((line) => line !== "");
      const shuffled = lines
        .map((line) => ({ line, key: random.next() }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ line }) => `${line}\n`);
      const at = random.between(0, shuffled.length + 1);
      return joined(
        shuffled.slice(0, at).join("") + text.slice(start, quote.start),
        text.slice(quote.start, quote.end),
        `${text.slice(quote.end, end)}\n${shuffled.slice(at).join("")}`,
      );
    },
  },
  converted("cn"),
  converted("tw"),
  converted("hk"),
  converted("twp"),
  {
    name: "boilerplate changed (short lines)",
    apply(page, random, stranger) {
      const [before, quote, behind] = parts(page);
      const others = stranger.split("\n").filter((line) => line.length > 0 && line.length < 20);
      const changed = (text: string, kept: number): string =>
        text
          .split("\n")
          .map((line, index) => (index === kept || line.length >= 20 ? line : random.of(others, "")))
          .join("\n");
      const last = before.split("\n").length - 1;
      return joined(changed(before, last), quote, changed(behind, 0));
    },
  },
  {
    name: "all of it: moved, edited (up to 5 %), restyled",
    apply(page, random, stranger) {
      const [before, quote, behind] = parts(page);
      return joined(
        restyled(someLines(stranger, 5, random) + before),
        edited(restyled(quote), 0.05, random, stranger.replace(/\s/g, "")),
        restyled(behind),
      );
    },
  },
];
