import { expect, it } from "vitest";
import { rarityOf } from "./rarity.ts";

it("knows words of grammar, common words, and rare ones", () => {
  const words = ["the", "water", "reeds", "phosphorus"].map(rarityOf);
  expect(words).toEqual([...words].sort((one, other) => one - other));
  expect(rarityOf("the")).toBeLessThan(rarityOf("water"));
  expect(rarityOf("water")).toBeLessThan(rarityOf("phosphorus"));
});

it("takes a possessive for the word itself", () => {
  expect(rarityOf("water's")).toBe(rarityOf("water"));
});
