import { expect, it } from "vitest";
import { foldedWords } from "./folded-words.ts";

it("gives the words of a list, folded", () => {
  expect(foldedWords("\n  說 说\n  Said ")).toEqual(["说", "说", "said"]);
});
