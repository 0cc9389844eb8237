import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFragment } from "./text-fragment.ts";

const quote = { exact: "眼鏡是最佳形態", prefix: "他說，", suffix: "，而且很快" };

describe("a text fragment", () => {
  it("has the words alone where the page has them once", () => {
    expect(textFragment(quote, true)).toBe(`#:~:text=${encodeURIComponent("眼鏡是最佳形態")}`);
  });

  it("names what stands round words that the page has several times", () => {
    const text = decodeURIComponent(textFragment(quote, false));
    expect(text).toMatch(/^#:~:text=.*-,眼鏡是最佳形態,-.+$/);
  });

  it("gives the first and the last words of what is long or runs over lines", () => {
    const text = decodeURIComponent(
      textFragment({ ...quote, exact: "第一段的開頭\n中間\n最後一段的結尾" }, true),
    );
    expect(text).toBe("#:~:text=第一段的開頭,最後一段的結尾");
  });

  it("encodes the marks that have a meaning in it", () => {
    expect(textFragment({ exact: "a-b, c & d", prefix: "", suffix: "" }, true)).toBe(
      "#:~:text=a%2Db%2C%20c%20%26%20d",
    );
  });

  it("leaves out halves of characters, which have no encoding", () => {
    expect(textFragment({ exact: "前\ud800後", prefix: "", suffix: "" }, true)).toBe(
      `#:~:text=${encodeURIComponent("前後")}`,
    );
  });

  it("is part of a valid address, whatever the words", () => {
    const part = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(part, part, part, fc.boolean(), (exact, prefix, suffix, isUnique) => {
        const address = new URL(`https://example.org/${textFragment({ exact, prefix, suffix }, isUnique)}`);
        expect(address.hash).not.toContain(" ");
      }),
    );
  });
});
