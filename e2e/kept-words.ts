import type { Page } from "@playwright/test";

/** Words of a page that is no coverage. */
export const WORDS = "新的資料中心需要多少電力";

export const WATER_PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>新聞</title><body style="font-size: 18px"><p>昨天的發布會上說明了${WORDS}與冷卻用水，並回答了記者的提問。<p>今天的天氣很好。`;

/** The words that are painted in a colour on a page. */
export const inColour = (page: Page, colour: string): Promise<string> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(`yuanhua-kept-${name}`) ?? [])].map(String).join(""),
    colour,
  );

/** A file with highlights of one page, as it is imported. */
export function backupOf(count: number): { name: string; mimeType: string; buffer: Buffer } {
  const annotations = Array.from({ length: count }, (_, at) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${String(at).padStart(8, "0")}-0000-4000-8000-000000000000`,
    type: "Annotation",
    created: new Date(Date.UTC(2026, 0, 2) - at * 60_000).toISOString(),
    target: {
      source: "https://news.example.org/a",
      selector: { type: "TextQuoteSelector", exact: `第${at}段話`, prefix: "", suffix: "" },
    },
  }));
  return {
    name: "kept.jsonld",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(annotations)),
  };
}
