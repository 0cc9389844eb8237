import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildConversion } from "./build-conversion.ts";
import { CONVERSION_DATA } from "./conversion-data.ts";

it("the checked-in conversion data is that of the installed dictionaries", () => {
  expect(Buffer.compare(readFileSync(CONVERSION_DATA), buildConversion())).toBe(0);
});
