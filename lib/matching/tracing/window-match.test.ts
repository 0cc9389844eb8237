import { expect, it } from "vitest";
import { mayShareWindow } from "./window-match.ts";

it("tells whether one window may hold clauses of two lists", () => {
  expect(mayShareWindow([3, 40], [8])).toBe(true);
  expect(mayShareWindow([3, 40], [9])).toBe(false);
  expect(mayShareWindow([], [9])).toBe(false);
});
