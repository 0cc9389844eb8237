import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HtmlPage, pageFromHtml, textContent } from "../../../tooling/page-from-html.ts";
import { textNodeStretches } from "./page-text.ts";

const lines = (html: string): string[] =>
  pageFromHtml(html)
    .text.text.split("\n")
    .filter((line) => line !== "");

/** What must hold of the text of any page. */
function expectSound({ body, text: page }: HtmlPage): void {
  const all = textContent(body);
  let last = 0;
  for (const segment of page.segments) {
    const value = segment.node.nodeValue ?? "";
    expect(segment.start).toBeGreaterThanOrEqual(last);
    expect(segment.start - last).toBeLessThanOrEqual(1);
    expect(page.text.slice(segment.start, segment.end)).toBe(value.replace(/[\n\r]/g, " "));
    expect(all.slice(segment.position, segment.position + value.length)).toBe(value);
    last = segment.end;
  }
  expect(page.text.length - last).toBeLessThanOrEqual(1);
}

describe("the text of a page", () => {
  test("blocks and line breaks are lines, inline elements are none", () => {
    expect(lines("<p>他<b>說</b>：<a href=#>「好」</a><p>一<br>二<div>三<div>四</div>五</div>")).toEqual([
      "他說：「好」",
      "一",
      "二",
      "三",
      "四",
      "五",
    ]);
  });

  test("a line feed of the source is a space", () => {
    expect(lines("<p>one\ntwo\r\nthree</p>")).toEqual(["one two three"]);
  });

  test("leaves out code, scripts, what is typed into, what is hidden, readings", () => {
    expect(
      lines(
        "<p>一<code>x</code>二<script>y</script><ruby>字<rt>zì</rt></ruby><pre>z</pre><p hidden>a<p style='display: none'>b<p contenteditable>c<textarea>d</textarea><template>e</template><noscript>f</noscript><p contenteditable=false>三",
      ),
    ).toEqual(["一二字", "三"]);
  });

  test("what is left out counts in the positions all the same", () => {
    const page = pageFromHtml("<body><script>12345</script><p>一<code>678</code>二</p>");
    expect(page.text.segments.map(({ position }) => position)).toEqual([5, 9]);
    expectSound(page);
  });

  test("leads back to the nodes", () => {
    const { text: page } = pageFromHtml("<p>甲乙<b>丙丁</b>戊</p><p>己</p>");
    const words = (start: number, end: number) =>
      textNodeStretches(page, start, end).map(({ node, start, end }) => node.nodeValue?.slice(start, end));
    expect(words(1, 7)).toEqual(["乙", "丙丁", "戊", "己"]);
    expect(words(2, 3)).toEqual(["丙"]);
    expect(words(5, 6)).toEqual([]);
    expect(words(0, 0)).toEqual([]);
  });

  test.each([
    "",
    "<",
    "<frameset>",
    "\0\ud800",
    "<p>".repeat(20_000),
    "</body>後",
    `${"<b>".repeat(9)}x<p>y`,
  ])("is read whatever the file holds: %#", (html) => expectSound(pageFromHtml(html)));

  test("is sound for any tree", () => {
    const tag = fc.constantFrom("<p>", "</p>", "<b>", "</b>", "<br>", "<div>", "</div>", "<code>", "</code>");
    const word = fc.constantFrom("一", " ", "\n", "「二」", "<script>s</script>", "<i hidden>h</i>", "&amp;");
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 40 }), (parts) =>
        expectSound(pageFromHtml(parts.join(""))),
      ),
    );
  });
});
