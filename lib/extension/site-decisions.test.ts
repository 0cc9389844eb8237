import { expect, it } from "vitest";
import { decisionsIn, withoutDecision } from "./site-decisions.ts";
import type { SiteSettings } from "./stored-settings.ts";

const SITE: SiteSettings = {
  annotate: false,
  bar: true,
  convert: "twp",
  highlights: 3,
  revision: 7,
  pages: {
    "/b": { hidden: ["甲", "乙"] },
    "/a": { coverage: "look", convert: "original", hidden: ["丙"] },
  },
};
const stored = { reader: { annotate: true }, words: "a = b", "site:z.example": SITE, "site:broken": 5 };

it("lists what was decided, by site and page", () => {
  expect(decisionsIn(stored).map(({ page, kind }) => [page, kind])).toEqual([
    [null, "annotate"],
    [null, "bar"],
    [null, "convert"],
    ["/a", "coverage"],
    ["/a", "convert"],
    ["/a", "hidden"],
    ["/b", "hidden"],
    ["/b", "hidden"],
  ]);
});

it("takes one decision back and leaves all others, in any order", () => {
  const all = decisionsIn(stored);
  for (const order of [all, all.toReversed()]) {
    let settings = SITE;
    let left = all.length;
    for (const decision of order) {
      settings = withoutDecision(settings, decision);
      expect(decisionsIn({ "site:z.example": settings })).toHaveLength(--left);
    }
    expect(settings).toEqual({ highlights: 3, revision: 7 });
  }
});
