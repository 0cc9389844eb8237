import { expect, it } from "vitest";
import { generatedPages } from "./generated-pages.ts";
import { ownAnchor } from "./own-anchoring.ts";
import { survive } from "./survive.ts";

it("finds quotes again after every kind of change", { timeout: 60_000 }, async () => {
  const { counts, selections } = await survive(generatedPages(6), 150, [
    { name: "own", every: 1, find: ownAnchor },
  ]);
  expect(selections).toBe(150);
  const changes = counts.get("own") ?? new Map();
  expect(changes.size).toBeGreaterThan(10);
  for (const [change, { cases, right, wrong }] of changes) {
    expect({ change, wrong }).toEqual({ change, wrong: 0 });
    expect(right, change).toBeGreaterThanOrEqual(cases * 0.98);
  }
});
