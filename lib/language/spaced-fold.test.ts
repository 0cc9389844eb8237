import fc from "fast-check";
import { expect, it } from "vitest";
import { spacedFold } from "./spaced-fold.ts";

it("tells apostrophes from quotation marks", () => {
  expect(spacedFold("‘It’s’ O'Hara’s")).toBe("\"it's\" o'hara's");
});

it("leaves one space between words, and none at the edges", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\u00a0", "\u00ad", "’") }), (text) => {
      const folded = spacedFold(text);
      expect(folded).not.toMatch(/^ | {2}| $/u);
      expect(spacedFold(folded)).toBe(folded);
    }),
  );
});
