import { readFileSync } from "node:fs";
import { join } from "node:path";

const ARTICLE = readFileSync(join(import.meta.dirname, "../../samples/article.html"), "utf8");
const PARAGRAPHS = ARTICLE.match(/<p>.*?<\/p>/gs) ?? [];
const FILLER =
  "<p>當天的股市開盤走高,分析師說投資人正等待下一季的財報,而各家公司的資本支出仍在上升,市場對此看法不一。</p>";

/** An article about the interview, with words of no meaning for it up to a length in characters. */
export function articleOf(characters: number): string {
  const parts = [...PARAGRAPHS];
  let length = parts.reduce((sum, part) => sum + part.length, 0);
  while (length < characters) {
    parts.splice((parts.length * 7) % (parts.length + 1), 0, FILLER);
    length += FILLER.length - "<p></p>".length;
  }
  return `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>扎克伯格專訪</title><body>${parts.join("\n")}`;
}
