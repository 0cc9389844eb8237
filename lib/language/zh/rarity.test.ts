import { expect, it } from "vitest";
import { rarityOf } from "./rarity.ts";

const rarity = (character: string): number => rarityOf(character.charCodeAt(0));

it("tells common characters from rare ones, and those from what is in no table", () => {
  expect(rarity("的")).toBeLessThan(rarity("算"));
  expect(rarity("算")).toBeLessThan(rarity("瓦"));
  expect(rarity("瓦")).toBeLessThan(rarity("龘"));
});
