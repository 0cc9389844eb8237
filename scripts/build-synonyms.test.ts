import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { SYNONYMS_FILE, synonymsText } from "./build-synonyms.ts";

/** What a reader may pay for them in the store's package, in bytes. */
const LARGEST = 500_000;

it("the checked-in synonyms are those of the installed dictionaries, and small enough to be shipped", {
  timeout: 60_000,
}, () => {
  const built = readFileSync(SYNONYMS_FILE, "utf8");
  expect(built === synonymsText()).toBe(true);
  expect(brotliCompressSync(built).length).toBeLessThanOrEqual(LARGEST);
});
