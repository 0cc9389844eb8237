import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Site } from "../../tooling/site.ts";

const INTERVIEW = join(import.meta.dirname, "../../public/data/interviews/zuckerberg-titv-2025.json");
const Spoken = v.object({
  renditions: v.array(
    v.object({
      turns: v.array(
        v.object({ speaker: v.nullable(v.string()), paragraphs: v.array(v.object({ text: v.string() })) }),
      ),
    }),
  ),
});
const GUEST = "zuckerberg";
const SENTENCE = /[^。？?!！]{14,}[。？?!！]/gu;
/** Frames that the passages stand in: in one, so many would be a reprint, which has one line for all. */
const FRAMES = 3;

const HEAD =
  '<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>扎克伯格談超級智能</title><h1>扎克伯格接受 The Information 專訪</h1>';

/** A page of nothing but coverage: a sentence of the guest in every paragraph, in marks or told, with others' words behind it. */
export function hundredPassages(site: Site): string {
  const [rendition] = v.parse(Spoken, JSON.parse(readFileSync(INTERVIEW, "utf8"))).renditions;
  const sentences = (rendition?.turns ?? [])
    .filter(({ speaker }) => speaker === GUEST)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.match(SENTENCE) ?? []));
  const paragraphs = sentences.map((sentence, at) => {
    const told = at % 3 === 1 ? `，${sentence}` : `：「${sentence}」`;
    return `<p>扎克伯格在接受 The Information 專訪時表示${told}分析師隨後指出，市場對第${at + 1}季資料中心支出仍有疑慮，投資人還在等待下一次財報，供應鏈忙著擴充產能，地方政府也在審查用水計畫，居民團體則要求公開數字。</p>`;
  });
  const each = Math.ceil(paragraphs.length / FRAMES);
  const frames = Array.from({ length: FRAMES }, (_, frame) => {
    const part = paragraphs.slice(frame * each, (frame + 1) * each);
    return `<iframe src="${site.page(`/passages-${frame}`, HEAD + part.join("\n"))}" width="700" height="400"></iframe>`;
  });
  return site.page("/hundred-passages", HEAD + frames.join(""));
}
