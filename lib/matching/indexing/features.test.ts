import { expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import type { Language } from "../../language/language.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { featuresOf, joinFeatures } from "./features.ts";
import { TermFinder } from "./terms.ts";

const of = (text: string, language: Language) =>
  featuresOf(language.words.fold(text), {
    ...language,
    terms: new TermFinder(LAKE_INTERVIEW, language.words),
  });

it("are the same for one number in words and in digits", () => {
  const digits = of("112 days", ENGLISH).keys;
  expect(of("a hundred and twelve days", ENGLISH).keys.some((key) => digits.includes(key))).toBe(true);
  expect(of("一億人", CHINESE).keys.some((key) => of("100000000名", CHINESE).keys.includes(key))).toBe(true);
});

it("are one for all forms of a name, which tells little", () => {
  const [full, short] = [of("Marit Lindqvist", ENGLISH), of("Lindqvist", ENGLISH)];
  expect(full).toEqual(short);
  expect(full.keys).toHaveLength(1);
  expect(full.total).toBeLessThan(of("otters", ENGLISH).total);
});

it("count once where two stretches have them both", () => {
  const one = of("otters nested", ENGLISH);
  expect(joinFeatures(one, one)).toEqual(one);
});
