import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { ENGLISH } from "../../language/en/english.ts";
import type { Language } from "../../language/language.ts";
import { readingWithin } from "../../language/reading.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { Work } from "../../text/work.ts";
import { closestNumber, numberInContext } from "./number-context.ts";

const compared = (page: string, source: string, language: Language) => ({
  sides: { page, source, reading: readingWithin(language) },
  stated: language.numbers?.facts(fold(page)) ?? [],
  said: language.numbers?.facts(fold(source)) ?? [],
});

function closest(page: string, source: string, language: Language): number | undefined {
  const { sides, stated, said } = compared(page, source, language);
  const [number] = stated;
  const [first, ...others] = said;
  if (number === undefined || first === undefined) return undefined;
  return closestNumber(sides, number, [first, ...others], new Work()).value;
}

it("of several numbers takes the one that stands among the same words", () => {
  expect(closest("那隻水鳥站了十四分鐘", "剪掉的二十三分鐘裡，一隻水鳥站了四分鐘", CHINESE)).toBe(4);
  expect(
    closest(
      "but prices of services still rise by 2.4 percent",
      "It has come down from 7 percent, but the prices of services are still rising at 4.2 percent",
      ENGLISH,
    ),
  ).toBe(4.2);
});

it("takes the first where the words tell nothing", () => {
  expect(closest("八分鐘", "三分鐘或五分鐘", CHINESE)).toBe(3);
});

it("finds a number in the place of another by the words round both", () => {
  const found = (page: string, source: string): number | undefined => {
    const { sides, stated, said } = compared(page, source, ENGLISH);
    return numberInContext(sides, stated, said, new Work())?.source.value;
  };
  expect(found("The glacier retreated by 18", "The glacier retreated by 12 last winter")).toBe(12);
  expect(found("He has 18 sheep", "The glacier retreated by 12 last winter")).toBeUndefined();
});
