import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { LEXICON_FILE, lexiconText } from "./build-lexicon.ts";

/** What a reader may pay for it in the store's package, in bytes. */
const LARGEST = 800_000;

it("the checked-in lexicon is that of the installed dictionaries", { timeout: 60_000 }, () => {
  expect(readFileSync(LEXICON_FILE, "utf8") === lexiconText()).toBe(true);
});

it("is small enough to be shipped", { timeout: 60_000 }, () => {
  expect(brotliCompressSync(readFileSync(LEXICON_FILE)).length).toBeLessThanOrEqual(LARGEST);
});
