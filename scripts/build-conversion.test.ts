import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CONVERSION_DATA } from "../tooling/conversion-data.ts";
import { buildConversion } from "./build-conversion.ts";

it("the checked-in conversion data is that of the installed dictionaries", () => {
  expect(Buffer.compare(readFileSync(CONVERSION_DATA), buildConversion())).toBe(0);
});
