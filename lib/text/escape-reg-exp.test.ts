import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeRegExp } from "./escape-reg-exp.ts";

it("makes a pattern that matches a text and nothing else", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom("", "i", "u", "iu"), (text, other, flags) => {
      expect(new RegExp(`^(?:${escapeRegExp(text)})$`, flags).test(text)).toBe(true);
      if (other.toLowerCase() !== text.toLowerCase())
        expect(new RegExp(`^(?:${escapeRegExp(text)})$`, flags.replace("i", "")).test(other)).toBe(false);
    }),
  );
  expect(
    "a.b*c (d) [e] {f} $g ^h |i /j \\k?+".replace(
      new RegExp(escapeRegExp("[e] {f} $g ^h |i /j \\k?+"), "u"),
      "",
    ),
  ).toBe("a.b*c (d) ");
});
