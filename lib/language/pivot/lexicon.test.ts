import { expect, it } from "vitest";
import { readLexicon } from "./lexicon.ts";

const lexicon = readLexicon("8人 说话\n:帐篷\n\nspeak\t4说话\ntent\t0帐篷\ntentat\t0试探\n");

it("knows how rare the words of Chinese are, in half nats", () => {
  expect([...lexicon.rarities]).toEqual([
    ["人", 4],
    ["说话", 4],
    ["帐篷", 5],
  ]);
  expect(lexicon.longestWord).toBe(2);
});

it("finds the translations of a word, in quarter nats, as often as it is asked", () => {
  for (let times = 0; times < 2; times++)
    expect(lexicon.ofEnglish("speak")).toEqual([{ word: "说话", likelihood: -1 }]);
});

it.each(["", "a", "ten", "tents", "zzz", "speak\t4"])("knows no translation of %o", (word) => {
  expect(lexicon.ofEnglish(word)).toEqual([]);
});
