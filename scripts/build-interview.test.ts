import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readInterview } from "../lib/interview/interview-schema.ts";
import { BUILT, buildIndexes, buildInterview, bundledNames } from "./build-interview.ts";

// The synonyms of all words are looked up in a large dictionary.
const SLOW = { timeout: 60_000 };

it.each(bundledNames())("%s is built from its transcript as it stands", SLOW, (name) => {
  const built: unknown = JSON.parse(readFileSync(join(BUILT, `${name}.json`), "utf8"));
  expect(built).toEqual(buildInterview(name));
  expect(readInterview(built).ok).toBe(true);
});

it.each(bundledNames())("the indexes of %s are those of the code", SLOW, (name) => {
  const built = buildIndexes(buildInterview(name));
  expect(built.size).toBeGreaterThan(0);
  for (const [file, packed] of built)
    expect(Buffer.compare(readFileSync(join(BUILT, file)), packed), file).toBe(0);
});

it("refuses an interview with a field of the wrong kind, and says where", SLOW, () => {
  expect(readInterview({ ...buildInterview("zuckerberg-titv-2025"), date: "yesterday" })).toEqual({
    ok: false,
    reason: expect.stringContaining("date"),
  });
});
