import { expect, it } from "vitest";
import { generatedPages } from "./generated-pages.ts";
import { MUTATIONS } from "./mutations.ts";
import { ownAnchor } from "./own-anchoring.ts";
import { survive } from "./survive.ts";

const inOnePlace = new Set(MUTATIONS.map(({ name }) => name));
/** Parts that are too short may be missing. */
const MAY_BE_MISSING = /near an end/;

it("finds quotes again after every kind of change", { timeout: 60_000 }, async () => {
  const { counts, selections } = await survive(generatedPages(6), 150, [
    { name: "own", every: 1, find: ownAnchor },
  ]);
  expect(selections).toBe(150);
  const changes = counts.get("own") ?? new Map();
  expect(changes.size).toBeGreaterThan(10);
  for (const [change, { cases, right, partly, wrong }] of changes) {
    // These pages are made of a few words, so that one part in a hundred stands elsewhere too.
    expect(wrong, change).toBeLessThanOrEqual(inOnePlace.has(change) ? 0 : cases * 0.02);
    if (MAY_BE_MISSING.test(change)) continue;
    expect(right + partly, change).toBeGreaterThanOrEqual(cases * (inOnePlace.has(change) ? 0.98 : 0.9));
  }
});
