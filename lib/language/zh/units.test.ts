import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NUMBERS } from "./numbers.ts";
import { UNITS } from "./units.ts";

const nameAt = (text: string): string | undefined => UNITS.at(fold(text), 0)?.unit.name;

describe("what the same amount is called elsewhere", () => {
  it.each([
    ["吉瓦", "千兆瓦", "GW"],
    ["公里", "千米", "km"],
    ["公分", "厘米", "釐米"],
    ["美元", "美金", "USD"],
    ["小時", "個鐘頭", "hours"],
    ["百分點", "個百分點"],
    ["%", "percent"],
  ])("%s is one unit with %s", (first, ...others) => {
    expect(nameAt(first)).toBeDefined();
    for (const other of others) expect(nameAt(other)).toBe(nameAt(first));
  });
});

it("parts magnitudes from units that begin alike", () => {
  const values = (text: string) => NUMBERS.facts(fold(text)).map(({ value, unit }) => [value, unit]);
  expect(values("5千米")).toEqual(values("5公里"));
  expect(values("5兆瓦")).toEqual(values("5百萬瓦"));
  expect(values("5兆瓦")[0]?.[0]).toBe(5);
  expect(values("5千人")[0]?.[0]).toBe(5000);
});
