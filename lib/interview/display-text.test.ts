import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originalRange, paragraphOf } from "./display-text.ts";

const messy = fc
  .array(
    fc.constantFrom("$微軟 (MSFT.US)$", "[有]", "[笑]", "[00:12:31] ", "消息", "。", "$", "[", "]", "(", "a"),
  )
  .map((parts) => parts.join(""));

describe("display text", () => {
  it("keeps what was heard and what is no ticker", () => {
    expect(paragraphOf("他說[笑]$5 (約)$").text).toBe("他說[笑]$5 (約)$");
  });

  it("leads every character back to the same character of the original", () => {
    fc.assert(
      fc.property(messy, (original) => {
        const paragraph = paragraphOf(original);
        for (let start = 0; start < paragraph.text.length; start++) {
          const range = originalRange(paragraph, start, start + 1);
          expect(original.slice(range.start, range.end)).toBe(paragraph.text[start]);
        }
      }),
    );
  });

  it("includes what was cut within a range, not at its borders", () => {
    const paragraph = paragraphOf("有$微軟 (MSFT.US)$、谷歌");
    const at = (part: string) => {
      const start = paragraph.text.indexOf(part);
      const { start: from, end } = originalRange(paragraph, start, start + part.length);
      return paragraph.original.slice(from, end);
    };
    expect(at("微軟")).toBe("微軟");
    expect(at("軟、谷")).toBe("軟 (MSFT.US)$、谷");
  });
});
