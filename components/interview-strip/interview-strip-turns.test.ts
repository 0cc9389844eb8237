import { expect, it } from "vitest";
import type { Rendition } from "../../lib/interview/interview.ts";
import type { PassageSource } from "../../lib/matching/passage.ts";
import { kindsOf, stripTurns } from "./interview-strip-turns.ts";

const paragraph = (text: string) => ({ original: text, text, cuts: [] });
const rendition: Rendition = {
  id: "en",
  language: "en",
  script: "none",
  translation: null,
  synonyms: {},
  wordings: {},
  turns: [
    { number: 1, speaker: "host", paragraphs: [paragraph("When?")] },
    { number: 2, speaker: "guest", paragraphs: [paragraph("0123456789"), paragraph("0123456789")] },
    { number: 3, speaker: null, paragraphs: [] },
  ],
};

const source = (turn: number, paragraph: number, start: number, end: number): PassageSource => ({
  rendition: "en",
  turn,
  paragraph,
  start,
  end,
  speaker: null,
  text: "",
});

it("tells where in a turn the words stand, over its paragraphs, and what no page took", () => {
  const turns = stripTurns(
    { renditions: [rendition] },
    [
      { kind: "reworded", sources: [source(2, 1, 0, 10)] },
      { kind: "verbatim", sources: [source(2, 0, 0, 5)] },
    ],
    new Map([["guest", "Lin"]]),
  );
  expect(turns.map(({ speaker, length }) => [speaker, length])).toEqual([
    ["", 5],
    ["Lin", 20],
    ["", 1],
  ]);
  expect(turns[1]?.taken).toEqual([
    { start: 0, end: 0.25, kind: "verbatim" },
    { start: 0.5, end: 1, kind: "reworded" },
  ]);
  expect(turns.map(kindsOf)).toEqual([[], ["verbatim", "reworded"], []]);
});

it("keeps within a turn what a passage says of an interview that was edited since", () => {
  const [, turn] = stripTurns(
    { renditions: [rendition] },
    [{ kind: "edited", sources: [source(2, 0, 4, 900), source(77, 0, 0, 5)] }],
    new Map(),
  );
  expect(turn?.taken).toEqual([{ start: 0.2, end: 1, kind: "edited" }]);
});
