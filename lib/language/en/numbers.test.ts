import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NUMBERS } from "./numbers.ts";

const facts = (text: string) => NUMBERS.facts(fold(text));

describe("English numbers", () => {
  it.each([
    ["a hundred and twelve days", [[112, "day"]]],
    ["sixty-one", [[61, null]]],
    ["4,300 char out of the nets", [[4300, "char"]]],
    ["$6 million for it", [[6_000_000, "dollar"]]],
    [
      "$6m for it, or £1.5bn",
      [
        [6_000_000, "dollar"],
        [1_500_000_000, "pound sterling"],
      ],
    ],
    ["six million dollars", [[6_000_000, "dollar"]]],
    ["two hundred and ten thousand people", [[210_000, "people"]]],
    [
      "5GW and 5 gigawatts",
      [
        [5, "gigawatt"],
        [5, "gigawatt"],
      ],
    ],
    [
      "12 per cent, 12%",
      [
        [12, "percent"],
        [12, "percent"],
      ],
    ],
    [
      "two to three years, 50 or 70 people",
      [
        [2, "year"],
        [3, "year"],
        [50, "people"],
        [70, "people"],
      ],
    ],
    ["one of them", []],
    ["one year", [[1, "year"]]],
    ["hundreds of thousands", []],
    [
      "the 12th of May, the twelfth",
      [
        [12, "ordinal"],
        [12, "ordinal"],
      ],
    ],
    ["the third of them, a twentieth-century quay", [[20, "ordinal"]]],
    ["B52 and v2", []],
    ["in 1991 it", [[1991, null]]],
    [
      "two and a half percent, 2 1/2 percent",
      [
        [2.5, "percent"],
        [2.5, "percent"],
      ],
    ],
    ["three and three-quarters percent", [[3.75, "percent"]]],
    [
      "one in twelve, two-fifths of it",
      [
        [8.33, "fraction"],
        [40, "fraction"],
      ],
    ],
    ["nine times out of ten", [[90, "fraction"]]],
    ["a third of a million households", [[333_333, null]]],
    ["half a million", [[500_000, null]]],
    ["a quarter of a percentage point", [[0.25, "percentage point"]]],
    ["the second half of the year, the third of them", []],
    ["two years and two months", [[26, "month"]]],
    ["half a year", [[0.5, "year"]]],
  ])("%s", (text, expected) => {
    expect(facts(text).map(({ value, unit }) => [value, unit])).toEqual(expected);
  });

  it("are shown with their unit as it is written", () => {
    expect(" gigawatts of power".slice(0, NUMBERS.unitLength(" gigawatts of power"))).toBe(" gigawatts");
    expect(" char out".slice(0, NUMBERS.unitLength(" char out"))).toBe(" char");
    expect(NUMBERS.unitLength(", and")).toBe(0);
    expect(NUMBERS.partner.exec(" or seventy researchers")?.[0]).toBe(" or seventy");
  });

  it("throws on no text, and stays within it", () => {
    const part = fc.constantFrom(
      "one",
      "twenty",
      "hundred",
      "million",
      " ",
      "-",
      "and",
      "$",
      "1",
      "0,000",
      ".5",
      "m",
      "gw",
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        for (const { start, end } of facts(text))
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
    );
  });
});
