import fc from "fast-check";
import { expect, it } from "vitest";
import { isList, isStorable, textOfTable, wordRow, wordTable } from "./word-rows.ts";

const row = (word: string, result = "", site: string | null = null) =>
  wordRow({ word, result, target: null, site });

it("keeps what it cannot read, and remarks", () => {
  const text = "# mine\n软件 = 軟體\n= nothing\n[nowhere]\n里 = 裡";
  const table = wordTable(text);
  expect(table.rows.map(({ word }) => word)).toEqual(["软件"]);
  expect(table.rest).toEqual(["# mine", "= nothing", "[nowhere]", "里 = 裡"]);
  expect(wordTable(textOfTable(table)).rest).toEqual(table.rest);
});

it("leaves a word as it is where nothing is said of it", () => {
  expect(textOfTable({ rows: [row("余光中"), row(" "), row("软件", " 軟體 ")], rest: [] })).toBe(
    "[all]\n余光中\n软件 = 軟體\n",
  );
});

it("stores nothing that would be read as something else", () => {
  for (const word of ["# 1", "[twp]", "a = b", "a\tb"]) expect(isStorable(row(word))).toBe(false);
  expect(isStorable(row("里", "裡", "not a host"))).toBe(false);
});

it("gives back every table that it can store", () => {
  const word = fc.record({ word: fc.string(), result: fc.string(), target: fc.constant("twp" as const) });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const rows = words.map((one) => wordRow({ ...one, site: null })).filter(isStorable);
      const read = wordTable(textOfTable({ rows, rest: [] })).rows;
      expect(read.map((one) => one.word)).toEqual(rows.map((one) => one.word.trim()));
    }),
  );
});

it("knows a pasted list from a pasted word", () => {
  expect(["软件 = 軟體", "a\nb", "a\tb"].every(isList)).toBe(true);
  expect(isList(" 软件\n")).toBe(false);
});
