import fc from "fast-check";
import { expect, it } from "vitest";
import { firstIndex } from "./first-index.ts";

it("finds the first entry that is not below, as a look at each does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, bound) => {
      const ascending = numbers.sort((one, other) => one - other);
      const first = ascending.findIndex((entry) => entry >= bound);
      const expected = first === -1 ? ascending.length : first;
      expect(firstIndex(ascending.length, (index) => (ascending[index] ?? 0) < bound)).toBe(expected);
    }),
  );
});
