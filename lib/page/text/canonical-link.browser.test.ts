import { expect, test } from "vitest";
import { canonicalOfShown } from "./canonical-link.ts";

const first = { address: "https://a.org/c1", canonical: "/c1" };

test("the link is believed as long as the page is the one it came with", () => {
  expect(canonicalOfShown(first, first)).toBe("/c1");
  expect(canonicalOfShown(first, { ...first, address: "https://a.org/c1?utm_source=b#top" })).toBe("/c1");
});

test("a link that an app left behind says nothing of its next page, a new one does", () => {
  expect(canonicalOfShown(first, { address: "https://a.org/c-story", canonical: "/c1" })).toBe("");
  expect(canonicalOfShown(first, { address: "https://a.org/c-story", canonical: "/c-story" })).toBe(
    "/c-story",
  );
});
