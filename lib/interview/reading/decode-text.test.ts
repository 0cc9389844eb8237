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

it("takes neither an empty file nor the bytes of a picture for UTF-16", () => {
  expect(decodeText(new Uint8Array(0))).toEqual({ text: "", encoding: "utf-8", isBroken: false });
  const bytes = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7_919 + (at >> 3) * 104_729) % 256);
  expect(decodeText(bytes).encoding).not.toMatch(/^utf-16/u);
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

it("takes valid UTF-8 for that although a page's own text has the sign of a lost character", () => {
  const text = `${"https://news.example.org/a ".repeat(50)}引文\uFFFD`;
  expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8", isBroken: false });
});

it("reads little Chinese among much ASCII as such", () => {
  const ascii = new TextEncoder().encode("https://news.example.org/a?b=c,Title,2024-01-01\r\n".repeat(50));
  // 我们的话，在河上说了很多年。
  const gb18030 = [
    0xce, 0xd2, 0xc3, 0xc7, 0xb5, 0xc4, 0xbb, 0xb0, 0xa3, 0xac, 0xd4, 0xda, 0xba, 0xd3, 0xc9, 0xcf, 0xcb,
    0xb5, 0xc1, 0xcb, 0xba, 0xdc, 0xb6, 0xe0, 0xc4, 0xea, 0xa1, 0xa3,
  ];
  const { text, encoding } = decodeText(new Uint8Array([...ascii, ...gb18030]));
  expect([text.slice(ascii.length), encoding]).toEqual(["我们的话，在河上说了很多年。", "gb18030"]);
});
