import { expect, it } from "vitest";
import { partOf, type QuotePart } from "./quote-part.ts";
import { QuotePattern } from "./quote-pattern.ts";
import { withoutStrays } from "./stray-parts.ts";

const MENU = "分享到微博用微信掃描二維碼傳給好友和朋友圈";
const TITLE = "碼頭的起重機昨天全部停了";

/** The parts with words of a quote, each with where it stands in a folded text. */
function partsOf(pattern: QuotePattern, text: string, ...found: [words: string, at: number][]): QuotePart[] {
  return found.map(([words, at]) => {
    expect(text.startsWith(words, at)).toBe(true);
    return partOf({ pattern: pattern.folded.indexOf(words), text: at, length: words.length });
  });
}

function patternOf(exact: string): QuotePattern {
  const pattern = QuotePattern.of({ exact, prefix: "", suffix: "" });
  if (pattern === null) throw new Error("The quote has no words.");
  return pattern;
}

const quote = patternOf(TITLE + MENU);
const menu = patternOf(MENU).folded;
const title = patternOf(TITLE).folded;

it("leaves out words of a menu that stand in front of what they stood behind", () => {
  const text = `${menu}漁船在霧中相撞${title}請往下拉${menu}頁尾`;
  const found = partsOf(quote, text, [menu, 0], [title, text.indexOf(title)]);
  expect(withoutStrays(found, quote, text)).toEqual(found.slice(1));
});

it("keeps those that stand where they stood", () => {
  const text = `${menu}漁船在霧中相撞${title}請往下拉${menu}頁尾`;
  const found = partsOf(quote, text, [title, text.indexOf(title)], [menu, text.lastIndexOf(menu)]);
  expect(withoutStrays(found, quote, text)).toEqual(found);
});

it("keeps words in another order that the page has once", () => {
  const text = `首頁${menu}漁船在霧中相撞${title}頁尾`;
  const found = partsOf(quote, text, [menu, text.indexOf(menu)], [title, text.indexOf(title)]);
  expect(withoutStrays(found, quote, text)).toEqual(found);
});
