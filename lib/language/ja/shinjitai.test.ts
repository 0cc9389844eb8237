import { expect, it } from "vitest";
import { dictionaryEntries } from "../../../tooling/opencc-dictionaries.ts";
import { fold } from "../../chinese/fold.ts";
import { withoutShinjitai } from "./shinjitai.ts";

it("writes the characters of Japan as China does, and leaves all others alone", () => {
  expect(withoutShinjitai("経済の発展と気候の変動")).toBe("經濟の發展と氣候の變動");
  expect(withoutShinjitai("湖面結冰了 ice")).toBe("湖面結冰了 ice");
});

it("knows each character of OpenCC's that folding does not", () => {
  const pairs = dictionaryEntries("JPShinjitaiCharacters").filter(
    ([own, other]) => own.length === 1 && other.length === 1,
  );
  for (const [own, other] of pairs) expect(fold(withoutShinjitai(own)), own).toBe(fold(other));
});
