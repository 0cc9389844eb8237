import { expect, it } from "vitest";
import { HtmlAnchoring } from "./html-anchoring.ts";

const PAGE = `<!doctype html><body><nav>首頁</nav><script>var a = "不是文字";</script>
<p>他說<b>個人超級</b>智能，將會<i>改變</i>生活。</p><p>第二段：軟體和網路的質量資訊。</p><pre>預先排好的一段文字</pre>`;
const BODY =
  '首頁var a = "不是文字";\n他說個人超級智能，將會改變生活。第二段：軟體和網路的質量資訊。預先排好的一段文字';

const anchored = (exact: string, more = {}): unknown =>
  new HtmlAnchoring(PAGE).anchor({
    quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    ...more,
  });

it.each([
  ["個人超級智能", "個人超級智能"],
  ["个人超级智能，将会改变生活。", "個人超級智能，將會改變生活。"],
  ["改變生活。\n\n 第二段", "改變生活。第二段"],
  ["软件和网络的质量信息", "軟體和網路的質量資訊"],
  ["預先排好的一段文字", "預先排好的一段文字"],
])("finds %s", (exact, text) => {
  const start = BODY.indexOf(text);
  expect(anchored(exact)).toMatchObject({ text, start, end: start + text.length });
});

it("does not find what no reader sees, nor what is not there", () => {
  expect(anchored('var a = "不是文字"')).toBeNull();
  expect(anchored("完全沒有的話語在此")).toBeNull();
  expect(new HtmlAnchoring("").anchor({})).toBeNull();
});

it("is not misled by a wrong position", () => {
  expect(
    anchored("個人超級智能", { position: { type: "TextPositionSelector", start: 1, end: 9999 } }),
  ).toMatchObject({ text: "個人超級智能" });
});
