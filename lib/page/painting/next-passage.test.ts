import { expect, test } from "vitest";
import { nextPassage } from "./next-passage.ts";

test("the first step goes to what is below the top of the window, or above it", () => {
  expect(nextPassage([-50, -10, 20, 400], null, "next")).toBe(2);
  expect(nextPassage([-50, -10, 20, 400], null, "previous")).toBe(1);
  expect(nextPassage([-50, -10], null, "next")).toBe(0);
  expect(nextPassage([50, 100], null, "previous")).toBe(1);
});

test("then from one to the next, round and round", () => {
  expect(nextPassage([0, 1, 2], 2, "next")).toBe(0);
  expect(nextPassage([0, 1, 2], 0, "previous")).toBe(2);
  expect(nextPassage([], null, "next")).toBeNull();
});
