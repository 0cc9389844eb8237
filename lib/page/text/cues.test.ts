import fc from "fast-check";
import { expect, test } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { cueSearchSlices } from "./cue-search.ts";
import { type Cues, cuesOf, readCues, storedFormOf } from "./cues.ts";

const found = (text: string, cues: Cues): boolean => inOneGo(cueSearchSlices(text, cues));

/** As they come back from extension storage. */
const kept = (names: readonly string[]): Cues =>
  readCues(JSON.parse(JSON.stringify(storedFormOf(cuesOf(names)))));

const madeNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const character = (step: number): string =>
      String.fromCharCode(0x4e00 + ((at * step + (at >> 4)) % 20_000));
    return at % 3 === 0
      ? `Given${at.toString(36)} Family${(at * 7).toString(36)}`
      : `${character(7)}${character(131)}${character(17)}`;
  });

test("few names are kept as they are, very many in 32 KB", () => {
  expect(cuesOf(["乙乙", "甲", "甲甲", "乙乙", "x".repeat(201)])).toEqual(["乙乙", "甲甲"]);
  for (const count of [501, 5_000, 60_000])
    expect(JSON.stringify(storedFormOf(cuesOf(madeNames(count)))).length).toBeLessThanOrEqual(32 * 1024);
});

test("finds every name of many, in either case, and hardly anything else", () => {
  const names = madeNames(5_000);
  const cues = kept(names);
  expect("bits" in cues).toBe(true);
  for (const name of names) {
    expect(found(`他說：${name}。`, cues)).toBe(true);
    expect(found(`(${name.toUpperCase()})`, cues)).toBe(true);
  }
  expect(found("The quick brown fox jumps over the lazy dog. ".repeat(200), cues)).toBe(false);
});

test("never misses a name that was put in, whatever it is and however many there are", () => {
  const name = fc
    .string({ minLength: 2, maxLength: 40, unit: "grapheme" })
    .filter(({ length }) => length > 1);
  const many = madeNames(600);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.boolean(), (names, isLong) => {
      const cues = kept(isLong ? [...many, ...names] : names);
      for (const one of names) if (one.length <= 200) expect(found(`…${one}…`, cues)).toBe(true);
    }),
  );
});

test("what somebody else wrote is read as no names, and never thrown over", () => {
  for (const stored of [null, 7, "x", {}, { bits: "*", probes: 3, lengths: [2] }, { bits: "AA==" }])
    expect(readCues(stored)).toEqual([]);
  fc.assert(
    fc.property(fc.anything(), fc.string(), (stored, text) => {
      expect(typeof found(text, readCues(stored))).toBe("boolean");
    }),
  );
  expect(found("任何文字", readCues({ bits: "", probes: 1, lengths: [2] }))).toBe(false);
});

test("of very many are written with their fields in the order in which Chromium gives them back", () => {
  const fields = Object.keys(Object(storedFormOf(cuesOf(madeNames(1_000)))));
  expect(fields).toEqual([...fields].sort());
  expect(fields).toHaveLength(3);
});
