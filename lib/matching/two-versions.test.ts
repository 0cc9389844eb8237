import { expect, it } from "vitest";
import type { Interview } from "../interview/interview.ts";
import { findCoverage } from "./coverage.ts";
import { ISLAND_INTERVIEW } from "./fixtures/chinese-interview.ts";

/** What the second version has in place of words of the first. */
const OTHER_WORDS = [
  ["病人只能靠護理師的一雙手", "病人就只剩護理師那一雙手"],
  ["再請六個居家護理師", "再找六位到家裡的護理師"],
] as const;

const inOtherWords = (text: string): string =>
  OTHER_WORDS.reduce((rest, [first, second]) => rest.replace(first, second), text);

const SECOND: Interview = {
  ...ISLAND_INTERVIEW,
  id: "island-again",
  renditions: ISLAND_INTERVIEW.renditions.map((rendition) => ({
    ...rendition,
    turns: rendition.turns.map((turn) => ({
      ...turn,
      paragraphs: turn.paragraphs.map((paragraph) => ({
        ...paragraph,
        text: inOtherWords(paragraph.text),
        original: inOtherWords(paragraph.original),
      })),
    })),
  })),
};

const QUOTED = [
  "剩下的那些夜晚，病人只能靠護理師的一雙手。",
  "我會先把每個村子的路燈修好，再請六個居家護理師。",
  "橋通了以後，年輕人走得更快，老人還是留在原來的山坡上。",
];
const pageWith = (change: (text: string) => string): string =>
  ["《海峽週報》專訪東嶼島醫師陳若蘭。", ...QUOTED.map((words) => `陳若蘭說：「${change(words)}」`)].join(
    "\n",
  );

it.each([
  ["island", pageWith((words) => words)],
  ["island-again", pageWith(inOtherWords)],
])(
  "of two versions of one interview %s is found, whose words are quoted, in whatever order they come",
  (id, text) => {
    const found = (interviews: readonly Interview[]) =>
      findCoverage({ title: "離島醫師談橋", text }, interviews).interview;
    expect(found([ISLAND_INTERVIEW, SECOND])).toBe(id);
    expect(found([SECOND, ISLAND_INTERVIEW])).toBe(id);
  },
);
