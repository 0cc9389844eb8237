import { expect, it } from "vitest";
import { UNITS } from "./units.ts";

it.each([
  ["gigawatts of", "gigawatt", 9],
  ["gw", "gigawatt", 2],
  ["per cent", "percent", 8],
  ["percentage points", "percentage point", 17],
  ["u.s. dollars", "dollar", 12],
])("reads %s", (text, name, end) => {
  const found = UNITS.at(text, 0);
  expect([found?.unit.name, found?.end]).toEqual([name, end]);
});

it("takes whole words alone", () => {
  expect(UNITS.at("dayton", 0)).toBeNull();
  expect(UNITS.at("a day", 0)).toBeNull();
});
