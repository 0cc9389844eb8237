import { expect, it } from "vitest";
import { nameIn } from "./name-in-letters.ts";

const LIN = { name: "林文", names: ["林文", "Lin Wen", "リン・ウェン"] };

it.each([
  ["zh-Hant", "林文"],
  ["en", "Lin Wen"],
  ["ja", "林文"],
  ["ko", "林文"],
  ["no such language", "林文"],
])("a name in a text in %s is %s", (language, name) => expect(nameIn(LIN, language)).toBe(name));

it("the name itself is taken before any of its forms, and where none is in the letters of the language", () => {
  expect(nameIn({ name: "Wen Lin", names: ["Lin Wen"] }, "en")).toBe("Wen Lin");
  expect(nameIn({ name: "Wen Lin", names: ["W. Lin"] }, "zh-Hans")).toBe("Wen Lin");
});
