import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const fixture = (file: string) => readFileSync(join(import.meta.dirname, "fixtures", file));

it("tells in what a file was written", () => {
  expect(decodeText(fixture("gb18030.txt")).encoding).toBe("gb18030");
  expect(decodeText(fixture("big5.txt")).encoding).toBe("big5");
  expect(decodeText(fixture("utf16.txt")).encoding).toBe("utf-16le");
  expect(decodeText(fixture("dashes.txt")).encoding).toBe("utf-8");
});

it("leaves no mark of the order of bytes", () => {
  expect(decodeText(fixture("utf16.txt")).text.startsWith("林")).toBe(true);
});

it("reads a few bytes of Western Windows as such", () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode("It was Ann"),
    0x92,
    ...new TextEncoder().encode("s idea, she said."),
  ]);
  expect(decodeText(bytes)).toEqual({
    text: "It was Ann’s idea, she said.",
    encoding: "windows-1252",
    isBroken: false,
  });
});

it("keeps UTF-8 of which a character is cut off, and says so", () => {
  const bytes = new TextEncoder().encode("甲：这是我们的船，在河上走了很多年。");
  const { encoding, isBroken } = decodeText(bytes.subarray(0, bytes.length - 1));
  expect([encoding, isBroken]).toEqual(["utf-8", true]);
});
