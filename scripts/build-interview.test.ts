import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readInterview } from "../lib/interview/interview-schema.ts";
import { BUILT, buildInterview, bundledNames } from "./build-interview.ts";

it.each(bundledNames())("%s is built from its transcript as it stands", (name) => {
  const built: unknown = JSON.parse(readFileSync(join(BUILT, `${name}.json`), "utf8"));
  expect(built).toEqual(buildInterview(name));
  expect(readInterview(built).ok).toBe(true);
});

it("refuses an interview with a field of the wrong kind, and says where", () => {
  expect(readInterview({ ...buildInterview("zuckerberg-titv-2025"), date: "yesterday" })).toEqual({
    ok: false,
    reason: expect.stringContaining("date"),
  });
});
