import { describe, expect, it } from "vitest";
import { decodeHtml } from "./html-file.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 离岛的医生 in GB 18030, and 離島的醫生 in Big5. */
const IN_GBK = [0xc0, 0xeb, 0xb5, 0xba, 0xb5, 0xc4, 0xd2, 0xbd, 0xc9, 0xfa];
const IN_BIG5 = [0xc2, 0xf7, 0xae, 0x71, 0xaa, 0xba, 0xc2, 0xe5, 0xa5, 0xcd];
const page = (head: string, body: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes(`<html><head>${head}</head><body>`), ...body, ...bytes("</body></html>")]);

describe("a saved page is read", () => {
  it.each([
    ["as it says", '<meta charset="gbk">', IN_GBK, "离岛的医生"],
    [
      "as it says in the older way",
      '<meta http-equiv="Content-Type" content="text/html; charset=big5">',
      IN_BIG5,
      "離島的醫生",
    ],
    [
      "as UTF-8 where it is that, whatever it says",
      '<meta charset="gb2312">',
      [...bytes("离岛的医生")],
      "离岛的医生",
    ],
    ["as it looks where it says nothing", "<title>x</title>", IN_GBK, "离岛的医生"],
    ["as it looks where nobody knows what it says", '<meta charset="x-made-up">', IN_GBK, "离岛的医生"],
  ])("%s", (_, head, body, expected) => {
    expect(decodeHtml(page(head, body))).toContain(`<body>${expected}</body>`);
  });

  it("without a mark at its start", () => {
    expect(decodeHtml(bytes("\uFEFF<p>words</p>"))).toBe("<p>words</p>");
  });
});
