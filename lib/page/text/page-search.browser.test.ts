import { afterEach, expect, it } from "vitest";
import { CURRENT_HIT_HIGHLIGHT, HIT_HIGHLIGHT } from "../painting/search-style.ts";
import { PageSearch } from "./page-search.ts";

const search = new PageSearch();
const place = document.createElement("main");
afterEach(() => {
  search.clear();
  place.remove();
});

function show(html: string): void {
  place.innerHTML = html;
  document.body.append(place);
}

it("finds whatever script, width and markup, and steps round", async () => {
  show("<p>超級智能，就在<b>這</b>裡。</p><p>超级智能在这里，ＭＥＴＡ</p><p>超级</p><p>智能</p>");
  await search.find("超級智慧");
  expect(search.count).toBe(0);
  await search.find("超级智能");
  expect([search.count, search.current]).toEqual([2, 0]);
  await search.step(1);
  expect(search.current).toBe(1);
  await search.step(1);
  expect(search.current).toBe(0);
  await search.step(-1);
  expect(search.current).toBe(1);
  await search.find("就在这里");
  const [range] = CSS.highlights.get(CURRENT_HIT_HIGHLIGHT) ?? [];
  expect([search.count, String(range)]).toEqual([1, "就在"]);
  await search.find("meta");
  expect(search.count).toBe(1);
});

it("looks again where the page has changed, and leaves nothing behind", async () => {
  show("<p>这里</p><p>這裡</p>");
  await search.find("这里");
  place.querySelector("p")?.remove();
  await search.step(1);
  expect([search.count, search.current]).toEqual([1, 0]);
  search.clear();
  expect(CSS.highlights.has(HIT_HIGHLIGHT) || CSS.highlights.has(CURRENT_HIT_HIGHLIGHT)).toBe(false);
});
