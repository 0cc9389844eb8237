import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildVariants, VARIANTS_FILE } from "./build-variants.ts";

it("the checked-in classes of variants are those of the installed dictionaries", () => {
  expect(readFileSync(VARIANTS_FILE, "utf8")).toBe(buildVariants());
});
