import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { inOneGo, Work } from "../../text/work.ts";
import { NameTable } from "./name-table.ts";

const holdersIn = (names: readonly (readonly string[])[], text: string): number[] =>
  [...inOneGo(new NameTable(names).holdersIn(fold(text), new Work()))].sort((one, other) => one - other);

test("finds all who have a name that stands in a text, in any script and case", () => {
  const names = [["扎克伯格", "Zuckerberg"], ["馬斯克"], ["Zuck", ""], ["李"]];
  expect(holdersIn(names, "马斯克说")).toEqual([1]);
  expect(holdersIn(names, "ZUCKERBERG")).toEqual([0, 2]);
  expect(holdersIn(names, "老李")).toEqual([3]);
  expect(holdersIn(names, "")).toEqual([]);
});

test("finds the same as looking for each name by itself", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "B", "李", "馬", "马", " "), maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 8 }),
      word,
      word,
      (names, one, two) => {
        const text = fold(`${one}${two}`);
        const holds = (own: readonly string[]): boolean =>
          own.some((name) => name !== "" && text.includes(fold(name)));
        expect(holdersIn(names, text)).toEqual(names.flatMap((own, at) => (holds(own) ? [at] : [])));
      },
    ),
  );
});
