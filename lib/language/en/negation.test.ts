import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NEGATION } from "./negation.ts";

it.each([
  ["we do not sell it", 1],
  ["We don’t sell it, and never will", 2],
  ["He cannot say", 1],
  ["not only here", 0],
  ["whether or not they come", 0],
  ["you can't help but smile", 0],
  ["nobody told them", 1],
  ["a note on knots", 0],
])("%s denies %i times", (text, times) => {
  expect([...fold(text).replace(NEGATION.noDenials, "").matchAll(NEGATION.denials)]).toHaveLength(times);
});

it("knows what may deny in other words", () => {
  expect([...fold("few of them refused").matchAll(NEGATION.doubtful)].map(String)).toEqual([
    "few",
    "refused",
  ]);
});
